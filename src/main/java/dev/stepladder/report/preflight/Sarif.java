package dev.stepladder.report.preflight;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.manifest.Unread;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.preflight.Finding;
import dev.stepladder.preflight.Report;
import dev.stepladder.report.Json;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a report as SARIF 2.1.0 (<a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">OASIS</a>), which code hosts show
 * beside the lines of a pull request. An accepted finding is a suppressed result.
 */
final class Sarif {
    private Sarif() {}

    static String write(Report report) {
        SortedMap<String, Finding> rules = new TreeMap<>();
        report.findings().forEach(finding -> rules.putIfAbsent(finding.code(), finding));
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        root.put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "stepladder");
        ArrayNode described = driver.putArray("rules");
        rules.forEach((code, example) -> rule(code, example, described.addObject()));
        List<String> codes = new ArrayList<>(rules.keySet());
        ObjectNode invocation = run.putArray("invocations").addObject();
        invocation.put("executionSuccessful", report.problems().isEmpty());
        ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
        report.problems()
                .forEach(problem -> notifications
                        .addObject()
                        .put("level", "error")
                        .putObject("message")
                        .put("text", problem.toString()));
        report.passedOver().forEach(each -> unread(each, notifications.addObject()));
        report.leftOut()
                .forEach(each -> remark("note", "left-out", PreflightTable.leftOut(each), notifications.addObject()));
        if (!report.unjudged().isEmpty()) {
            remark("warning", "unjudged", PreflightTable.unjudged(report), notifications.addObject());
        }
        remark("note", "judged", PreflightTable.judged(report), notifications.addObject());
        if (report.isEmpty()) {
            notifications
                    .addObject()
                    .put("level", "error")
                    .putObject("message")
                    .put("text", PreflightTable.summary(report));
        }
        run.put("columnKind", "unicodeCodePoints");
        ArrayNode results = run.putArray("results");
        report.findings().forEach(finding -> result(finding, codes.indexOf(finding.code()), results.addObject()));
        return Json.pretty(root);
    }

    private static void remark(String level, String id, String words, ObjectNode notification) {
        notification.put("level", level);
        notification.putObject("descriptor").put("id", id);
        notification.putObject("message").put("text", words);
    }

    private static void unread(Unread unread, ObjectNode notification) {
        notification.put("level", "warning");
        notification.putObject("descriptor").put("id", "unread/" + unread.kind().word());
        notification
                .putObject("message")
                .put(
                        "text",
                        "%s: %s not read: %s. Fix: %s."
                                .formatted(
                                        unread.place(),
                                        unread.kind().count(unread.count()),
                                        unread.why(),
                                        unread.fix()));
        ObjectNode physical = notification.putArray("locations").addObject().putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(unread.place()));
        if (unread.place().line() > 0) {
            physical.putObject("region").put("startLine", unread.place().line());
        }
    }

    private static void rule(String code, Finding example, ObjectNode rule) {
        rule.put("id", code);
        rule.putObject("shortDescription").put("text", code);
        rule.putObject("help").put("text", example.remedy());
        example.sources().stream().findFirst().ifPresent(source -> rule.put("helpUri", source.url()));
    }

    private static void result(Finding finding, int rule, ObjectNode result) {
        result.put("ruleId", finding.code());
        result.put("ruleIndex", rule);
        result.put("level", level(finding));
        String before = finding.blocks()
                .map(hop -> " Mend it before the hop: " + hop.inWords() + ".")
                .orElse("");
        result.putObject("message")
                .put(
                        "text",
                        "%s%s: %s.%s Fix: %s."
                                .formatted(
                                        finding.object().id(),
                                        PreflightTable.origin(finding),
                                        finding.why(),
                                        before,
                                        finding.remedy()));
        finding.api().ifPresent(api -> {
            ObjectNode properties = result.putObject("properties");
            api.deprecatedIn().ifPresent(version -> properties.put("deprecatedIn", version.text()));
            api.removedIn().ifPresent(version -> properties.put("removedIn", version.text()));
            properties.put("replacement", api.replacement());
            api.replacementSince().ifPresent(version -> properties.put("replacementSince", version.text()));
            properties.put("deprecatedAtTarget", api.deprecatedAtTarget());
        });
        ObjectNode physical = result.putArray("locations").addObject().putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(finding.place()));
        ObjectNode region = physical.putObject("region");
        region.put("startLine", Math.max(1, finding.place().line()));
        region.put("startColumn", Math.max(1, finding.place().column()));
        result.putObject("partialFingerprints")
                .put(
                        "stepladder/v1",
                        finding.code() + " " + finding.place().file() + " "
                                + finding.object().id());
        finding.accepted()
                .ifPresent(accepted -> result.putArray("suppressions")
                        .addObject()
                        .put("kind", "external")
                        .put("status", "accepted")
                        .put("justification", "until %s: %s".formatted(accepted.until(), accepted.reason())));
    }

    /** An error only where it stands in the way of what comes next: so a code host that stops at errors stops where the exit code does. */
    private static String level(Finding finding) {
        if (finding.counts()) {
            return "error";
        }
        return finding.severity() == KnownIssue.Severity.INFO ? "note" : "warning";
    }

    private static String uri(Place place) {
        try {
            return new URI(null, null, place.file(), null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path is always a URI once it is quoted: " + place.file(), e);
        }
    }
}
