package dev.stepladder.preflight;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.AcceptedFinding;
import dev.stepladder.manifest.FoundFiles;
import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.ManifestFiles;
import dev.stepladder.manifest.ManifestSink;
import dev.stepladder.manifest.Origin;
import dev.stepladder.manifest.Unread;
import dev.stepladder.manifest.inside.HelmReleases;
import dev.stepladder.manifest.inside.InnerObjects;
import dev.stepladder.manifest.inside.LiveForm;
import dev.stepladder.manifest.inside.OutsideSources;
import dev.stepladder.manifest.kustomize.Overlays;
import dev.stepladder.manifest.render.Renderer;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Looks at manifests, one object at a time, and collects what an upgrade will trip over.
 *
 * <p>An object is first held against the APIs that go away, by group and kind; then against the manifest rules of its kind. Rules that need a
 * second object wait for the end of the folder. What is kept is the findings, and the few objects that rules want to see together.
 */
public final class Preflight {
    /**
     * What to look with.
     *
     * @param accepted findings that their owners live with
     * @param today the day by which it is judged whether an acceptance has run out
     * @param all whether to keep what is only good to know
     * @param usedOnly whether to leave out files that no kustomization uses
     */
    public record Order(HopsAhead way, List<AcceptedFinding> accepted, LocalDate today, boolean all, boolean usedOnly) {
        /** All files count. */
        public Order(HopsAhead way, List<AcceptedFinding> accepted, LocalDate today, boolean all) {
            this(way, accepted, today, all, false);
        }
    }

    private final Order order;
    private final Judge judge;
    private final ManifestRules rules;
    private final RemovedApis apis;
    private final Diagnostics diagnostics;

    private final FindingList findings;
    private final SortedSet<ComponentName> unjudged = new TreeSet<>();
    private final LookedAt lookedAt = new LookedAt();
    private final UnreadList unread = new UnreadList();
    private final Renders renders = new Renders();
    private final ManifestSink sink = new Sink(this::object);
    private final FileReading reading;
    private final ManifestSink inner = new Sink(this::innerObject);
    private SortedSet<EnvironmentName> environments = new TreeSet<>();
    private final Folder folder;
    /** Whether what is read now is but a part of what an overlay makes. */
    private boolean part;

    private final List<Unread> leftOut = new ArrayList<>();
    private int files;
    private int objects;

    /** A look with these facts; rules that can't be understood are reported. */
    public Preflight(Matrices matrices, Order order, Diagnostics diagnostics) {
        this.order = order;
        this.judge = new Judge(order.way());
        this.findings = new FindingList(order.accepted(), order.today(), order.all());
        this.rules = new ManifestRules(matrices.issues(), order.way(), diagnostics);
        this.diagnostics = diagnostics;
        this.reading = new FileReading(sink, diagnostics);
        this.apis = new RemovedApis(
                matrices.removals(),
                (removal, manifest, path) -> {
                    if (order.way().target(removal.component()).isEmpty()) {
                        unjudged.add(removal.component());
                    }
                    findings.keep(judge.removal(removal, manifest, path, environments));
                },
                (place, version) -> unread.add(Unread.of(
                        Unread.Kind.BARE,
                        place,
                        version + " stands there alone, and goes away for some kinds",
                        "look at what is made of it: kubectl get ... -o yaml | stepladder preflight - ...")));
        this.folder = new Folder(
                rules,
                (rule, manifest, path) -> {
                    if (!order.way().knows(rule.issue().component())) {
                        unjudged.add(rule.issue().component());
                    }
                    return judge.issue(rule, manifest, path, environments);
                },
                order.all(),
                findings::keep);
    }

