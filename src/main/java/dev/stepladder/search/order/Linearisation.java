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
 * Linearises a plan: prerequisites come directly before the hop that needs them, and followers directly after the hop
 * that allows them.
 *
 * <p>Only the chains of stops count, not the order in which the search found the hops, so equal plans have the same
 * order. In each state the candidates for the next hop are ranked:
 * <ol>
 *   <li>the followers of the last leading hop: the next hop of each unit that {@code follows}, once the leading units
 *       allow it, and its prerequisites, as long as no leading hop is among them;
 *   <li>the next hop of a unit that {@code leads}, or its prerequisites;
 *   <li>the next hops of other units, or their prerequisites;
 *   <li>any other hop.
 * </ol>
 * Ties go to the lower index of the unit. The prerequisites of a hop are the next hops of the units that block it, and
 * their prerequisites in turn, depth first. The first candidate after which the plan can be completed is taken ({@link
 * PlanRepair}). The cost is one such check for each hop, mostly O(hops²) in all.
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
     * The hops in the order of the ranking. Once a limit is reached, a hop comes early only if that is safe without a
     * search.
     *
     * @param hops in a safe order
     */
    public static List<Hop> of(Problem problem, List<Hop> hops, Budget budget) {
        int[][] chains = chains(problem, hops);
        TransitionGraph[] graphs = new TransitionGraph[chains.length];
        Arrays.setAll(graphs, u -> TransitionGraph.chain(u, chains[u]));
        return new Linearisation(problem, ModelRestriction.model(ModelMaker.model(problem), graphs), budget)
                .order(hops);
    }

    /** The chain of stops of each unit. */
    public static int[][] chains(Problem problem, List<Hop> hops) {
        List<Ints> chains = new ArrayList<>();
        problem.units().forEach(unit -> chains.add(new Ints(unit.start())));
        hops.forEach(hop -> hop.parts().forEach(part -> chains.get(part.unit()).add(part.to())));
        return chains.stream().map(Ints::toArray).toArray(int[][]::new);
    }

    private List<Hop> order(List<Hop> hops) {
        PlanRepair repair = new PlanRepair(model, hops, budget);
        List<Hop> ordered = new ArrayList<>();
        while (!repair.isDone()) {
            SuccessorOrder successors = new SuccessorOrder(problem, model, repair.state());
            Operator next = successors.next().orElseThrow();
            while (!repair.take(next)) {
                next = successors.next().orElseThrow();
            }
            ordered.add(next.hop);
        }
        return ordered;
    }
}
