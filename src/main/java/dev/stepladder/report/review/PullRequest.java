package dev.stepladder.report.review;

import dev.stepladder.name.Name;
import dev.stepladder.plan.LineText;
import dev.stepladder.plan.Plan;
import dev.stepladder.report.markdown.Markdown;
import dev.stepladder.report.rows.HopBlocks;
import dev.stepladder.report.rows.PlanRows;
import dev.stepladder.report.summary.ClusterNames;
import dev.stepladder.report.summary.DateWords;
import dev.stepladder.report.summary.FleetName;
import dev.stepladder.report.summary.Headline;
import dev.stepladder.report.summary.HeadlineText;
import dev.stepladder.report.summary.Plural;
import dev.stepladder.report.summary.Sign;
import dev.stepladder.schedule.DatedPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A plan as the comment on a pull request: the headline, what to see to before the approval, the order as a diagram, the stages folded, the ends of
 * support, the limits of the plan and the next command.
 *
 * <p>The first line is a hidden mark, by which a workflow finds and replaces its own comment.
 */
public final class PullRequest {
    /** Code hosts refuse comments of 65,536 characters; beyond this, stages are counted, not listed. */
    private static final int LONGEST = 60_000;

    private final DatedPlan dated;
    private final Plan plan;
    private final Headline headline;
    private final List<PlanRows.Row> rows;
    private final Markdown out = new Markdown();

    private PullRequest(DatedPlan dated) {
        this.dated = dated;
        this.plan = dated.plan();
        this.headline = Headline.of(dated);
        this.rows = PlanRows.of(dated);
    }

    /**
     * The comment.
     *
     * @param next the next command; empty if there is none
     */
    public static String write(DatedPlan plan, String next) {
        String whole = new PullRequest(plan).document(next, true);
        return whole.length() <= LONGEST ? whole : new PullRequest(plan).document(next, false);
    }

    /** The hidden mark of the comments on the plans of a fleet. */
    public static String mark(String kind, Plan plan) {
        return "<!-- stepladder:%s %s -->".formatted(kind, FleetName.of(plan).replaceAll("[^\\w .-]|-(?=-)", "_"));
    }

    private String document(String next, boolean whole) {
        out.line(mark("plan", plan));
        out.heading(
                2,
                "%s for %s"
                        .formatted(
                                HeadlineText.title(headline),
                                Plural.of(headline.counts().clusters(), "cluster")));
        out.paragraph(claims());
        if (rows.isEmpty()) {
            out.paragraph("Nothing to do: every cluster is at the goal.");
        } else {
            tiles();
            BeforeApproval.write(headline, rows, out);
            Map<String, List<PlanRows.Row>> stages = stages();
            OrderDiagram.of(stages, Followers.of(plan.catalogue().facts())).ifPresent(diagram -> {
                out.heading(3, "Why in this order");
                out.paragraph("An arrow leads to the hop that needs the one before, and names the rule.");
                out.block("mermaid", diagram);
                String dotted = diagram.contains(OrderDiagram.FOLLOWS)
                        ? "Dotted arrow: may never be ahead of what it comes from. "
                        : "";
                String dashed =
                        diagram.contains(OrderDiagram.GOAL_ONLY) ? "Dashed box: only the goal asks for it." : "";
                if (!(dotted + dashed).isEmpty()) {
                    out.paragraph((dotted + dashed).strip());
                }
            });
            out.heading(3, "Stages");
            out.paragraph(legend(stages));
            StageParts parts = new StageParts(out, ClusterNames.of(plan), headline.lead(), LineText.byStep(plan));
            for (Map.Entry<String, List<PlanRows.Row>> stage : stages.entrySet()) {
                // Too long already: the rest would be made for nothing.
                if (whole && out.length() > LONGEST) {
                    break;
                }
                boolean first = stage.getKey().equals(rows.get(0).part().stage());
                parts.write(stage.getKey(), stage.getValue(), first, whole);
            }
            out.blank();
            if (!whole) {
                out.paragraph(
                        "The hops are left out, so that this fits into a comment; the page lists them: stepladder export PLAN --format html");
            }
            SupportPart.write(dated, out);
        }
        end(next);
        return out.toString();
    }

