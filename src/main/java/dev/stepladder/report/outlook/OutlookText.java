package dev.stepladder.report.outlook;

import dev.stepladder.outlook.Outlook;
import dev.stepladder.outlook.Roadmap;
import dev.stepladder.outlook.RunningRelease;
import dev.stepladder.report.summary.DateWords;
import dev.stepladder.report.summary.Plural;
import dev.stepladder.report.terminal.Columns;
import dev.stepladder.report.terminal.Style;
import dev.stepladder.report.terminal.Tone;
import dev.stepladder.report.terminal.Wrap;
import java.util.List;
import java.util.stream.Collectors;

/** A report for the terminal. */
final class OutlookText {
    private static final int MOST_NAMES = 6;

    /** No cell of a table is longer. */
    private static final int LONGEST = 1000;

    private final Outlook outlook;
    private final FleetWords fleet;
    private final OutlookSummary summary;
    private final Style style;
    private final StringBuilder text = new StringBuilder();

    private OutlookText(Outlook outlook, Style style) {
        this.outlook = outlook;
        this.fleet = new FleetWords(outlook);
        this.summary = OutlookSummary.of(outlook, fleet);
        this.style = style;
    }

    static String write(Outlook outlook, Style style) {
        OutlookText made = new OutlookText(outlook, style);
        made.head();
        if (!style.isBrief()) {
            made.rows();
            made.parts();
        }
        if (!made.summary.next().isEmpty()) {
            // Not wrapped: a line end inside of quotes would be pasted as one.
            made.text.append("\nnext: ").append(made.summary.next()).append('\n');
        }
        return made.text.toString();
    }

    private void head() {
        String day = "as of " + OutlookReport.day(outlook.asOf());
        int gap = style.width() - Wrap.length(summary.title()) - Wrap.length(day);
        if (gap >= 2) {
            text.append(style.paint(summary.title(), Tone.BOLD))
                    .append(" ".repeat(gap))
                    .append(day)
                    .append('\n');
        } else {
            wrapped(summary.title(), 0);
            wrapped(day, 0);
        }
        wrapped(summary.size(), 0);
        text.append('\n');
        summary.sentences().forEach(sentence -> wrapped(sentence, 0));
        if (!style.isBrief()) {
            wrapped(soon(), 2);
            text.append('\n');
        }
    }

    /** What ends within each span of days: how much, and then each release once. */
    private String soon() {
        List<RunningRelease> ending = outlook.endingWithin(Outlook.SOON);
        String counts = Outlook.HORIZONS.stream()
                .map(days -> String.valueOf(outlook.endingWithin(days).size()))
                .collect(Collectors.joining(" / "));
        String days = Outlook.HORIZONS.stream().map(String::valueOf).collect(Collectors.joining(" / "));
        List<String> names = ending.stream()
                .map(release -> "%s %s on %s"
                        .formatted(
                                release.component(),
                                release.release(),
                                DateWords.date(
                                        release.lifecycle().end().orElseThrow().date())))
                .toList();
        return "within %s days: %s more%s"
                .formatted(days, counts, names.isEmpty() ? "" : ": " + Plural.first(names, MOST_NAMES));
    }

    private void rows() {
        List<ReleaseRow> rows = ReleaseRow.of(outlook, fleet);
        text.append(new TextChart(outlook, style)
                .draw(rows.stream().filter(row -> row.hasEnd(outlook.asOf())).toList()));
        List<ReleaseRow> endless =
                rows.stream().filter(row -> !row.hasEnd(outlook.asOf())).toList();
        if (!endless.isEmpty()) {
            wrapped(
                    "  no end published: "
                            + String.join(
                                    ", ",
                                    endless.stream().map(OutlookText::brief).toList()),
                    4);
        }
        if (style.isFull()) {
            text.append('\n');
            endless.forEach(row -> wrapped(
                    "  %s on %s: %s behind%s; %s"
                            .formatted(
                                    row.name(),
                                    row.where(),
                                    row.behind(),
                                    row.newest().isEmpty() ? "" : " (" + row.newest() + ")",
                                    row.support()),
                    4));
        }
    }

    /** Name and distance, such as {@code calico 3.24 (−3)}. */
    private static String brief(ReleaseRow row) {
        return row.name()
                + BehindWords.sign(row.release()).map(sign -> " (" + sign + ")").orElse("");
    }

    private void parts() {
        outlook.roadmaps().forEach(this::roadmap);
        if (style.isFull()) {
            part(
                    "cluster by cluster",
                    ShapeRow.of(outlook, fleet).stream()
                            .map(row -> "%s: %s%s".formatted(row.clusters(), row.runs(), row.remarks()))
                            .toList());
        }
        part("what it costs", summary.costs());
        if (!summary.obstacles().isEmpty()) {
            text.append('\n').append("in the way\n");
            summary.obstacles().forEach(obstacle -> {
                String id = style.isFull() || obstacle.id().isEmpty() ? "" : " (" + obstacle.id() + ")";
                wrapped("  ! " + obstacle.words() + id, 4);
                if (!obstacle.note().isEmpty()
                        && (style.isFull() || obstacle.id().isEmpty())) {
                    wrapped("    " + obstacle.note(), 4);
                }
            });
        }
        part("not covered", summary.notCovered());
    }

    private void roadmap(Roadmap roadmap) {
        text.append('\n');
        wrapped("roadmap: " + RoadmapRow.title(roadmap, fleet), 2);
        Columns columns = new Columns(style, 2, List.of(1, 11, 11, LONGEST, LONGEST, 5));
        columns.row("", "begin by", "end", "to", "leaves", "rolls");
        RoadmapRow.of(roadmap, outlook)
                .forEach(row -> columns.row(row.sign(), row.begin(), row.end(), row.to(), row.why(), row.rolls()));
        if (!roadmap.upgrades().isEmpty()) {
            text.append(columns.draw());
            if (roadmap.upgrades().stream().anyMatch(Roadmap.Upgrade::isLate)) {
                wrapped("  ! ends only after the support of what it leaves", 4);
            }
            RoadmapRow.assumptions(roadmap).forEach(words -> wrapped("  ~ " + words, 4));
        }
    }

    private void part(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n').append(title).append('\n');
            lines.forEach(line -> wrapped("  " + line, 4));
        }
    }

    private void wrapped(String words, int indent) {
        text.append(Wrap.hanging(style.say(words), indent, style.width()));
    }
}
