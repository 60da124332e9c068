package dev.stepladder.load.entry;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.HopRange;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.matrix.ManifestRule;
import dev.stepladder.matrix.Rule;
import dev.stepladder.matrix.Term;
import dev.stepladder.matrix.When;
import dev.stepladder.matrix.Width;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.VersionRange;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one known issue. */
public final class IssueReader {
    static final Map<String, KnownIssue.Severity> SEVERITIES =
            Values.words(KnownIssue.Severity.values(), KnownIssue.Severity::word);

    private final MatrixFile file;
    private final String prefix;
    private final ManifestRuleReader manifestReader;
    private final List<Rule> requirements = new ArrayList<>();

    /**
     * @param prefix the beginning of the facts' ids; empty in matrices
     */
    public IssueReader(MatrixFile file, String prefix) {
        this.file = file;
        this.prefix = prefix;
        this.manifestReader = new ManifestRuleReader(file);
    }

    public Optional<KnownIssue> issue(String key, Node node) {
        return file.fields("issue", node).flatMap(fields -> {
            Optional<String> id = fields.required("id", file.values()::name);
            Optional<ComponentName> component = fields.required("component", file::component);
            VersionRange from = file.rangeOf(component, fields, "from");
            VersionRange to = file.rangeOf(component, fields, "to");
            Width width = new WidthReader(file).width(fields);
            Optional<KnownIssue.Severity> severity =
                    fields.required("severity", (name, word) -> file.values().oneOf(name, word, SEVERITIES));
            When when = file.when(fields, "when");
            Optional<String> symptom = fields.required("symptom", file.values()::text);
            Optional<String> check = fields.optional("check", file.values()::text);
            Optional<String> remedy = fields.required("remedy", file.values()::text);
            KnownIssue.Fix fix = fields.optional("fixedIn", this::fix).orElse(KnownIssue.Fix.NONE);
            boolean required = fields.optional("require", file.values()::flag).orElse(false);
            List<String> shape = fields.list("shape", file.values()::name);
            List<ManifestRule> manifest = fields.list("manifest", manifestReader::rule);
            boolean only =
                    fields.optional("onlyInManifests", file.values()::flag).orElse(false);
            String hop = "%s from %s to %s%s"
                    .formatted(component.map(ComponentName::text).orElse(""), from, to, WidthReader.behind(width));
            Fact fact = file.fact(fields, prefix + "issue/" + id.orElse("issue"), hop + ": " + symptom.orElse(""));
            if (required && fix.terms().isEmpty()) {
                file.diagnostics()
                        .error(
                                fields.placeOf("require"),
                                "require without releases in fixedIn",
                                "found no component under fixedIn",
                                "write fixedIn: {component: range}");
            }
            if (required && !width.equals(Width.ANY)) {
                file.diagnostics()
                        .error(
                                fields.placeOf("require"),
                                "require with a width",
                                "found %s; a fix that is required holds for every hop into a release"
                                        .formatted(WidthReader.reach(width)),
                                "leave out one of the two");
            }
            fields.done();
            if (id.isEmpty() || component.isEmpty() || severity.isEmpty() || symptom.isEmpty() || remedy.isEmpty()) {
                return Optional.empty();
            }
            if (required && !fix.terms().isEmpty()) {
                requirements.add(requirement(id.get(), new Term(component.get(), to), fix, when, symptom.get(), fact));
            }
            return Optional.of(new KnownIssue(
                    id.get(),
                    new HopRange(component.get(), from, to, width),
                    when,
                    new KnownIssue.Trouble(severity.get(), symptom.get(), check, remedy.get()),
                    fix,
                    new KnownIssue.Signs(shape, manifest, only),
                    fact));
        });
    }

    /** The rules that follow from the issues read so far: {@code require} forbids the hop without its fix. */
    public List<Rule> requirements() {
        return List.copyOf(requirements);
    }

    private Rule requirement(String issue, Term given, KnownIssue.Fix fix, When when, String symptom, Fact fact) {
        String says = "while %s: %s%s: %s"
                .formatted(given, fix.inWords().orElse(""), when.equals(When.ALWAYS) ? "" : ", where " + when, symptom);
        return new Rule.Requires(
                new Rule.Head(
                        issue, when, symptom, new Fact(prefix + "rule/" + issue, says, fact.place(), fact.sources())),
                List.of(given),
                fix.terms());
    }

    /** A text, or the releases of components that have the fix. */
    private Optional<KnownIssue.Fix> fix(String key, Node node) {
        if (node instanceof Node.Scalar) {
            return file.values().text(key, node).map(words -> new KnownIssue.Fix(Optional.of(words), List.of()));
        }
        if (node instanceof Node.Mapping mapping && mapping.entries().isEmpty()) {
            file.diagnostics().error(node.place(), key + " is empty", "expected one line or more", "");
        }
        List<Term> terms = Fields.entries(key, node, file.diagnostics(), file::term).stream()
                .sorted(Comparator.comparing(Term::component))
                .toList();
        return Optional.of(new KnownIssue.Fix(
                Optional.of(String.join(", ", terms.stream().map(Term::toString).toList())), terms));
    }
}
