package dev.stepladder.report.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The headline in words, the same in every form. */
public final class HeadlineText {
    /** Parts of one line. */
    private static final String AND = " · ";

    private static final int MOST_RELEASES = 4;

    private HeadlineText() {}

    /** A line of the headline, and its sign, which is not part of the text. */
    public record Line(Sign sign, String text) {}

    /** From and to of what the plan is about, such as {@code Kubernetes 1.24 → 1.27}. */
    public static String title(Headline headline) {
        return headline.aims().stream()
                .findFirst()
                .map(HeadlineText::aim)
                .map(words -> words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1))
                .orElse("Nothing asked");
    }

    /** From and to of the other components of the goal. */
    public static String others(Headline headline) {
        return headline.aims().stream().skip(1).map(HeadlineText::aim).collect(Collectors.joining("; "));
    }

    private static String aim(Headline.Aim aim) {
        boolean moves = !aim.from().isEmpty() && !aim.from().equals(aim.to());
        return moves
                ? "%s %s → %s".formatted(aim.component(), aim.from(), aim.to())
                : "%s %s".formatted(aim.component(), aim.to());
    }

    /** The lines below the title and the proof. */
    public static List<Line> lines(Headline headline) {
        List<Line> lines = new ArrayList<>(notices(headline, true));
        if (headline.aims().size() > 1) {
            lines.add(plain("with " + others(headline)));
        }
        lines.add(plain(sizes(headline)));
        lines.add(plain(effort(headline)));
        headline.dates().map(HeadlineText::dates).ifPresent(dates -> lines.add(plain(dates)));
        lines.addAll(danger(headline));
        lines.addAll(support(headline.support()));
        lines.addAll(notices(headline, false));
        return lines;
    }

    /** What is wrong with the start comes before all else. */
    private static List<Line> notices(Headline headline, boolean ofRepairs) {
        return headline.notices().stream()
                .filter(notice -> (notice.sign() == Sign.REPAIRS) == ofRepairs)
                .map(notice -> new Line(notice.sign(), notice.text()))
                .toList();
    }

    private static Line plain(String text) {
        return new Line(Sign.NONE, text);
    }

    private static String sizes(Headline headline) {
        Headline.Counts counts = headline.counts();
        String shapes = counts.shapes() > 1 && counts.clusters() > 1 ? " in " + counts.shapes() + " shapes" : "";
        String kinds = counts.kinds() == counts.steps() ? "" : ", " + Plural.of(counts.kinds(), "kind") + " of hop";
        return Plural.of(counts.clusters(), "cluster") + shapes + AND + Plural.of(counts.steps(), "step") + kinds;
    }

    private static String effort(Headline headline) {
        Headline.Counts counts = headline.counts();
        String nodes = counts.nodes() == 0 ? "" : ", " + Plural.of(counts.nodes(), "node");
        return Plural.of(counts.rolls(), "node group roll")
                + nodes
                + AND
                + Plural.number(counts.disruptive())
                + " disruptive"
                + (headline.dates().isPresent() ? "" : AND + "no dates");
    }

    private static String dates(Headline.Dates dates) {
        String approvals = dates.approvals() == 0 ? "" : AND + Plural.of(dates.approvals(), "approval");
        return "%s, %s%s"
                .formatted(DateWords.range(dates.start(), dates.end()), Plural.of(dates.days(), "day"), approvals);
    }

    private static List<Line> danger(Headline headline) {
        List<Line> lines = new ArrayList<>();
        List<Headline.NoWayBack> hops = headline.noWayBack();
        if (!hops.isEmpty()) {
            lines.add(new Line(
                    Sign.NO_WAY_BACK,
                    "%s no way back".formatted(hops.size() == 1 ? "1 hop has" : hops.size() + " hops have")));
        }
        int blockers = headline.blockers().size();
        if (blockers > 0) {
            lines.add(new Line(Sign.BLOCKER, Plural.of(blockers, "blocker") + " to answer first"));
        }
        return lines;
    }

    private static List<Line> support(SupportSummary support) {
        List<Line> lines = new ArrayList<>();
        group(Sign.BLOCKER, "out of support at the end of this plan: ", support.after(), lines);
        group(Sign.NONE, "out of support at the start: ", support.before(), lines);
        group(Sign.NONE, "out of support on the way: ", support.during(), lines);
        if (!support.extended().isEmpty()) {
            lines.add(plain("in extended support: " + String.join("; ", support.extended())));
        }
        support.waiting()
                .map(price -> "waiting costs %s %s a month, from %s"
                        .formatted(price.amount(), price.currency(), DateWords.date(price.from())))
                .ifPresent(words -> lines.add(plain(words)));
        return lines;
    }

    private static void group(Sign sign, String words, List<String> releases, List<Line> lines) {
        if (!releases.isEmpty()) {
            lines.add(new Line(sign, words + Plural.first(releases, MOST_RELEASES)));
        }
    }

    /** The line about what is not covered. */
    public static String notCovered(Headline headline) {
        return "not covered: " + String.join("; ", headline.notCovered());
    }
}
