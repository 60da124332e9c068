package dev.stepladder.report.follow;

import dev.stepladder.follow.Change;
import dev.stepladder.follow.ClusterDiff;
import dev.stepladder.follow.PlanDiff;
import dev.stepladder.name.Name;
import java.util.List;
import java.util.Map;

/** Writes a difference between plans for the terminal: {@code +} came, {@code -} went, {@code ~} changed or moved. */
public final class PlanDiffText {
    private final StringBuilder text = new StringBuilder();

    private PlanDiffText() {}

    /** The difference, one line at least, ending in a line end. */
    public static String of(PlanDiff diff) {
        return new PlanDiffText().write(diff);
    }

    private String write(PlanDiff diff) {
        if (diff.isEmpty()) {
            return "the plans do not differ\n";
        }
        section("plan", diff.whole());
        for (ClusterDiff cluster : diff.clusters()) {
            section(Name.joined(", ", cluster.clusters()), cluster.changes());
            if (cluster.changes().isEmpty()) {
                text.append(Name.joined(", ", cluster.clusters())).append('\n');
            }
            cluster.steps().forEach(this::step);
        }
        for (Map.Entry<String, List<Change>> hop : diff.hops().entrySet()) {
            section("hop " + hop.getKey(), hop.getValue());
        }
        section("facts", changed(diff.facts()));
        section("dates", diff.dates());
        figures(diff);
        return text.toString();
    }

    /** The changed facts. Added and removed facts follow from added and removed steps, so they are only counted. */
    private static List<Change> changed(List<Change> facts) {
        return facts.stream()
                .filter(fact -> !fact.was().isEmpty() && !fact.now().isEmpty())
                .toList();
    }

    private void figures(PlanDiff diff) {
        text.append("steps: %s added, %s removed, %s moved; facts relied on: %s added, %s removed, %s changed\n"
                .formatted(
                        steps(diff, ClusterDiff.Kind.CAME),
                        steps(diff, ClusterDiff.Kind.WENT),
                        steps(diff, ClusterDiff.Kind.MOVED),
                        diff.facts().stream()
                                .filter(fact -> fact.was().isEmpty())
                                .count(),
                        diff.facts().stream()
                                .filter(fact -> fact.now().isEmpty())
                                .count(),
                        changed(diff.facts()).size()));
    }

    private static long steps(PlanDiff diff, ClusterDiff.Kind kind) {
        return diff.clusters().stream()
                .mapToLong(cluster -> cluster.clusters().size()
                        * cluster.steps().stream()
                                .filter(step -> step.kind() == kind)
                                .count())
                .sum();
    }

    private void section(String heading, List<Change> changes) {
        if (!changes.isEmpty()) {
            text.append(heading).append('\n');
        }
        changes.forEach(this::change);
    }

    private void change(Change change) {
        if (change.was().isEmpty()) {
            line("+ ", change.what(), change.now());
        } else if (change.now().isEmpty()) {
            line("- ", change.what(), change.was());
        } else {
            text.append("  ~ ").append(change.what()).append('\n');
            text.append("      was  ").append(change.was()).append('\n');
            text.append("      now  ").append(change.now()).append('\n');
        }
    }

    private void line(String mark, String what, String says) {
        text.append("  ").append(mark).append(what).append(": ").append(says).append('\n');
    }

    private void step(ClusterDiff.StepChange step) {
        String mark = switch (step.kind()) {
            case CAME -> "+ ";
            case WENT -> "- ";
            case MOVED -> "~ ";
        };
        String where = step.after().isEmpty() ? "first" : "after " + step.after();
        text.append("  ")
                .append(mark)
                .append("step ")
                .append(step.hop())
                .append(step.kind() == ClusterDiff.Kind.MOVED ? ", moved: " : ", ")
                .append(where)
                .append('\n');
    }
}
