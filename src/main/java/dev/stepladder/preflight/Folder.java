package dev.stepladder.preflight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepladder.manifest.Manifest;
import dev.stepladder.matrix.KnownIssue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The objects of one folder that are to be seen together.
 *
 * <p>Neighbours are objects of one folder and one namespace; one that tells no namespace may land in any. A folder, because bases and
 * overlays lie in folders of their own: two overlays never run together.
 */
final class Folder {
    /** An object that a rule has found, as long as no neighbour that does the harm is there. */
    private record Candidate(ManifestRules.Rule rule, ObjectNode object, List<Finding> findings) {}

    /** Puts what was found into words. */
    interface Wording {
        Finding of(ManifestRules.Rule rule, Manifest manifest, List<JsonNode> path);
    }

    private final ManifestRules rules;
    private final Wording wording;
    private final boolean all;
    private final Consumer<Finding> sink;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Neighbours neighbours = new Neighbours();
    private final Scaling scaling = new Scaling();
    private final ScaledElsewhere elsewhere = new ScaledElsewhere();

    /**
     * A folder.
     *
     * @param all whether what is only good to know is asked for
     */
    Folder(ManifestRules rules, Wording wording, boolean all, Consumer<Finding> sink) {
        this.all = all;
        this.rules = rules;
        this.wording = wording;
        this.sink = sink;
    }

    /** Looks at one object. */
    void add(Manifest manifest) {
        if (rules.isNeighbour(manifest.kind())) {
            neighbours.add(manifest);
        }
        scaling.add(manifest);
        elsewhere.add(manifest);
        List<ManifestRules.Rule> asked = rules.of(manifest.kind());
        Set<String> names = asked.isEmpty() ? Set.of() : ManifestRules.names(manifest.object());
        for (ManifestRules.Rule rule : asked) {
            if (!rule.mayFind(names)) {
                continue;
            }
            List<Finding> found = rules.find(rule, manifest.object()).stream()
                    .map(path -> wording.of(rule, manifest, path))
                    .toList();
            if (!found.isEmpty() && rule.where().isPresent()) {
                if (!isWanted(found)) {
                    continue;
                }
                candidates.add(new Candidate(rule, manifest.object(), found));
            } else {
                found.forEach(sink);
            }
        }
    }

    /** What is only good to know is not kept for its neighbours unless it is asked for: it may be every workload of a large cluster. */
    private boolean isWanted(List<Finding> found) {
        return all || found.stream().anyMatch(finding -> finding.severity() != KnownIssue.Severity.INFO);
    }

    /** Ends the folder: now all neighbours are known. */
    void end() {
        Harms harms = new Harms(rules, scaling);
        candidates.forEach(candidate -> harms.ask(candidate.rule(), candidate.object()));
        if (!candidates.isEmpty()) {
            neighbours.forEach(harms::see);
        }
        for (Candidate candidate : candidates) {
            Harm harm = harms.of(candidate.rule(), candidate.object());
            boolean absent = candidate.rule().rule().beside().orElseThrow().absent();
            for (Finding finding : candidate.findings()) {
                if (absent) {
                    if (!harm.done()) {
                        sink.accept(finding);
                    }
                } else if (harm.isCertain()) {
                    elsewhere.decide(finding, harm);
                } else {
                    harm.unless().map(finding::uncertain).ifPresent(sink);
                }
            }
        }
        candidates.clear();
        neighbours.clear();
        scaling.clear();
        elsewhere.nextFolder();
    }

    /** Ends all folders: now all autoscalers are known. */
    void endAll() {
        elsewhere.end(sink);
    }
}
