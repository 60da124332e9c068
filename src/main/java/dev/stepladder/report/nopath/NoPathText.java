package dev.stepladder.report.nopath;

import dev.stepladder.encode.Explanation;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Source;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.Name;
import dev.stepladder.planner.PlanAnswer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The answer "no safe path" for the terminal: the conclusion, its facts with place and source, the nearest safe state, and the
 * corrections. Similar facts are grouped, and only the last of each group is shown. Clusters with the same conflicts are listed
 * together. Both are listed in full on request.
 */
public final class NoPathText {
    private static final int MOST_CLUSTERS = 10;
    private static final int MOST_LINES = 5;

    private final Matrices matrices;
    private final boolean all;
    private final StringBuilder text = new StringBuilder();

    private NoPathText(Matrices matrices, boolean all) {
        this.matrices = matrices;
        this.all = all;
    }

    /**
     * The text for a missing plan.
     *
     * @param all whether to list every fact and every cluster
     */
    public static String of(PlanAnswer.None none, Matrices matrices, boolean all) {
        return of(none.obstacles(), "", matrices, all);
    }

    /**
     * The text for clusters without a path.
     *
     * @param asked the condition that their paths had to meet, to follow their names; empty for none
     * @param all whether to list every fact and every cluster
     */
    public static String of(List<PlanAnswer.Obstacle> obstacles, String asked, Matrices matrices, boolean all) {
        NoPathText made = new NoPathText(matrices, all);
        ConflictSummary.of(obstacles).forEach(obstruction -> made.add(obstruction, asked));
        return made.text.toString();
    }

    private void add(ConflictSummary obstruction, String asked) {
        line("", names(obstruction.clusters()) + asked + ": " + obstruction.headline());
        List<Explanation.Conflict> reasons = obstruction.reasons();
        for (Explanation.Conflict reason : reasons) {
            if (reasons.size() > 1) {
                line("", "%s. %s".formatted(reasons.indexOf(reason) + 1, conclusion(reason)));
            }
            facts(reason, reasons.size() > 1 ? "   " : "  ");
        }
        proof(reasons, obstruction);
        nearest(obstruction);
        openings(obstruction);
        if (obstruction.limit().isPresent()) {
            line(
                    "",
                    "%s ended the explanation: some of these facts may not be needed, and other changes may open a path."
                            .formatted(capital(obstruction.limit().get())));
        } else if (obstruction.minimal() && obstruction.openings().isEmpty()) {
            line(
                    "",
                    reasons.size() > 1
                            ? "No single change would open a path, nor would new releases."
                            : "No single change of these facts would open a path.");
        }
    }

    private static String conclusion(Explanation.Conflict reason) {
        return reason.says().orElse("these facts together rule out every path");
    }

    private void facts(Explanation.Conflict reason, String indent) {
        for (FactGroup group : groups(reason)) {
            Fact fact = group.last();
            line(indent, fact.says());
            line(indent, "  at " + fact.place());
            for (Source source : fact.sources()) {
                line(indent, "  from %s (read %s)".formatted(source.url(), source.read()));
            }
            if (group.facts().size() > 1) {
                line(
                        indent,
                        "  and %s more %s, from %s on; -v lists them"
                                .formatted(
                                        group.facts().size() - 1,
                                        group.about(),
                                        group.first().place()));
            }
        }
    }

    private List<FactGroup> groups(Explanation.Conflict reason) {
        return all ? FactGroup.singles(reason.because()) : FactGroup.of(reason.because(), matrices);
    }

    /** The statement that the facts of all conflicts are needed. */
    private void proof(List<Explanation.Conflict> reasons, ConflictSummary obstruction) {
        boolean several = reasons.stream().anyMatch(reason -> reason.because().size() > 1);
        if (several && obstruction.minimal()) {
            String each = reasons.size() > 1 ? "Each fact is needed for its reason" : "Each fact is needed";
            line(
                    reasons.size() > 1 ? "" : "  ",
                    each
                            + (obstruction.hasSameFacts()
                                    ? ": the others alone would leave a path."
                                    : " for at least one cluster."));
        }
    }

