package dev.stepladder.search;

import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Need;
import dev.stepladder.search.certificate.CertificateMaker;
import dev.stepladder.search.model.Model;
import dev.stepladder.search.model.ModelMaker;
import dev.stepladder.search.model.ModelRestriction;
import dev.stepladder.search.model.PackedCost;
import dev.stepladder.search.model.TransitionGraph;
import dev.stepladder.search.order.Linearisation;
import dev.stepladder.search.problem.Answer;
import dev.stepladder.search.problem.Budget;
import dev.stepladder.search.problem.CostAttribution;
import dev.stepladder.search.problem.Hop;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.search.problem.Problem;
import dev.stepladder.search.problem.Pruning;
import dev.stepladder.search.reduce.InterchangeableUnits;
import dev.stepladder.search.reduce.PairConsistency;
import dev.stepladder.search.reduce.Relevance;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Finds the cheapest safe path through a problem, or proves that none exists.
 *
 * <p>Simplest case: one search over all units. Five steps make it smaller without changing the answer. Symmetry merges
 * interchangeable units ({@link InterchangeableUnits}). Irrelevant units are frozen ({@link Relevance}). Constraint
 * propagation removes positions and hops that no path uses ({@link PairConsistency}). The rest is decomposed into
 * independent parts ({@link Model#parts}). {@link PartSearch} finds an optimal plan of each part.
 *
 * <p>Among optimal plans, {@link LexicographicTieBreak} picks the one with the lowest releases, and {@link
 * Linearisation} gives its hops the most readable safe order. The answer depends on the problem alone: not on the
 * machine, on hash order or, unless {@link Limits#time} is given, on the clock. If a limit ends the proof, the path
 * found so far is kept and only its order changes.
 */
public final class PathFinder {
    private final InterchangeableUnits interchangeable;
    private final Problem whole;

    /** The whole problem with each class of interchangeable units merged into one unit. */
    private final Problem problem;

    private final Budget budget;
    private final Set<Pruning> prunings;

    private PathFinder(Problem problem, Limits limits, Set<Pruning> prunings) {
        this.whole = problem;
        this.interchangeable =
                prunings.contains(Pruning.SYMMETRY) ? InterchangeableUnits.of(whole) : InterchangeableUnits.none(whole);
        this.problem = interchangeable.merged();
        this.budget = new Budget(limits);
        this.prunings = prunings;
    }

    /** The cheapest path. All its states are safe, the start included. */
    public static Answer find(Problem problem, Limits limits) {
        return find(problem, limits, Pruning.all());
    }

    /** The same path, found with only some of the prunings. */
    public static Answer find(Problem problem, Limits limits, Set<Pruning> prunings) {
        return new PathFinder(problem, limits, prunings).find(PathFinder::search);
    }

    /**
     * Some path of any cost, or the proof that none exists; cheaper than {@link #find} where only existence matters.
     */
    public static Answer findAny(Problem problem, Limits limits) {
        return new PathFinder(problem, limits, Pruning.all()).find(PathFinder::searchAny);
    }

    /**
     * The certificate: needs of units whose sum is a lower bound on the cost of every path, checkable without the
     * search.
     *
     * @param ends problems that differ in their goals only, of which one must be solved
     * @param attribution the units at which hops of several units count
     * @param cost the cost that the needs should add up to
     */
    public static List<Need> needs(List<Problem> ends, CostAttribution attribution, Cost cost) {
        return CertificateMaker.needs(ends, attribution, cost);
    }

    private Answer find(BiFunction<PathFinder, Model, Answer> search) {
        if (!whole.isSafe(whole.start())) {
            return new Answer.NoPath(effort());
        }
        Model model = relevant(ModelMaker.model(problem));
        Optional<Model> consistent =
                prunings.contains(Pruning.CONSISTENCY) ? PairConsistency.of(model) : Optional.of(model);
        return consistent.map(left -> search.apply(this, left)).orElseGet(() -> new Answer.NoPath(effort()));
    }

    private Model relevant(Model model) {
        if (!prunings.contains(Pruning.RELEVANCE)) {
            return model;
        }
        BitSet relevant = Relevance.of(problem);
        TransitionGraph[] graphs = model.graphs.clone();
        for (int u = relevant.nextClearBit(0); u < graphs.length; u = relevant.nextClearBit(u + 1)) {
            graphs[u] = TransitionGraph.frozen(u, problem.units().get(u));
        }
        return ModelRestriction.model(model, graphs);
    }

    private Answer search(Model model) {
        List<PartSearch> parts = PartSearch.parts(model, prunings).stream()
                .map(part -> new PartSearch(part, budget, prunings))
                .toList();
        // Every part gets some plan before any part is proven, so that a search that runs out of time has a whole path.
        for (PartSearch part : parts) {
            part.findSome();
            if (part.bound() == PackedCost.NONE) {
                return new Answer.NoPath(effort());
            }
        }
        long cost = 0;
        long bound = 0;
        for (PartSearch part : parts) {
            part.prove();
            cost = PackedCost.plus(cost, part.cost());
            bound = PackedCost.plus(bound, part.bound());
        }
        if (bound == PackedCost.NONE) {
            return new Answer.NoPath(effort());
        }
        if (bound < cost) {
            budget.reachConflicts();
        }
        if (cost == PackedCost.NONE) {
            return new Answer.Stopped(PackedCost.toCost(bound), budget.limit(), effort());
        }
        List<Hop> hops = new ArrayList<>();
        parts.forEach(part -> hops.addAll(interchangeable.expand(part.choice())));
        List<Hop> ordered = Linearisation.of(whole, hops, budget);
        return new Answer.Path(ordered, PackedCost.toCost(cost), PackedCost.toCost(bound), budget.limit(), effort());
    }

    private Answer searchAny(Model model) {
        List<Hop> hops = new ArrayList<>();
        long cost = 0;
        for (Model each : PartSearch.parts(model, prunings)) {
            PartSearch part = new PartSearch(each, budget, prunings);
            part.findSome();
            if (part.hops().isEmpty()) {
                part.prove();
            }
            if (part.bound() == PackedCost.NONE) {
                return new Answer.NoPath(effort());
            }
            part.hops().ifPresent(found -> hops.addAll(interchangeable.expand(found)));
            cost = PackedCost.plus(cost, part.cost());
        }
        return cost == PackedCost.NONE
                ? new Answer.Stopped(Cost.ZERO, budget.limit(), effort())
                : new Answer.Path(hops, PackedCost.toCost(cost), Cost.ZERO, budget.limit(), effort());
    }

    private Answer.Effort effort() {
        return new Answer.Effort(budget.expanded());
    }
}