    /**
     * Looks at files that stand folder by folder.
     *
     * @param environmentsOf whose manifests a file holds
     */
    public void look(FoundFiles found, EnvironmentsOf environmentsOf) {
        found.unread().forEach(unread::add);
        leftOut.addAll(found.leftOut());
        lookedAt.add(found.manifests());
        lookedAt.add(found.texts());
        Overlays overlays = new Overlays(found.manifests());
        Optional<String> last = Optional.empty();
        for (Path path : found.manifests()) {
            part = overlays.uses(path);
            if (order.usedOnly() && !part) {
                leftOut.add(ManifestFiles.leftOut(path, "no kustomization uses it"));
                continue;
            }
            String here = ManifestFiles.folder(path);
            if (!last.equals(Optional.of(here))) {
                folder.end();
                last = Optional.of(here);
            }
            environments = environmentsOf.of(path);
            files++;
            reading.manifests(path);
        }
        folder.end();
        part = false;
        for (Path root : overlays.roots()) {
            environments = environmentsOf.of(root);
            for (Manifest built : overlays.build(root, unread::add)) {
                if (lookedAt.hasFile(Path.of(built.file()))) {
                    folder.add(built);
                } else {
                    // A base outside of the folders that were named runs all the same.
                    object(built);
                }
            }
            folder.end();
        }
        if (!order.usedOnly()) {
            texts(found, environmentsOf);
        }
    }

    private void texts(FoundFiles found, EnvironmentsOf environmentsOf) {
        for (Path path : found.texts()) {
            environments = environmentsOf.of(path);
            reading.text(path);
        }
        for (Path path : found.others()) {
            environments = environmentsOf.of(path);
            reading.other(path);
        }
    }

    /** Hands on what is read. */
    private final class Sink implements ManifestSink {
        private final Consumer<Manifest> objects;

        Sink(Consumer<Manifest> objects) {
            this.objects = objects;
        }

        @Override
        public void object(Manifest manifest) {
            objects.accept(manifest);
        }

        @Override
        public void other(Manifest mapping) {
            OutsideSources.of(mapping, lookedAt::hasFolder).forEach(unread::add);
            ClusterFacts.of(mapping).ifPresentOrElse(Preflight.this::fact, () -> {
                apis.checkNamed(mapping);
                InnerObjects.find(mapping, inner);
            });
        }

        @Override
        public void bareVersion(Manifest mapping) {
            apis.checkBare(mapping);
        }

        @Override
        public void names(Manifest mapping) {
            apis.checkNamed(mapping);
        }

        @Override
        public void unread(Unread passedOver) {
            unread.add(passedOver);
        }
    }

    /** Whose manifests a file holds. */
    public interface EnvironmentsOf {
        /** Names of environments; none if it isn't known. */
        SortedSet<EnvironmentName> of(Path file);
    }

    /** Looks at a stream, such as the output of {@code helm template} or {@code kubectl get -o yaml}, as at a folder of its own. */
    public void look(String name, BufferedReader text) throws IOException {
        environments = new TreeSet<>();
        files++;
        reading.stream(name, text);
        folder.end();
    }

    /** Renders what {@link #look(FoundFiles, EnvironmentsOf)} passed over, and looks at that as well. */
    public void render(Renderer renderer, FoundFiles found) {
        environments = new TreeSet<>();
        for (String chart : renders.run(renderer, found, sink, folder::end, diagnostics)) {
            unread.rendered(chart);
            // What was seen as text is now seen for sure, or not there.
            findings.remove(finding -> finding.origin().kind() == Origin.Kind.TEXT
                    && finding.place().file().startsWith(chart + "/"));
        }
    }

    private void object(Manifest manifest) {
        OutsideSources.of(manifest, lookedAt::hasFolder).forEach(unread::add);
        renders.note(manifest);
        if (HelmReleases.isRelease(manifest)) {
            HelmReleases.find(manifest, inner);
        } else {
            InnerObjects.find(manifest, inner);
        }
        LiveForm.of(manifest).forEach(apis::check);
        apis.checkNamed(manifest);
        if (!manifest.origin().kind().isNameOnly()) {
            objects++;
            if (!part) {
                folder.add(manifest);
            }
        }
    }

    /** What a provider's command line prints is looked at like an object. */
    private void fact(Manifest manifest) {
        objects++;
        folder.add(manifest);
    }

    private void innerObject(Manifest manifest) {
        apis.check(manifest);
        if (!manifest.origin().kind().isNameOnly()) {
            apis.checkNamed(manifest);
            if (!part) {
                folder.add(manifest);
            }
        }
    }

    /** All that was found. */
    public Report report() {
        folder.endAll();
        return new Report(
                findings.shown(),
                findings.hidden(),
                findings.hiddenDeprecated(),
                unread.all(),
                leftOut,
                findings.expired(),
                diagnostics.sorted(),
                files,
                objects,
                order.way().before(),
                order.way().judged(),
                unjudged);
    }
}
