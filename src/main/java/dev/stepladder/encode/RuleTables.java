package dev.stepladder.encode;

import dev.stepladder.rule.RuleBook;
import java.util.List;

/**
 * The rules of one cluster by number, each looked up once. Not thread-safe.
 *
 * @param answers may be shared by clusters with the same rule book
 */
public record RuleTables(
        RuleAnswers answers,
        UnitIndex unitIndex,
        Objections objections,
        Edges edges,
        List<Lockstep> locksteps,
        List<CarryTable> carryTables) {

    /** The tables of a cluster that shares no answers with others. */
    public static RuleTables of(RuleBook rules, UnitIndex unitIndex) {
        return of(new RuleAnswers(rules), unitIndex);
    }

    /** The tables of a cluster whose rule book has answered before. */
    public static RuleTables of(RuleAnswers answers, UnitIndex unitIndex) {
        RuleBook rules = answers.rules();
        return new RuleTables(
                answers,
                unitIndex,
                new Objections(answers, unitIndex),
                new Edges(answers, unitIndex),
                Lockstep.of(rules, unitIndex),
                CarryTable.of(rules, unitIndex));
    }

    public RuleBook rules() {
        return answers.rules();
    }
}
