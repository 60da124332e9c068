package dev.stepladder.encode;

import dev.stepladder.rule.RuleBook;
import java.util.List;

/** The rules of one cluster by number, each looked up once. Not thread-safe. */
public record RuleTables(
        RuleBook rules,
        UnitIndex unitIndex,
        Objections objections,
        Edges edges,
        List<Lockstep> locksteps,
        List<CarryTable> carryTables) {

    public static RuleTables of(RuleBook rules, UnitIndex unitIndex) {
        return new RuleTables(
                rules,
                unitIndex,
                new Objections(rules, unitIndex),
                new Edges(rules, unitIndex),
                Lockstep.of(rules, unitIndex),
                CarryTable.of(rules, unitIndex));
    }
}
