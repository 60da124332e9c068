package dev.stepladder.report.preflight;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepladder.manifest.Unread;
import dev.stepladder.preflight.Finding;
import dev.stepladder.preflight.HopAhead;
import dev.stepladder.preflight.HopsAhead;
import dev.stepladder.preflight.Report;
import dev.stepladder.report.Json;

/** Writes a report for programs: each finding with all that is known of it. */
final class PreflightJson {
    private PreflightJson() {}

    static String write(Report report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("before", report.before());
        root.put("blockers", report.blockers());
        root.put("later", report.later());
        root.put("accepted", report.accepted());
        root.put("hidden", report.hidden());
        root.put("deprecated", report.deprecated());
        root.put("files", report.files());
        root.put("objects", report.objects());
        root.put("excluded", report.leftOut().size());
        ArrayNode judged = root.putArray("judged");
        for (HopsAhead.Judged range : report.judged()) {
            ObjectNode node =
                    judged.addObject().put("component", range.component().text());
            range.from().ifPresent(from -> node.put("from", from.text()));
            node.put("to", range.to().text());
        }
        ArrayNode unjudged = root.putArray("unjudged");
        report.unjudged().forEach(component -> unjudged.add(component.text()));
        ArrayNode findings = root.putArray("findings");
        report.findings().forEach(finding -> finding(finding, findings.addObject()));
        ObjectNode counts = root.putObject("unreadCounts");
        report.unreadCounts().forEach((kind, count) -> counts.put(kind.word(), count));
        ArrayNode unread = root.putArray("unread");
        for (Unread each : report.unread()) {
            unread.addObject()
                    .put("kind", each.kind().word())
                    .put("file", each.place().file())
                    .put("line", each.place().line())
                    .put("count", each.count())
                    .put("why", each.why())
                    .put("fix", each.fix());
        }
        if (!report.leftOut().isEmpty()) {
            ArrayNode leftOut = root.putArray("leftOut");
            report.leftOut()
                    .forEach(each ->
                            leftOut.addObject().put("file", each.place().file()).put("why", each.why()));
        }
        ArrayNode expired = root.putArray("expired");
        report.expired()
                .forEach(each -> expired.addObject()
                        .put("code", each.code())
                        .put("object", each.object().orElse(""))
                        .put("until", each.until().toString())
                        .put("place", each.place().toString()));
        ArrayNode problems = root.putArray("problems");
        report.problems().forEach(problem -> problems.add(problem.toString()));
        return Json.pretty(root);
    }

    private static void finding(Finding finding, ObjectNode node) {
        node.put("code", finding.code());
        node.put("severity", finding.severity().word());
        node.put("remediation", finding.remediation());
        node.put("counts", finding.counts());
        node.put("file", finding.place().file());
        node.put("line", finding.place().line());
        node.put("column", finding.place().column());
        node.put("objectLine", finding.objectPlace().line());
        node.put("apiVersion", finding.object().apiVersion());
        node.put("kind", finding.object().kind());
        node.put("namespace", finding.object().namespace());
        node.put("name", finding.object().name());
        node.put("seen", finding.origin().kind().word());
        if (!finding.origin().note().isEmpty()) {
            node.put("seenIn", finding.origin().note());
        }
        finding.api().ifPresent(api -> api(api, node));
        ArrayNode environments = node.putArray("environments");
        finding.environments().forEach(environment -> environments.add(environment.text()));
        node.put("why", finding.why());
        node.put("fix", finding.remedy());
        finding.blocks().ifPresent(hop -> hop(hop, node.putObject("blocks")));
        finding.accepted()
                .ifPresent(accepted -> node.putObject("accepted")
                        .put("reason", accepted.reason())
                        .put("until", accepted.until().toString()));
        ArrayNode sources = node.putArray("sources");
        finding.sources().forEach(source -> sources.add(source.url()));
    }

    private static void api(Finding.ApiLife api, ObjectNode node) {
        api.deprecatedIn().ifPresent(version -> node.put("deprecatedIn", version.text()));
        api.removedIn().ifPresent(version -> node.put("removedIn", version.text()));
        if (!api.replacement().isEmpty()) {
            node.put("replacement", api.replacement());
        }
        api.replacementSince().ifPresent(version -> node.put("replacementSince", version.text()));
        node.put("deprecatedAtTarget", api.deprecatedAtTarget());
    }

    private static void hop(HopAhead hop, ObjectNode node) {
        hop.planned().ifPresent(step -> {
            node.put("number", hop.number());
            node.put("step", step.id());
            node.put("stage", step.stage());
            node.put("environment", step.environment().text());
            step.slot().ifPresent(slot -> node.put("by", slot.start().toString()));
        });
        node.put("component", hop.component().text());
        if (!hop.isArrival()) {
            node.put("from", hop.from().text());
        }
        node.put("to", hop.to().text());
    }
}
