package dev.stepladder.encode;

import dev.stepladder.rule.RuleBook;
import java.util.List;

/** What the rules say of one cluster, by number, each thing asked for once. Not for use by several threads. */
public record RuleTables(
        RuleBook rules,
        UnitIndex roster,
        Objections objections,
        Edges edges,
        List<Lockstep> locksteps,
        List<Carriage> carriages) {

    public static RuleTables of(RuleBook rules, UnitIndex roster) {
        return new RuleTables(
                rules,
                roster,
                new Objections(rules, roster),
                new Edges(rules, roster),
                Lockstep.of(rules, roster),
                Carriage.of(rules, roster));
    }
}
