package dev.stepladder.report.follow;

import static dev.stepladder.report.OutputFormat.JSON;
import static dev.stepladder.report.OutputFormat.JUNIT;
import static dev.stepladder.report.OutputFormat.MARKDOWN;
import static dev.stepladder.report.OutputFormat.SARIF;
import static dev.stepladder.report.OutputFormat.TEXT;

import dev.stepladder.name.Name;
import dev.stepladder.report.Json;
import dev.stepladder.report.OutputFormat;
import dev.stepladder.verify.Discrepancy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Verified plans in each of their formats. */
public final class VerificationReport {
    /** The formats, the first for the terminal. */
    public static final List<OutputFormat> FORMATS = List.of(TEXT, JSON, JUNIT, SARIF, MARKDOWN);

    private VerificationReport() {}

    /** All plans in one format; ends in a line end. */
    public static String write(List<VerifiedPlan> plans, OutputFormat format) {
        return switch (format) {
            case TEXT ->
                plans.stream()
                        .map(plan -> VerificationText.of(plan.file(), plan.plan(), plan.findings(), plan.proofs()))
                        .collect(Collectors.joining());
            case JSON ->
                Json.pretty(Map.of(
                        "plans", plans.stream().map(VerificationReport::json).toList()));
            case JUNIT -> VerificationJUnit.write(plans);
            case SARIF -> VerificationSarif.write(plans);
            case MARKDOWN -> VerificationMarkdown.write(plans);
            default -> throw new IllegalArgumentException("a verification has no format " + format.word());
        };
    }

    private static Map<String, Object> json(Discrepancy finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", finding.code());
        fields.put("where", finding.where());
        fields.put("says", finding.says());
        if (!finding.fix().isEmpty()) {
            fields.put("fix", finding.fix());
        }
        fields.put("approval", finding.isApproval());
        return fields;
    }

    private static Map<String, Object> json(VerifiedPlan plan) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", plan.file());
        fields.put("verdict", plan.verdict().words());
        fields.put("steps", plan.plan().steps().size());
        fields.put("changedInputs", plan.changes());
        fields.put(
                "findings",
                plan.findings().stream().map(VerificationReport::json).toList());
        fields.put(
                "proofs",
                plan.proofs().stream()
                        .map(proof -> {
                            Map<String, Object> said = new LinkedHashMap<>();
                            said.put(
                                    "clusters",
                                    proof.clusters().stream().map(Name::text).toList());
                            said.put("proven", proof.proven());
                            said.put("says", proof.toString());
                            return said;
                        })
                        .toList());
        return fields;
    }
}
