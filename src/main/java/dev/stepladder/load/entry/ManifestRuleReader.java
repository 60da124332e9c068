package dev.stepladder.load.entry;

import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.matrix.ManifestRule;
import dev.stepladder.yaml.Node;
import java.util.List;
import java.util.Optional;

/**
 * Reads how a known issue shows in manifests. Its expressions are compiled only when they run: most commands never run them, and need not load the
 * library.
 */
final class ManifestRuleReader {
    private final MatrixFile file;

    ManifestRuleReader(MatrixFile file) {
        this.file = file;
    }

    Optional<ManifestRule> rule(String key, Node node) {
        return file.fields("manifest rule", node).flatMap(fields -> {
            List<String> kinds = fields.requiredList("kinds", 1, file.values()::name);
            Optional<String> finds = fields.required("finds", file.values()::text);
            Optional<ManifestRule.Neighbour> beside = fields.optional("beside", this::neighbour);
            Optional<KnownIssue.Severity> severity = fields.optional(
                    "severity", (name, word) -> file.values().oneOf(name, word, IssueReader.SEVERITIES));
            String says = fields.optional("says", file.values()::text).orElse("");
            fields.done();
            return finds.map(
                    expression -> new ManifestRule(kinds, expression, beside, severity, says, fields.placeOf("finds")));
        });
    }

    private Optional<ManifestRule.Neighbour> neighbour(String key, Node node) {
        return file.fields(key, node).flatMap(fields -> {
            List<String> kinds = fields.requiredList("kinds", 1, file.values()::name);
            Optional<String> where = fields.required("where", file.values()::text);
            Optional<String> together = fields.optional("together", file.values()::text);
            boolean absent = fields.optional("absent", file.values()::flag).orElse(false);
            fields.done();
            return where.map(expression -> new ManifestRule.Neighbour(kinds, expression, together, absent));
        });
    }
}
