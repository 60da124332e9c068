package dev.stepladder.cluster;

import dev.stepladder.rule.RuleBook;
import java.util.List;

/** What the rules say of one cluster, by number, each thing asked for once. Not for use by several threads. */
record Rulings(RuleBook rules, Roster roster, Objections objections, Edges edges, List<Lockstep> locksteps) {

    static Rulings of(RuleBook rules, Roster roster) {
        return new Rulings(
                rules, roster, new Objections(rules, roster), new Edges(rules, roster), Lockstep.of(rules, roster));
    }
}
