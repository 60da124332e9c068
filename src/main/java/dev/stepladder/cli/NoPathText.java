package dev.stepladder.cli;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Source;
import dev.stepladder.plan.PlanAnswer;
import dev.stepladder.search.Explanation;
import java.util.Comparator;
import java.util.List;

/** The answer "no safe path", as the terminal shows it: the conclusion, then the facts it follows from, each with its place and source. */
final class NoPathText {
    private NoPathText() {}

    static String of(PlanAnswer.None none) {
        StringBuilder text = new StringBuilder();
        for (PlanAnswer.Obstacle obstacle : none.obstacles()) {
            text.append(of(String.join(", ", obstacle.clusters()), obstacle.explanation()));
        }
        return text.toString();
    }

    /** The same for some clusters. */
    static String of(String who, Explanation explanation) {
        StringBuilder text = new StringBuilder();
        text.append(who).append(": ").append(explanation.headline()).append('\n');
        for (Fact fact : byPlace(explanation.because())) {
            text.append("  ").append(fact.says()).append('\n');
            text.append("    at ").append(fact.place());
            for (Source source : fact.sources()) {
                text.append("\n    from ")
                        .append(source.url())
                        .append(" (read ")
                        .append(source.read())
                        .append(')');
            }
            text.append('\n');
        }
        if (explanation.minimal() && explanation.because().size() > 1) {
            text.append("  Each of them is needed for that: the others alone would leave a path.\n");
        }
        if (!explanation.nearest().isEmpty()) {
            text.append("Nearest safe state: ").append(explanation.nearest()).append('\n');
        }
        for (Explanation.Opening opening : explanation.openings()) {
            text.append("Would open a path of ")
                    .append(opening.cost().inWords())
                    .append(": ")
                    .append(opening.change())
                    .append('\n');
        }
        if (!explanation.limit().isEmpty()) {
            text.append(
                    "%s ended the explanation: perhaps not all of these facts are needed, and other changes may open a path.\n"
                            .formatted(explanation.limit().replaceFirst("^t", "T")));
        } else if (explanation.minimal() && explanation.openings().isEmpty()) {
            text.append("No single change of these facts would open a path.\n");
        }
        return text.toString();
    }

    /** In the order of the files they stand in, which is the order of releases. */
    private static List<Fact> byPlace(List<Fact> facts) {
        return facts.stream()
                .sorted(Comparator.comparing(Fact::place).thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
