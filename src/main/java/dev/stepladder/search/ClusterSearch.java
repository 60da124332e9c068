package dev.stepladder.search;

import dev.stepladder.fleet.Unit;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import java.util.List;
import java.util.Set;

/** The shortest safe path of one cluster: names in, names out, numbers in between. */
public final class ClusterSearch {
    private ClusterSearch() {}

    /**
     * Finds the path, or the reason why there is none.
     *
     * @param rules what is ruled for the cluster
     * @param units what it runs, in the order in which plans name them; every one on a release that the matrices know
     */
    public static ClusterAnswer find(RuleBook rules, List<Unit> units, Goal goal, Limits limits) {
        List<Objection> unsafe = rules.objections(units);
        if (!unsafe.isEmpty()) {
            return new ClusterAnswer.NoPath(Explanation.ofUnsafeStart(unsafe));
        }
        Roster roster = Roster.of(units, rules.matrices());
        Ends ends = new Ends(rules, roster, goal, limits);
        Answer answer = ends.find(Set.of());
        if (answer instanceof Answer.Path path) {
            return new ClusterAnswer.Path(
                    path.hops().stream().map(roster::moves).toList(), path.cost(), path.bound(), path.limit());
        }
        if (answer instanceof Answer.Stopped stopped) {
            return new ClusterAnswer.Stopped(stopped.bound(), stopped.limit());
        }
        Explanation why = new Explainer(ends, roster).explain(goal);
        return ends.spent()
                ? new ClusterAnswer.NoPath(why)
                : new ClusterAnswer.NoPath(why.nearest(new Nearby(rules, roster, goal, limits).find()));
    }
}