    private void nearest(ConflictSummary obstruction) {
        Map<String, List<ClusterName>> states = obstruction.nearest();
        if (isForAll(states, obstruction)) {
            line("", "Nearest safe state: " + states.keySet().iterator().next());
        } else if (!states.isEmpty()) {
            line("", "Nearest safe state:");
            perClusters(states);
        }
    }

    /** The corrections. Of similar facts that would each open a path, only the last is shown, as in the list of facts. */
    private void openings(ConflictSummary obstruction) {
        List<FactGroup> groups = obstruction.reasons().stream()
                .flatMap(reason -> groups(reason).stream())
                .toList();
        List<ConflictSummary.Opened> left = new ArrayList<>(obstruction.openings());
        while (!left.isEmpty()) {
            ConflictSummary.Opened next = left.get(0);
            List<Fact> like = next.otherwise().stream()
                    .flatMap(fact -> groups.stream().map(FactGroup::facts).filter(facts -> facts.contains(fact)))
                    .findFirst()
                    .orElse(List.of());
            List<ConflictSummary.Opened> alike = left.stream()
                    .filter(other -> other.equals(next)
                            || other.otherwise().filter(like::contains).isPresent())
                    .sorted(Comparator.comparingInt(
                            other -> -other.otherwise().map(like::indexOf).orElse(0)))
                    .toList();
            left.removeAll(alike);
            opening(alike.get(0), alike.size() - 1, obstruction);
        }
    }

    private void opening(ConflictSummary.Opened opened, int alike, ConflictSummary obstruction) {
        Map<String, List<ClusterName>> costs = opened.costs();
        boolean same = isForAll(costs, obstruction);
        String opens = "A path %swould exist "
                .formatted(same ? "of " + costs.keySet().iterator().next() + " " : "");
        if (opened.changes().size() == 1) {
            String change = opened.changes().get(0);
            line("", opens + (change.startsWith("if ") ? "" : "with ") + change);
        } else {
            line("", opens + "with all of these together:");
            opened.changes().forEach(change -> line("  ", change));
        }
        if (!same) {
            perClusters(costs);
        }
        if (alike > 0) {
            line(
                    "  ",
                    alike == 1
                            ? "the same holds for 1 similar fact; -v shows it"
                            : "the same holds for each of %s similar facts; -v lists them".formatted(alike));
        }
    }

    /** True if the same holds for all clusters. */
    private static boolean isForAll(Map<String, List<ClusterName>> clustersOf, ConflictSummary obstruction) {
        return clustersOf.size() == 1
                && clustersOf.values().iterator().next().size()
                        == obstruction.clusters().size();
    }

    private void perClusters(Map<String, List<ClusterName>> clustersOf) {
        List<Map.Entry<String, List<ClusterName>>> shown = clustersOf.entrySet().stream()
                .limit(all ? clustersOf.size() : MOST_LINES)
                .toList();
        shown.forEach(entry -> line("  ", names(entry.getValue()) + ": " + entry.getKey()));
        int rest = clustersOf.values().stream().mapToInt(List::size).sum()
                - shown.stream().mapToInt(entry -> entry.getValue().size()).sum();
        if (rest > 0) {
            line("  ", "and more for %s clusters; -v lists them".formatted(rest));
        }
    }

    private String names(List<ClusterName> clusters) {
        int most = all || clusters.size() <= MOST_CLUSTERS + 1 ? clusters.size() : MOST_CLUSTERS;
        String rest = most < clusters.size() ? " and %s more".formatted(clusters.size() - most) : "";
        return Name.joined(", ", clusters.subList(0, most)) + rest;
    }

    private static String capital(String words) {
        return words.replaceFirst("^t", "T");
    }

    private void line(String indent, String words) {
        text.append(indent).append(words).append('\n');
    }
}
