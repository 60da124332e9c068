package dev.stepladder.encode;

import dev.stepladder.rule.RuleBook;
import java.util.List;

/** The rules of one cluster by number, each looked up once. Not thread-safe. */
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
