package dev.stepladder.report.follow;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepladder.report.Json;
import dev.stepladder.verify.Discrepancy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Verified plans as SARIF 2.1.0: a result for each statement that is no longer true, and for each path that is not proven shortest. */
final class VerificationSarif {
    private static final String SHORTER = "shorter";

    private VerificationSarif() {}

    static String write(List<VerifiedPlan> plans) {
        SortedSet<String> codes = new TreeSet<>();
        for (VerifiedPlan plan : plans) {
            plan.findings().forEach(finding -> codes.add(finding.code()));
            if (!plan.unproven().isEmpty()) {
                codes.add(SHORTER);
            }
        }
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        root.put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "stepladder");
        ArrayNode rules = driver.putArray("rules");
        codes.forEach(code -> rule(code, rules.addObject()));
        run.putArray("invocations").addObject().put("executionSuccessful", true);
        ArrayNode results = run.putArray("results");
        List<String> order = new ArrayList<>(codes);
        for (VerifiedPlan plan : plans) {
            plan.findings()
                    .forEach(finding -> result(
                            plan.file(),
                            order.indexOf(finding.code()),
                            finding.code(),
                            "error",
                            finding.inFull().substring(finding.code().length() + 1),
                            results.addObject()));
            plan.unproven()
                    .forEach(proof -> result(
                            plan.file(),
                            order.indexOf(SHORTER),
                            SHORTER,
                            "warning",
                            proof.toString(),
                            results.addObject()));
        }
        return Json.pretty(root);
    }

    private static void rule(String code, ObjectNode rule) {
        rule.put("id", "plan/" + code);
        boolean approval = new Discrepancy(code, "", "").isApproval();
        String says = code.equals(SHORTER)
                ? "a path is not proven shortest"
                : "a statement of the plan is no longer true: " + code;
        rule.putObject("shortDescription").put("text", approval ? "the plan is not approved" : says);
        rule.putObject("help")
                .put(
                        "text",
                        approval
                                ? "stepladder approve records an approval of the plan as it is"
                                : "stepladder replan makes the plan anew; stepladder diff shows what changed");
    }

    private static void result(String file, int rule, String code, String level, String says, ObjectNode result) {
        result.put("ruleId", "plan/" + code);
        result.put("ruleIndex", rule);
        result.put("level", level);
        result.putObject("message").put("text", says);
        ObjectNode physical = result.putArray("locations").addObject().putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(file));
        physical.putObject("region").put("startLine", 1);
        result.putObject("partialFingerprints").put("stepladder/v1", "%s %s %s".formatted(code, file, says));
    }

    private static String uri(String file) {
        try {
            return new URI(null, null, file, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path is always a URI once it is quoted: " + file, e);
        }
    }
}
