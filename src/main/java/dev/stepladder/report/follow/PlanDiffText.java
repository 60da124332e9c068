package dev.stepladder.report.follow;

import dev.stepladder.follow.Change;
import dev.stepladder.follow.ClusterDiff;
import dev.stepladder.follow.PlanDiff;
import dev.stepladder.name.Name;
import dev.stepladder.report.terminal.Style;
import java.util.List;

/** Writes a difference between plans for the terminal: {@code +} came, {@code -} went, {@code ~} changed or moved. */
public final class PlanDiffText {
    private final StringBuilder text = new StringBuilder();

    private PlanDiffText() {}

    /** The difference, one line at least, ending in a line end. */
    public static String of(PlanDiff diff) {
        return Style.FILE.say(new PlanDiffText().write(diff));
    }

    private String write(PlanDiff diff) {
        if (diff.isEmpty()) {
            return "the plans do not differ\n";
        }
        DiffWords.totals(diff).forEach(line -> text.append(line).append('\n'));
        section("plan", diff.whole());
        body(diff);
        lines("dates", DiffWords.shifts(diff));
        lines("support", DiffWords.support(diff));
        text.append("facts relied on: ").append(DiffWords.facts(diff)).append('\n');
        return text.toString();
    }

    /** The causes in steps of clusters, hops and facts. */
    static String causes(PlanDiff diff) {
        PlanDiffText out = new PlanDiffText();
        out.body(diff);
        return out.text.toString();
    }

    private void body(PlanDiff diff) {
        for (ClusterDiff cluster : diff.clusters()) {
            if (DiffWords.isWhole(cluster)) {
                continue;
            }
            text.append(Name.joined(", ", cluster.clusters())).append('\n');
            List<Change> causes = DiffWords.causes(cluster);
            List<Change> starts = DiffWords.starts(causes);
            if (!starts.isEmpty()) {
                text.append("  ~ start: ").append(DiffWords.inOneLine(starts)).append('\n');
            }
            causes.stream().filter(change -> !starts.contains(change)).forEach(this::change);
            cluster.steps().forEach(this::step);
        }
        DiffWords.hops(diff)
                .forEach((changes, hops) ->
                        section((hops.size() == 1 ? "hop " : "hops ") + String.join(", ", hops), changes));
        section("facts", DiffWords.changedFacts(diff));
    }

    private void lines(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append(heading).append('\n');
            lines.forEach(line -> text.append("  ").append(line).append('\n'));
        }
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
