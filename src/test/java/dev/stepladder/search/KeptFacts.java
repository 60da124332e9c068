package dev.stepladder.search;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Fact;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.RuleBook;
import java.util.Collection;
import java.util.List;

/** The question that explanations are made of, for laws to ask. */
public final class KeptFacts {
    private final Barriers barriers;

    public KeptFacts(RuleBook rules, List<Unit> units, Goal goal) {
        Roster roster = Roster.of(units, rules.matrices());
        this.barriers = new Ends(rules, roster, goal, Limits.USUAL, hop -> false).barriers();
    }

    /** Every fact that bans anything. */
    public List<Fact> facts() {
        return barriers.facts().in(barriers.facts().all());
    }

    /** Whether there is a path while only these facts are kept. */
    public boolean leavePath(Collection<Fact> kept) {
        return !barriers.stand(barriers.facts().of(kept));
    }
}
