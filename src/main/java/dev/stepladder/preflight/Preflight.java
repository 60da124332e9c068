package dev.stepladder.preflight;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.AcceptedFinding;
import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.ManifestFiles;
import dev.stepladder.manifest.ManifestReader;
import dev.stepladder.matrix.ApiRemoval;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.matrix.Matrices;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

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
     * @param accepted findings that somebody lives with
     * @param today the day by which it is judged whether an acceptance has run out
     * @param all whether to keep what is only good to know
     */
    public record Order(HopsAhead way, List<AcceptedFinding> accepted, LocalDate today, boolean all) {}

    private final Order order;
    private final Judge judge;
    private final ManifestRules rules;
    private final Map<String, List<ApiRemoval>> removals = new HashMap<>();
    private final Diagnostics diagnostics;

    private final SortedSet<Finding> findings = new TreeSet<>();
    private final Set<AcceptedFinding> expired = new HashSet<>();
    private final Templates templates = new Templates();
    private SortedSet<String> environments = new TreeSet<>();
    private final Folder folder;
    private int hidden;
    private int files;
    private int objects;

    /** A look with these facts; rules that can't be understood are reported. */
    public Preflight(Matrices matrices, Order order, Diagnostics diagnostics) {
        this.order = order;
        this.judge = new Judge(order.way());
        this.rules = new ManifestRules(matrices.issues(), diagnostics);
        this.diagnostics = diagnostics;
        matrices.removals()
                .forEach(removal -> removals.computeIfAbsent(removal.group(), group -> new ArrayList<>())
                        .add(removal));
        this.folder = new Folder(
                rules, (rule, manifest, path) -> judge.issue(rule, manifest, path, environments), this::keep);
    }

    /**
     * Looks at files that stand folder by folder.
     *
     * @param environmentsOf whose manifests a file holds
     */
    public void look(List<Path> paths, EnvironmentsOf environmentsOf) {
        Optional<String> last = Optional.empty();
        for (Path path : paths) {
            String here = ManifestFiles.folder(path);
            if (!last.equals(Optional.of(here))) {
                folder.end();
                last = Optional.of(here);
            }
            environments = environmentsOf.of(path);
            String name = ManifestFiles.name(path);
            try (BufferedReader text = Files.newBufferedReader(path)) {
                if (read(name, text)) {
                    templates.add(path);
                }
            } catch (CharacterCodingException e) {
                diagnostics.error(Place.of(name), "file is not UTF-8", "", "save it as UTF-8");
            } catch (IOException e) {
                diagnostics.error(
                        Place.of(name),
                        "file cannot be read",
                        "",
                        "check who owns it and its permissions: ls -l " + name);
            }
        }
        folder.end();
    }

    /** Whose manifests a file holds. */
    public interface EnvironmentsOf {
        /** Names of environments; none if it isn't told. */
        SortedSet<String> of(Path file);
    }

    /** Looks at a stream, such as the output of {@code helm template} or {@code kubectl get -o yaml}, as at a folder of its own. */
    public void look(String name, BufferedReader text) throws IOException {
        environments = new TreeSet<>();
        if (read(name, text)) {
            templates.add(name);
        }
        folder.end();
    }

    private boolean read(String name, BufferedReader text) throws IOException {
        files++;
        return ManifestReader.read(name, text, this::object, diagnostics);
    }

    private void object(Manifest manifest) {
        objects++;
        for (ApiRemoval removal : removals.getOrDefault(manifest.group(), List.of())) {
            if (removal.covers(manifest.group(), manifest.version(), manifest.kind())) {
                keep(judge.removal(removal, manifest, environments));
            }
        }
        folder.add(manifest);
    }

    private void keep(Finding finding) {
        if (finding.severity() == KnownIssue.Severity.INFO && !order.all()) {
            hidden++;
            return;
        }
        Optional<AcceptedFinding> covering = order.accepted().stream()
                .filter(accepted ->
                        accepted.covers(finding.code(), finding.object().id()))
                .filter(accepted -> {
                    if (accepted.isExpired(order.today())) {
                        expired.add(accepted);
                    }
                    return !accepted.isExpired(order.today());
                })
                .findFirst();
        findings.add(covering.map(finding::acceptedBy).orElse(finding));
    }

    /** All that was found. */
    public Report report() {
        return new Report(
                List.copyOf(findings),
                hidden,
                templates.skipped(),
                order.accepted().stream().filter(expired::contains).toList(),
                diagnostics.sorted(),
                files,
                objects,
                order.way().before());
    }
}
