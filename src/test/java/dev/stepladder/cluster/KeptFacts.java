package dev.stepladder.cluster;

import dev.stepladder.conflict.GoalVariants;
import dev.stepladder.conflict.PathOracle;
import dev.stepladder.encode.UnitIndex;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Fact;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.search.problem.Limits;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The question that explanations are made of, for laws to ask. */
public final class KeptFacts {
    private final GoalVariants variants;
    private final PathOracle oracle;

    public KeptFacts(RuleBook rules, List<Unit> units, Goal goal) {
        this.variants =
                new GoalVariants(rules, UnitIndex.of(units, rules.matrices()), goal, Limits.USUAL, hop -> false);
        this.oracle = variants.oracle();
    }

    /** Every fact that forbids anything. */
    public List<Fact> facts() {
        return oracle.facts().in(oracle.facts().all());
    }

    /** Whether there is a path while only these facts are kept. */
    public boolean leavePath(Collection<Fact> kept) {
        return !oracle.rulesOutEveryPath(oracle.facts().of(kept));
    }

    /** The same, found by searching among all releases. */
    public boolean leavePathAsSearched(Collection<Fact> kept) {
        Set<String> away = facts().stream().map(Fact::id).collect(Collectors.toCollection(TreeSet::new));
        kept.forEach(fact -> away.remove(fact.id()));
        return variants.find(away).path().isPresent();
    }
}
