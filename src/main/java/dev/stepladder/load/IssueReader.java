package dev.stepladder.load;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.matrix.ManifestRule;
import dev.stepladder.matrix.When;
import dev.stepladder.version.VersionRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one known issue. */
final class IssueReader {
    static final Map<String, KnownIssue.Severity> SEVERITIES =
            Values.words(KnownIssue.Severity.values(), KnownIssue.Severity::word);

    private final MatrixFile file;
    private final ManifestRuleReader manifestReader;

    IssueReader(MatrixFile file) {
        this.file = file;
        this.manifestReader = new ManifestRuleReader(file);
    }

    Optional<KnownIssue> issue(String key, Node node) {
        return file.fields("issue", node).flatMap(fields -> {
            Optional<String> id = fields.required("id", file.values()::name);
            Optional<String> component = fields.required("component", file::component);
            VersionRange from = file.rangeOf(component, fields, "from");
            VersionRange to = file.rangeOf(component, fields, "to");
            Optional<KnownIssue.Severity> severity =
                    fields.required("severity", (name, word) -> file.values().oneOf(name, word, SEVERITIES));
            When when = file.when(fields, "when");
            Optional<String> symptom = fields.required("symptom", file.values()::text);
            String check = fields.optional("check", file.values()::text).orElse("");
            Optional<String> remedy = fields.required("remedy", file.values()::text);
            String fixedIn = fields.optional("fixedIn", file.values()::text).orElse("");
            List<String> shape = fields.list("shape", file.values()::name);
            List<ManifestRule> manifest = fields.list("manifest", manifestReader::rule);
            String hop = "%s from %s to %s".formatted(component.orElse(""), from, to);
            Fact fact = file.fact(fields, "issue/" + id.orElse("issue"), hop + ": " + symptom.orElse(""));
            fields.done();
            if (id.isEmpty() || component.isEmpty() || severity.isEmpty() || symptom.isEmpty() || remedy.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new KnownIssue(
                    id.get(),
                    component.get(),
                    from,
                    to,
                    severity.get(),
                    when,
                    symptom.get(),
                    check,
                    remedy.get(),
                    fixedIn,
                    shape,
                    manifest,
                    fact));
        });
    }
}
