package dev.stepladder.load.entry;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.HopRange;
import dev.stepladder.matrix.Rule;
import dev.stepladder.matrix.Term;
import dev.stepladder.matrix.When;
import dev.stepladder.matrix.Width;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.Name;
import dev.stepladder.version.VersionRange;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads one rule: the keys that all rules have, then those of its kind. */
public final class RuleReader {
    /** The part that all rules have. */
    private record Head(String name, Optional<String> risk, When when, String reason, Fact unsaid) {
        /** The head with the rule's fact: its statement, its clusters, and its reason. So a comparison of facts shows every change of a rule. */
        Rule.Head saying(String statement) {
            return saying(statement, "");
        }

        /** @param page the vendor's page about it; empty if there is none */
        Rule.Head saying(String statement, String page) {
            String says = statement
                    + (when.equals(When.ALWAYS) ? "" : ", where " + when)
                    + risk.map(danger -> ", risk " + danger).orElse("")
                    + ": "
                    + reason
                    + (page.isEmpty() ? "" : ", see " + page);
            return new Rule.Head(
                    name, risk, when, reason, new Fact(unsaid.id(), says, unsaid.place(), unsaid.sources()));
        }
    }

    /** Reads the keys of one kind. */
    private interface Body {
        Optional<Rule> read(Fields fields, Head head);
    }

    private static final Map<String, Rule.Skew.Holds> HOLDS = Values.words(
            Rule.Skew.Holds.values(),
            holds -> holds.name().toLowerCase(Locale.ROOT).replace('_', '-'));

    private final MatrixFile file;
    private final Map<String, Body> kinds = new TreeMap<>();

    public RuleReader(MatrixFile file) {
        this.file = file;
        kinds.put("requires", this::requires);
        kinds.put("conflicts", this::conflicts);
        kinds.put("skew", this::skew);
        kinds.put("blocked", this::blocked);
        kinds.put("required-stop", this::requiredStop);
        kinds.put("lockstep", this::lockstep);
        kinds.put("separate", this::separate);
        kinds.put("approved", this::approved);
    }

    public Optional<Rule> rule(String key, Node node) {
        return file.fields("rule", node).flatMap(fields -> {
            Optional<String> name = fields.required("name", file.values()::name);
            Optional<Body> kind = fields.required("kind", this::kind);
            Optional<String> risk = fields.optional("risk", file.values()::name);
            Optional<String> reason = fields.required("reason", file.values()::text);
            When when = file.when(fields, "when");
            Fact fact = file.fact(fields, "rule/" + name.orElse("rule"), reason.orElse(""));
            Head head = new Head(name.orElse("rule"), risk, when, reason.orElse(""), fact);
            Optional<Rule> rule = kind.flatMap(body -> body.read(fields, head));
            if (kind.isPresent()) {
                fields.done();
            } else if (!fields.has("kind")) {
                // Without its kind, its other keys cannot be judged.
                file.diagnostics()
                        .error(
                                fields.place(),
                                "rule without \"kind\"",
                                "known: " + String.join(", ", kinds.keySet()),
                                "add kind: ...");
            }
            return rule.filter(whole -> name.isPresent() && reason.isPresent());
        });
    }

    private Optional<Body> kind(String key, Node node) {
        return file.values().oneOf("kind of rule", node, kinds);
    }

    private List<Term> terms(Fields fields, String key) {
        return sorted(fields.requiredEntries(key, file::term));
    }

    /** By component, because the order of a mapping's keys means nothing, and the order of terms reaches messages. */
    private static List<Term> sorted(List<Term> terms) {
        return terms.stream().sorted(Comparator.comparing(Term::component)).toList();
    }

    private Optional<Rule> requires(Fields fields, Head head) {
        List<Term> given = terms(fields, "given");
        List<Term> needs = terms(fields, "needs");
        return Optional.of(
                new Rule.Requires(head.saying("while %s: %s".formatted(inWords(given), inWords(needs))), given, needs));
    }

