package dev.stepladder.upstream.document;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The index of a chart repository: the releases of one chart, and the Kubernetes versions on which each installs.
 *
 * <p>A {@code kubeVersion} with both ends is a list. One without an upper end is a limit only: Helm refuses what lies outside, and nothing is said about
 * the rest. The day in {@code created} is that of the packing, not of the release.
 */
final class HelmIndex {
    private final Diagnostics diagnostics;
    private final UpstreamValues values;
    private final DocumentSubject subject;
    private final List<Upstream.Release> read = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private int preReleases;

    private HelmIndex(DocumentSubject subject, Diagnostics diagnostics) {
        this.subject = subject;
        this.diagnostics = diagnostics;
        this.values = new UpstreamValues(diagnostics);
    }

    static Upstream read(Node root, DocumentSubject subject, Diagnostics diagnostics) {
        HelmIndex reader = new HelmIndex(subject, diagnostics);
        if (!(root instanceof Node.Mapping whole)
                || !(whole.get("entries").orElse(null) instanceof Node.Mapping entries)) {
            diagnostics.error(
                    root.place(),
                    "not the index of a chart repository",
                    "found " + UpstreamValues.keys(root) + ", expected charts under entries",
                    "");
            return Upstream.of(List.of(), List.of());
        }
        String chart = subject.chart().or(subject::component).orElse("");
        Node list = entries.get(chart).orElse(entries);
        if (subject.component().isEmpty() || list == entries) {
            diagnostics.error(
                    entries.place(),
                    chart.isEmpty() ? "list of charts without the name of a component" : "no chart " + chart,
                    "found " + UpstreamValues.keys(entries),
                    "add --component NAME, and --chart NAME if its chart has another name");
            return Upstream.of(List.of(), List.of());
        }
        ComponentName component = new ComponentName(subject.component().get());
        for (Node item : list instanceof Node.Sequence items ? items.items() : List.of(list)) {
            Fields.of(item, "chart", diagnostics).ifPresent(fields -> reader.release(component, fields));
        }
        if (reader.preReleases > 0) {
            reader.skipped.add(chart + ": pre-releases, " + reader.preReleases + " of them");
        }
        return new Upstream(
                reader.read,
                List.of(),
                List.of(),
                List.of(),
                reader.skipped,
                Optional.empty(),
                reader.generated(whole));
    }

    private Optional<LocalDate> generated(Node.Mapping whole) {
        return Fields.of(whole, "index", diagnostics).flatMap(fields -> values.dayOfTime(fields, "generated"));
    }

    private void release(ComponentName component, Fields fields) {
        String key = subject.byChart() ? "version" : "appVersion";
        Optional<String> text = fields.optional(
                key,
                (name, node) -> node instanceof Node.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty());
        Optional<String> needs = values.text(fields, "kubeVersion");
        fields.doneAmongOthers();
        Optional<Version> version = text.flatMap(Releases::parse);
        if (version.isEmpty()) {
            skipped.add("%s: not a version".formatted(text.orElse("entry without " + key)));
            return;
        }
        if (version.get().isPreRelease()) {
            preReleases++;
            return;
        }
        Optional<KubeVersion> constraint = needs.flatMap(KubeVersion::parse);
        if (needs.isPresent() && constraint.isEmpty()) {
            skipped.add("kubeVersion of %s: \"%s\" is not read".formatted(version.get(), needs.get()));
        }
        List<Upstream.Fits> fits = constraint.stream()
                .filter(known -> !known.minors().isEmpty())
                .map(known -> new Upstream.Fits(subject.partner(), subject.level(), known.minors(), new TreeSet<>()))
                .toList();
        List<Upstream.Bound> bounds = constraint.stream()
                .filter(known -> known.minors().isEmpty())
                .map(known -> new Upstream.Bound(subject.partner(), known.range(), needs.orElse("")))
                .toList();
        read.add(new Upstream.Release(
                component, version.get(), false, text.orElse(""), new TreeMap<>(), fits, bounds, fields.place()));
    }
}