    private String claims() {
        List<String> claims = new ArrayList<>();
        claims.add(Markdown.capital(headline.proof().words()));
        if (headline.aims().size() > 1) {
            claims.add("With " + HeadlineText.others(headline));
        }
        if (plan.environments().size() > 1) {
            claims.add("Rollout: " + Name.joined(" → ", plan.environments()));
        }
        headline.notices().stream()
                .filter(notice -> notice.sign() == Sign.NONE)
                .forEach(notice -> claims.add(sentence(notice.text())));
        return String.join(". ", claims) + ".";
    }

    /** With a capital, unless it begins with the name of a unit. */
    private String sentence(String words) {
        String first = words.replaceFirst(" .*$", "");
        boolean isUnit = plan.steps().stream().anyMatch(step -> step.units().contains(first));
        return isUnit ? words : Markdown.capital(words);
    }

    private void tiles() {
        Headline.Counts counts = headline.counts();
        Map<String, String> tiles = new LinkedHashMap<>();
        tiles.put(
                "Clusters",
                Plural.number(counts.clusters())
                        + (counts.shapes() > 1 ? " in %s shapes".formatted(counts.shapes()) : ""));
        tiles.put("Steps", "%s of %s".formatted(Plural.number(counts.steps()), Plural.of(counts.kinds(), "kind")));
        tiles.put(
                "Node group rolls",
                Plural.number(counts.rolls()) + (counts.nodes() > 0 ? ", " + Plural.of(counts.nodes(), "node") : ""));
        tiles.put("Disruptive", Plural.number(counts.disruptive()));
        tiles.put(
                Sign.NO_WAY_BACK.mark() + " No way back",
                Plural.of(headline.noWayBack().size(), "hop"));
        tiles.put(
                Sign.BLOCKER.mark() + " To answer first",
                Plural.of(headline.blockers().size(), "blocker"));
        tiles.put(
                "When",
                headline.dates()
                        .map(dates -> "%s, %s"
                                .formatted(DateWords.range(dates.start(), dates.end()), Plural.of(dates.days(), "day")))
                        .orElse("no dates"));
        headline.support()
                .waiting()
                .ifPresent(price -> tiles.put(
                        "Cost of waiting",
                        "%s %s a month from %s"
                                .formatted(price.amount(), price.currency(), DateWords.date(price.from()))));
        out.row(true, tiles.keySet().toArray(String[]::new));
        out.row(false, tiles.values().toArray(String[]::new));
        out.blank();
    }

    private Map<String, List<PlanRows.Row>> stages() {
        Map<String, List<PlanRows.Row>> stages = new LinkedHashMap<>();
        rows.forEach(row -> stages.computeIfAbsent(row.part().stage(), key -> new ArrayList<>())
                .add(row));
        return stages;
    }

    private static String legend(Map<String, List<PlanRows.Row>> stages) {
        return stages.values().stream()
                .flatMap(rows -> HopBlocks.of(rows).stream())
                .flatMap(List::stream)
                .flatMap(row -> row.signs().stream())
                .distinct()
                .sorted()
                .map(sign -> sign.mark() + " " + sign.words())
                .collect(Collectors.joining(" · "));
    }

    private void end(String next) {
        out.line("**Not covered:**");
        headline.notCovered().forEach(words -> out.item("", words));
        out.blank();
        out.command("Next:", next);
        out.blank();
        String inputs = plan.basis().inputs().stream()
                .map(input -> "%s %s"
                        .formatted(
                                input.name(),
                                input.sha256()
                                        .substring(
                                                0, Math.min(12, input.sha256().length()))))
                .collect(Collectors.joining(", "));
        out.line("<sub>Made from %s. <code>stepladder verify</code> says whether it is still true.</sub>"
                .formatted(Markdown.html(inputs)));
    }
}
