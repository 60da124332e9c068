package dev.stepladder.search.order;

import dev.stepladder.search.astar.StateSearch;
import dev.stepladder.search.model.Bits;
import dev.stepladder.search.model.Ints;
import dev.stepladder.search.model.Model;
import dev.stepladder.search.model.ModelRestriction;
import dev.stepladder.search.model.PrefixConstraint;
import dev.stepladder.search.model.TransitionGraph;
import dev.stepladder.search.problem.Budget;
import dev.stepladder.search.problem.Hop;
import dev.stepladder.search.problem.Pruning;
import dev.stepladder.search.reduce.PairHeuristic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tie-break among optimal plans by A*: the lexicographically lowest one. Unit by unit, in order of index, it has
 * the final release of the lowest rank, then the stops of the lowest ranks from the first on. Where nothing is ranked,
 * the lowest release comes first, so that units move least.
 *
 * <p>Which optimal plan a search finds first depends on its internals. So, once the optimal cost is known, each unit in
 * turn is asked: does a plan of the same cost end on a release of a lower rank? Does one make this stop first? Each question is
 * the same search with a {@link PrefixConstraint} on the unit. The answer stays fixed while later units are asked. Most
 * questions are refuted by the heuristic, because the cost leaves no slack. At most one search for each unit and each
 * lower release.
 *
 * <p>The choice depends on the problem alone, unless the budget ends first; then the plan stays as it is.
 */
public final class LexicographicTieBreak {
    private final long cost;
    private final Set<Pruning> prunings;
    private final Budget budget;
    private long patience;
    private Model model;
    private List<Hop> plan;

    /** By unit: the releases of the plan, the start first. */
    private int[][] stops;

    private LexicographicTieBreak(
            Model model, List<Hop> plan, long cost, Budget budget, Set<Pruning> prunings, long patience) {
        this.patience = patience;
        this.model = model;
        this.plan = plan;
        this.stops = stops();
        this.cost = cost;
        this.budget = budget;
        this.prunings = prunings;
    }

    /**
     * The hops of the chosen plan in a safe order; empty if the patience ended first.
     *
     * @param model with at most one position for each release
     * @param plan some optimal plan
     * @param patience the most expansions for all questions together
     */
    public static Optional<List<Hop>> among(
            Model model, List<Hop> plan, long cost, Budget budget, Set<Pruning> prunings, long patience) {
        LexicographicTieBreak choice = new LexicographicTieBreak(model, plan, cost, budget, prunings, patience);
        for (int u = 0; u < model.size && choice.patience > 0; u++) {
            choice.settle(u);
        }
        return choice.patience > 0 ? Optional.of(choice.plan) : Optional.empty();
    }

    private void settle(int u) {
        TransitionGraph graph = model.graphs[u];
        boolean direct = Arrays.stream(stops[u]).distinct().count() == stops[u].length;
        if (direct && graph.goal.cardinality() == 1 && graph.width() == stops[u].length - 1) {
            return; // there is no alternative
        }
        int last = stops[u][stops[u].length - 1];
        for (int release : graph.releases(Bits.of(graph.goal, graph.size()))) {
            if (graph.rank(release) < graph.rank(last) && ask(u, graph, Arrays.copyOf(stops[u], 1), release, true)) {
                last = release;
            }
        }
        int at = 0;
        while (at + 1 < stops[u].length && lower(u, graph, at, last)) {
            at++;
        }
        model = on(u, PrefixConstraint.of(graph, stops[u], last, false).orElseThrow());
    }

    /** Makes the stop after the given one of the lowest rank possible; false if it was the last. */
    private boolean lower(int u, TransitionGraph graph, int at, int last) {
        int[] now = stops[u];
        int[] sure = Arrays.copyOf(now, at + 1);
        if (now[at] == last && ask(u, graph, sure, last, false)) {
            return false;
        }
        for (int release : graph.releases(graph.next[graph.positionOf(now[at])])) {
            int[] other = Arrays.copyOf(sure, at + 2);
            other[at + 1] = release;
            if (graph.rank(release) >= graph.rank(now[at + 1]) || ask(u, graph, other, last, true)) {
                return true;
            }
        }
        return true;
    }

    /** Whether a plan of the same cost makes these stops first. If so, it becomes the current plan. */
    private boolean ask(int u, TransitionGraph graph, int[] first, int last, boolean more) {
        Optional<TransitionGraph> restricted = PrefixConstraint.of(graph, first, last, more);
        if (restricted.isEmpty() || budget.spent() || patience <= 0) {
            return false;
        }
        Model asked = on(u, restricted.get());
        PairHeuristic bounds = PairHeuristic.of(asked);
        if (bounds.from(asked.start()) > cost) {
            return false;
        }
        long before = budget.expanded();
        Optional<List<Hop>> found = new StateSearch(asked, bounds, budget, prunings)
                .cheaperThan(cost + 1, 1, patience)
                .hops();
        patience -= budget.expanded() - before;
        if (found.isPresent()) {
            plan = found.get();
            stops = stops();
        }
        return found.isPresent();
    }

    private Model on(int u, TransitionGraph graph) {
        TransitionGraph[] graphs = model.graphs.clone();
        graphs[u] = graph;
        return ModelRestriction.model(model, graphs);
    }

    private int[][] stops() {
        List<Ints> chains = new ArrayList<>();
        int most = 0;
        for (TransitionGraph graph : model.graphs) {
            chains.add(new Ints(graph.release[graph.start]));
            most = Math.max(most, graph.unit);
        }
        int[] local = new int[most + 1];
        for (int u = 0; u < model.size; u++) {
            local[model.graphs[u].unit] = u;
        }
        plan.forEach(hop ->
                hop.parts().forEach(part -> chains.get(local[part.unit()]).add(part.to())));
        return chains.stream().map(Ints::toArray).toArray(int[][]::new);
    }
}
