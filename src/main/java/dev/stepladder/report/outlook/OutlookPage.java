package dev.stepladder.report.outlook;

import com.samskivert.mustache.Mustache;
import dev.stepladder.outlook.Outlook;
import dev.stepladder.plan.PlanBasis;
import dev.stepladder.report.markdown.Markdown;
import dev.stepladder.report.page.PageFiles;
import dev.stepladder.report.summary.Plural;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A report as one self-contained page without a script. The layout is the Mustache template {@code export/page/report.html}; the style sheet has its
 * beginning in common with the page of a plan.
 */
final class OutlookPage {
    private OutlookPage() {}

    static String write(Outlook outlook) {
        FleetWords fleet = new FleetWords(outlook);
        OutlookSummary summary = OutlookSummary.of(outlook, fleet);
        String style = PageFiles.style("report.css");
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("policy", PageFiles.policy(style));
        page.put("style", style);
        page.put("title", summary.title());
        page.put("day", OutlookReport.day(outlook.asOf()));
        page.put("size", summary.size());
        page.put("sentences", summary.sentences());
        page.put("figures", summary.figures());
        page.put("years", Axis.around(outlook.asOf()).years());
        page.put("rows", BarRow.of(outlook, fleet));
        page.put("obstacles", summary.obstacles());
        page.put("next", summary.next());
        page.put("anyCosts", !summary.costs().isEmpty());
        page.put("costs", summary.costs());
        page.put("notCovered", summary.notCovered());
        page.put(
                "roadmaps",
                outlook.roadmaps().stream()
                        .map(roadmap -> Map.of(
                                "title", Markdown.capital(RoadmapRow.title(roadmap, fleet)),
                                "upgrades", RoadmapRow.of(roadmap, outlook),
                                "assumptions", RoadmapRow.assumptions(roadmap)))
                        .toList());
        page.put("shapes", ShapeRow.of(outlook, fleet));
        page.put(
                "inputs",
                Plural.list(outlook.inputs().stream().map(OutlookPage::input).toList()));
        return Mustache.compiler()
                .emptyStringIsFalse(true)
                .compile(PageFiles.read("report.html"))
                .execute(page);
    }

    private static String input(PlanBasis.Input input) {
        return "%s (SHA-256 %s)".formatted(input.name(), input.sha256().substring(0, 12));
    }
}
