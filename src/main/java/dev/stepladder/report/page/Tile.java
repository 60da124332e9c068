package dev.stepladder.report.page;

import dev.stepladder.report.summary.DateWords;
import dev.stepladder.report.summary.Headline;
import dev.stepladder.report.summary.Plural;
import dev.stepladder.report.summary.Sign;
import dev.stepladder.report.summary.SupportSummary;
import java.util.ArrayList;
import java.util.List;

/**
 * One figure of the headline.
 *
 * @param tone a class of the style sheet: empty, {@code warn} or {@code stop}
 * @param big the figure
 * @param small beside it
 * @param note below it
 */
record Tile(String tone, String label, String big, String small, String note) {
    private static final int MOST_RELEASES = 2;

    static List<Tile> of(Headline headline, int environments) {
        List<Tile> tiles = new ArrayList<>();
        Headline.Counts counts = headline.counts();
        tiles.add(new Tile(
                "",
                "Clusters",
                Plural.number(counts.clusters()),
                "in " + Plural.of(environments, "environment"),
                counts.shapes() == 1 ? "all alike" : Plural.of(counts.shapes(), "shape")));
        tiles.add(new Tile(
                counts.disruptive() > 0 ? "warn" : "",
                "Steps",
                Plural.number(counts.steps()),
                "of " + Plural.of(counts.kinds(), "kind"),
                Plural.number(counts.disruptive()) + " disruptive"));
        tiles.add(new Tile(
                "",
                "Node groups rolled",
                Plural.number(counts.rolls()),
                counts.rolls() == 1 ? "time" : "times",
                counts.nodes() == 0
                        ? ""
                        : Plural.of(counts.nodes(), "node") + (counts.nodes() == 1 ? " is" : " are") + " replaced"));
        tiles.add(noWayBack(headline.noWayBack()));
        tiles.add(blockers(headline.blockers().size()));
        tiles.add(headline.dates()
                .map(Tile::dates)
                .orElse(new Tile("", "When", "no dates", "", "plan with --start DATE")));
        headline.dates().ifPresent(dates -> {
            tiles.add(support(headline));
            headline.support().waiting().map(Tile::waiting).ifPresent(tiles::add);
        });
        return tiles;
    }

    private static Tile noWayBack(List<Headline.NoWayBack> hops) {
        int steps = hops.stream().mapToInt(Headline.NoWayBack::steps).sum();
        return hops.isEmpty()
                ? new Tile("", "No way back", "none", "", "each hop says until when")
                : new Tile(
                        "warn",
                        "No way back",
                        Sign.NO_WAY_BACK.mark() + " " + Plural.of(hops.size(), "hop"),
                        Plural.of(steps, "step"),
                        "");
    }

    private static Tile blockers(int blockers) {
        return blockers == 0
                ? new Tile("", "To answer first", "nothing", "", "no known blocker")
                : new Tile(
                        "stop",
                        "To answer first",
                        Sign.BLOCKER.mark() + " " + Plural.of(blockers, "blocker"),
                        "",
                        "listed below");
    }

    private static Tile dates(Headline.Dates dates) {
        return new Tile(
                "",
                "When",
                DateWords.days(dates.start(), dates.end()),
                String.valueOf(dates.end().getYear()),
                Plural.of(dates.days(), "day")
                        + (dates.approvals() == 0 ? "" : "; " + Plural.of(dates.approvals(), "approval")));
    }

    private static Tile support(Headline headline) {
        List<String> after = headline.support().after();
        List<String> before = headline.support().before();
        int during = headline.support().during().size();
        if (after.isEmpty() && before.isEmpty() && during == 0) {
            return new Tile("", "Out of support", "nothing", "", "before, on the way and after");
        }
        String note = (after.isEmpty()
                ? "at the start: " + Plural.first(before, MOST_RELEASES)
                : "at the end: " + Plural.first(after, MOST_RELEASES));
        return new Tile(
                after.isEmpty() ? "warn" : "stop",
                "Out of support",
                Plural.number(before.size() + (long) during + after.size()),
                "before %s, on the way %s, after %s".formatted(before.size(), during, after.size()),
                before.isEmpty() && after.isEmpty() ? "" : note);
    }

    private static Tile waiting(SupportSummary.Waiting price) {
        return new Tile(
                "stop",
                "Cost of waiting",
                "%s %s".formatted(price.amount(), price.currency()),
                "a month",
                "extended support, charged from " + DateWords.date(price.from()));
    }
}
