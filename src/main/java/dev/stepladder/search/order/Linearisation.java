package dev.stepladder.search.order;

import dev.stepladder.search.model.Ints;
import dev.stepladder.search.model.Model;
import dev.stepladder.search.model.ModelMaker;
import dev.stepladder.search.model.ModelRestriction;
import dev.stepladder.search.model.Operator;
import dev.stepladder.search.model.TransitionGraph;
import dev.stepladder.search.problem.Budget;
import dev.stepladder.search.problem.Hop;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts the hops of a plan in the order that reads best: what a hop needs comes just before it, what follows from it just after.
 *
 * <p>Only each unit's chain of stops counts, not the order in which the search found the hops, so equal plans read alike. In each state the hops that
 * may be next are ranked:
 * <ol>
 *   <li>what follows from the last leading hop: the next hop of each unit that {@code follows}, once the leading units leave room
 *       for it, and whatever it needs, as long as no leading hop is among that;
 *   <li>the next hop of a unit that {@code leads}, or what it needs;
 *   <li>the next hops of the rest, or what they need;
 *   <li>any other.
 * </ol>
 * Within each, units go by index. What a hop needs are the next hops of the units that stand in its way, and what those need in turn, depth
 * first. The first of the ranking is taken that leaves a way to the end ({@link PlanRepair}).
 */
public final class Linearisation {
    private final Problem problem;
    private final Model model;
    private final Budget budget;

    private Linearisation(Problem problem, Model model, Budget budget) {
        this.problem = problem;
        this.model = model;
        this.budget = budget;
    }

    /**
     * The hops in their best order. Once a limit is reached, a hop comes early only where that is easy to see to be safe.
     *
     * @param hops in an order that is safe
     */
    public static List<Hop> of(Problem problem, List<Hop> hops, Budget budget) {
        int[][] chains = chains(problem, hops);
        TransitionGraph[] tracks = new TransitionGraph[chains.length];
        Arrays.setAll(tracks, u -> TransitionGraph.chain(u, chains[u]));
        return new Linearisation(problem, ModelRestriction.model(ModelMaker.model(problem), tracks), budget)
                .order(hops);
    }

    /** The chains of stops that hops make, one for each unit. */
    public static int[][] chains(Problem problem, List<Hop> hops) {
        List<Ints> chains = new ArrayList<>();
        problem.units().forEach(unit -> chains.add(new Ints(unit.start())));
        hops.forEach(hop -> hop.parts().forEach(part -> chains.get(part.unit()).add(part.to())));
        return chains.stream().map(Ints::toArray).toArray(int[][]::new);
    }

    private List<Hop> order(List<Hop> hops) {
        PlanRepair completion = new PlanRepair(model, hops, budget);
        List<Hop> ordered = new ArrayList<>();
        while (!completion.isDone()) {
            SuccessorOrder ranking = new SuccessorOrder(problem, model, completion.state());
            Operator next = ranking.next().orElseThrow();
            while (!completion.take(next)) {
                next = ranking.next().orElseThrow();
            }
            ordered.add(next.hop);
        }
        return ordered;
    }
}