    private Optional<Rule> conflicts(Fields fields, Head head) {
        List<Term> together = fields
                .requiredList(
                        "together",
                        2,
                        (key, node) -> Optional.of(
                                sorted(Fields.entries(key + " item", node, file.diagnostics(), file::term))))
                .stream()
                .flatMap(List::stream)
                .toList();
        return Optional.of(new Rule.Conflicts(head.saying("never together: " + inWords(together)), together));
    }

    private Optional<Rule> skew(Fields fields, Head head) {
        Optional<ComponentName> component = fields.required("component", file::component);
        VersionRange of = file.rangeOf(component, fields, "of");
        Optional<ComponentName> with = fields.required("with", file::component);
        Optional<Integer> behind = fields.required("behind", file.values()::count);
        Optional<Integer> ahead = fields.required("ahead", file.values()::count);
        Rule.Skew.Holds holds = fields.optional(
                        "holds", (key, node) -> file.values().oneOf(key, node, HOLDS))
                .orElse(Rule.Skew.Holds.ALWAYS);
        if (component.isEmpty() || with.isEmpty() || behind.isEmpty() || ahead.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rule.Skew(
                head.saying("%s at most %s minors behind and %s ahead of %s%s"
                        .formatted(
                                of.equals(VersionRange.ANY) ? component.get().text() : component.get() + " " + of,
                                behind.get(),
                                ahead.get(),
                                with.get(),
                                holds == Rule.Skew.Holds.ALWAYS ? "" : " before that one's next minor")),
                component.get(),
                of,
                with.get(),
                behind.get(),
                ahead.get(),
                holds));
    }

    private Optional<Rule> blocked(Fields fields, Head head) {
        Optional<ComponentName> component = fields.required("component", file::component);
        VersionRange from = file.rangeOf(component, fields, "from");
        VersionRange to = file.rangeOf(component, fields, "to");
        Width width = new WidthReader(file).width(fields);
        Optional<String> url = fields.required("url", file.values()::text);
        Optional<String> fixedIn = fields.optional("fixedIn", file.values()::text);
        return component.flatMap(name -> url.map(where -> new Rule.Blocked(
                head.saying(
                        "%s is not to go from %s to %s%s%s"
                                .formatted(
                                        name,
                                        from,
                                        to,
                                        WidthReader.behind(width),
                                        fixedIn.map(release -> ", fixed in " + release)
                                                .orElse("")),
                        where),
                new HopRange(name, from, to, width),
                where,
                fixedIn)));
    }

    private Optional<Rule> requiredStop(Fields fields, Head head) {
        Optional<ComponentName> component = fields.required("component", file::component);
        Optional<VersionRange> at = fields.required("at", file.rangeOf(component));
        Optional<String> exit = fields.optional("exit", file.values()::text);
        return component.flatMap(name -> at.map(range -> new Rule.RequiredStop(
                head.saying("%s stops at %s%s"
                        .formatted(
                                name, range, exit.map(done -> " until " + done).orElse(""))),
                name,
                range,
                exit)));
    }

    private Optional<Rule> lockstep(Fields fields, Head head) {
        List<Term> enter = terms(fields, "enter");
        return Optional.of(new Rule.Lockstep(head.saying("in one hop: " + inWords(enter)), enter));
    }

    private Optional<Rule> separate(Fields fields, Head head) {
        List<ComponentName> components = fields.requiredList("components", 2, file::component);
        return Optional.of(
                new Rule.Separate(head.saying("never in one change: " + Name.joined(", ", components)), components));
    }

    private Optional<Rule> approved(Fields fields, Head head) {
        Optional<ComponentName> component = fields.required("component", file::component);
        Optional<VersionRange> releases = fields.required("releases", file.rangeOf(component));
        return component.flatMap(name -> releases.map(
                range -> new Rule.Approved(head.saying("approved of %s: %s".formatted(name, range)), name, range)));
    }

    private static String inWords(List<Term> terms) {
        return String.join(", ", terms.stream().map(Term::toString).toList());
    }
}
