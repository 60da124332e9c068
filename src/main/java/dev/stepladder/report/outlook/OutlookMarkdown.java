package dev.stepladder.report.outlook;

import dev.stepladder.outlook.Outlook;
import dev.stepladder.outlook.Roadmap;
import dev.stepladder.report.markdown.Markdown;
import java.util.List;

/** A report for code hosts and wikis. */
final class OutlookMarkdown {
    private OutlookMarkdown() {}

    static String write(Outlook outlook) {
        FleetWords fleet = new FleetWords(outlook);
        OutlookSummary summary = OutlookSummary.of(outlook, fleet);
        Markdown text = new Markdown();
        text.heading(1, summary.title());
        text.paragraph("%s, as of %s.".formatted(summary.size(), OutlookReport.day(outlook.asOf())));
        summary.sentences().forEach(text::paragraph);
        text.row(
                true,
                summary.figures().stream().map(OutlookSummary.Figure::label).toArray(String[]::new));
        text.row(
                false,
                summary.figures().stream()
                        .map(figure -> "%s, %s".formatted(figure.big(), figure.small()))
                        .toArray(String[]::new));
        text.heading(2, "What runs, until when it is supported, and by when to begin");
        text.row(true, "Runs", "On", "Behind", "Support", "Begin by");
        for (ReleaseRow row : ReleaseRow.of(outlook, fleet)) {
            text.row(
                    false,
                    row.name(),
                    row.where(),
                    row.newest().isEmpty() ? row.behind() : "%s; %s".formatted(row.behind(), row.newest()),
                    (row.tone().equals("stop") ? "❗ " : "") + row.support(),
                    row.away().isEmpty() ? row.begin() : "%s, %s".formatted(row.begin(), row.away()));
        }
        outlook.roadmaps().forEach(roadmap -> roadmap(text, roadmap, outlook, fleet));
        list(text, "What it costs", summary.costs());
        if (!summary.obstacles().isEmpty()) {
            text.heading(2, "In the way");
            summary.obstacles().forEach(obstacle -> {
                text.item("", obstacle.words());
                text.under("", obstacle.note());
            });
        }
        text.heading(2, "Cluster by cluster");
        text.row(true, "Clusters", "Run, and are behind by", "Out of support", "Begin by");
        ShapeRow.of(outlook, fleet)
                .forEach(row -> text.row(false, row.clusters(), row.runs(), row.past(), row.begin()));
        list(text, "Not covered", summary.notCovered());
        if (!summary.next().isEmpty()) {
            text.heading(2, "Next");
            text.block("sh", summary.next() + "\n");
        }
        return text.toString();
    }

    private static void roadmap(Markdown text, Roadmap roadmap, Outlook outlook, FleetWords fleet) {
        text.heading(2, "Roadmap");
        text.paragraph(Markdown.capital(RoadmapRow.title(roadmap, fleet)) + ".");
        if (!roadmap.upgrades().isEmpty()) {
            text.row(true, "Begin by", "End", "To", "Leaves", "Node group rolls", "Basis");
            RoadmapRow.of(roadmap, outlook)
                    .forEach(row ->
                            text.row(false, row.begin(), row.end(), row.to(), row.why(), row.rolls(), row.note()));
        }
        text.blank();
        RoadmapRow.assumptions(roadmap).forEach(words -> text.item("", words));
    }

    private static void list(Markdown text, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            text.heading(2, heading);
            lines.forEach(line -> text.item("", line));
        }
    }
}
