package dev.stepladder.cli;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Source;
import dev.stepladder.plan.PlanAnswer;
import dev.stepladder.search.Explanation;
import java.util.List;
import java.util.Map;

/**
 * The answer "no safe path", as the terminal shows it: the conclusion, then the facts it follows from, each with its place and source; then how far
 * one can get, and what would change that. Of many facts alike the last is shown, and clusters that the same stands in the way of are named
 * together, unless somebody asks for all.
 */
final class NoPathText {
    private static final int MOST_CLUSTERS = 10;
    private static final int MOST_WAYS = 5;

    private final Matrices matrices;
    private final boolean all;
    private final StringBuilder text = new StringBuilder();

    private NoPathText(Matrices matrices, boolean all) {
        this.matrices = matrices;
        this.all = all;
    }

    /** @param all whether every fact and every cluster is to be told */
    static String of(PlanAnswer.None none, Matrices matrices, boolean all) {
        NoPathText made = new NoPathText(matrices, all);
        Obstruction.of(none.obstacles()).forEach(obstruction -> made.add(obstruction, ""));
        return made.text.toString();
    }

    /** The same for a question to some clusters. */
    static String of(List<String> clusters, String asked, Explanation explanation, Matrices matrices, boolean all) {
        NoPathText made = new NoPathText(matrices, all);
        Obstruction.of(List.of(new PlanAnswer.Obstacle(clusters, explanation)))
                .forEach(obstruction -> made.add(obstruction, ", " + asked));
        return made.text.toString();
    }

    private void add(Obstruction obstruction, String asked) {
        line("", names(obstruction.clusters()) + asked + ": " + obstruction.headline());
        List<Explanation.Reason> reasons = obstruction.reasons();
        for (Explanation.Reason reason : reasons) {
            if (reasons.size() > 1) {
                line("", "%s. %s".formatted(reasons.indexOf(reason) + 1, conclusion(reason)));
            }
            facts(reason, reasons.size() > 1 ? "   " : "  ");
        }
        proof(reasons, obstruction);
        nearest(obstruction);
        obstruction.openings().forEach((changes, costs) -> opening(changes, costs, obstruction));
        if (!obstruction.limit().isEmpty()) {
            line(
                    "",
                    "%s ended the explanation: perhaps not all of these facts are needed, and other changes may open a path."
                            .formatted(capital(obstruction.limit())));
        } else if (obstruction.minimal() && obstruction.openings().isEmpty()) {
            line(
                    "",
                    reasons.size() > 1
                            ? "No single change would open a path, nor would new releases."
                            : "No single change of these facts would open a path.");
        }
    }

    private static String conclusion(Explanation.Reason reason) {
        return reason.says().isEmpty() ? "these facts together rule every path out" : reason.says();
    }

    private void facts(Explanation.Reason reason, String indent) {
        List<FactGroup> groups = all ? FactGroup.singles(reason.because()) : FactGroup.of(reason.because(), matrices);
        for (FactGroup group : groups) {
            Fact fact = group.last();
            line(indent, fact.says());
            line(indent, "  at " + fact.place());
            for (Source source : fact.sources()) {
                line(indent, "  from %s (read %s)".formatted(source.url(), source.read()));
            }
            if (group.facts().size() > 1) {
                line(
                        indent,
                        "  and %s more, %s, from %s on; -v lists them"
                                .formatted(
                                        group.facts().size() - 1,
                                        group.about(),
                                        group.first().place()));
            }
        }
    }

    /** What is known of the facts of all reasons. */
    private void proof(List<Explanation.Reason> reasons, Obstruction obstruction) {
        boolean several = reasons.stream().anyMatch(reason -> reason.because().size() > 1);
        if (several && obstruction.minimal()) {
            String of = reasons.size() > 1 ? "Of each of these, every fact" : "Each of them";
            line(
                    reasons.size() > 1 ? "" : "  ",
                    obstruction.hasSameFacts()
                            ? of + " is needed for that: the others alone would leave a path."
                            : of + " is needed for that by one cluster or another.");
        }
    }

    private void nearest(Obstruction obstruction) {
        Map<String, List<String>> states = obstruction.nearest();
        if (states.size() == 1) {
            line("", "Nearest safe state: " + states.keySet().iterator().next());
        } else if (!states.isEmpty()) {
            line("", "Nearest safe state:");
            perClusters(states);
        }
    }

    private void opening(List<String> changes, Map<String, List<String>> costs, Obstruction obstruction) {
        int reached = costs.values().stream().mapToInt(List::size).sum();
        boolean same = costs.size() == 1 && reached == obstruction.clusters().size();
        String opens =
                same ? "Would open a path of " + costs.keySet().iterator().next() : "Would open a path";
        if (changes.size() == 1) {
            line("", opens + ": " + changes.get(0));
        } else {
            line("", opens + ": all of these together");
            changes.forEach(change -> line("  ", change));
        }
        if (!same) {
            perClusters(costs);
        }
    }

    private void perClusters(Map<String, List<String>> ways) {
        List<Map.Entry<String, List<String>>> shown =
                ways.entrySet().stream().limit(all ? ways.size() : MOST_WAYS).toList();
        shown.forEach(way -> line("  ", names(way.getValue()) + ": " + way.getKey()));
        int rest = ways.values().stream().mapToInt(List::size).sum()
                - shown.stream().mapToInt(way -> way.getValue().size()).sum();
        if (rest > 0) {
            line("  ", "and %s more clusters; -v lists them".formatted(rest));
        }
    }

    private String names(List<String> clusters) {
        int most = all || clusters.size() <= MOST_CLUSTERS + 1 ? clusters.size() : MOST_CLUSTERS;
        String rest = most < clusters.size() ? " and %s more".formatted(clusters.size() - most) : "";
        return String.join(", ", clusters.subList(0, most)) + rest;
    }

    private static String capital(String words) {
        return words.replaceFirst("^t", "T");
    }

    private void line(String indent, String words) {
        text.append(indent).append(words).append('\n');
    }
}
