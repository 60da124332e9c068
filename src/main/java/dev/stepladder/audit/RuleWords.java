package dev.stepladder.audit;

import dev.stepladder.matrix.Rule;
import dev.stepladder.matrix.Term;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a rule asks, in words; its reason says why. */
final class RuleWords {
    private RuleWords() {}

    /** The rule in words, its condition at the end. */
    static String of(Rule rule) {
        return body(rule) + Statements.when(rule.when());
    }

    private static String body(Rule rule) {
        if (rule instanceof Rule.Requires requires) {
            return "%s requires %s".formatted(terms(requires.given()), terms(requires.needs()));
        }
        if (rule instanceof Rule.Conflicts conflicts) {
            return "never together: " + terms(conflicts.together());
        }
        if (rule instanceof Rule.Skew skew) {
            return "%s %s at most %d behind, %d ahead of %s, %s"
                    .formatted(
                            skew.component(),
                            skew.of(),
                            skew.behind(),
                            skew.ahead(),
                            skew.with(),
                            skew.holds().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        if (rule instanceof Rule.Blocked blocked) {
            return "no hop of %s from %s to %s%s, %s"
                    .formatted(
                            blocked.component(),
                            blocked.from(),
                            blocked.to(),
                            blocked.fixedIn().isEmpty() ? "" : ", fixed in " + blocked.fixedIn(),
                            blocked.url());
        }
        if (rule instanceof Rule.RequiredStop stop) {
            return "%s stops at %s%s"
                    .formatted(stop.component(), stop.at(), stop.exit().isEmpty() ? "" : " until " + stop.exit());
        }
        if (rule instanceof Rule.Lockstep lockstep) {
            return "in one hop%s: %s".formatted(lockstep.disruptive() ? ", disruptive" : "", terms(lockstep.enter()));
        }
        if (rule instanceof Rule.Separate separate) {
            return "never in one change: " + String.join(", ", separate.components());
        }
        if (rule instanceof Rule.Approved approved) {
            return "approved of %s: %s".formatted(approved.component(), approved.releases());
        }
        throw new IllegalArgumentException("rule of an unknown kind: " + rule);
    }

    private static String terms(List<Term> terms) {
        return terms.stream().map(Term::toString).collect(Collectors.joining(" and "));
    }
}
