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
import java.util.function.Function;

/**
 * The shortest safe path through a problem, or the proof that there is none.
 *
 * <p>Freezes what can't matter ({@link Relevance}), drops what no path can use ({@link PairConsistency}), takes apart what is independent ({@link Model#parts}), and
 * finds the cheapest plan of each part ({@link PartSearch}). Of all plans as cheap it then takes the one that moves things least
 * ({@link LexicographicTieBreak}), and puts all hops in the order that reads best ({@link Linearisation}). Nothing depends on the machine, on hash order or, unless
 * {@link Limits#time} is given, on the clock. Where a limit ends the proof, the path found so far stays as it is but for its order.
 */
public final class PathFinder {
    private final InterchangeableUnits twins;
    private final Problem whole;

    /** The whole with each set of twins as one. */
    private final Problem problem;

    private final Budget budget;
    private final Set<Pruning> prunings;

    private PathFinder(Problem problem, Limits limits, Set<Pruning> prunings) {
        this.whole = problem;
        this.twins =
                prunings.contains(Pruning.TWINS) ? InterchangeableUnits.of(whole) : InterchangeableUnits.none(whole);
        this.problem = twins.merged();
        this.budget = new Budget(limits);
        this.prunings = prunings;
    }

    /** The shortest path; all of its states are safe, the start too. */
    public static Answer find(Problem problem, Limits limits) {
        return find(problem, limits, Pruning.all());
    }

    /** The same path with more work. */
    public static Answer find(Problem problem, Limits limits, Set<Pruning> prunings) {
        return new PathFinder(problem, limits, prunings).find(PathFinder::search);
    }

    /** Some path, however dear, or the proof that there is none: what one asks often where only that matters. */
    public static Answer findAny(Problem problem, Limits limits) {
        return new PathFinder(problem, limits, Pruning.all()).find(PathFinder::searchAny);
    }

    /**
     * The needs of units that show, without the search, how little a path can cost.
     *
     * @param ends the problems of which one must be solved
     * @param payers the units that pay for a part of a move
     * @param cost the cost that the needs should add up to
     */
    public static List<Need> needs(List<Problem> ends, Function<Problem.Part, BitSet> payers, Cost cost) {
        return CertificateMaker.needs(ends, payers, cost);
    }

    private Answer find(BiFunction<PathFinder, Model, Answer> search) {
        if (!whole.isSafe(whole.start())) {
            return new Answer.NoPath(effort());
        }
        Model model = relevant(ModelMaker.model(problem));
        Optional<Model> viable = prunings.contains(Pruning.VIABILITY) ? PairConsistency.of(model) : Optional.of(model);
        return viable.map(left -> search.apply(this, left)).orElseGet(() -> new Answer.NoPath(effort()));
    }

    private Model relevant(Model model) {
        if (!prunings.contains(Pruning.RELEVANCE)) {
            return model;
        }
        BitSet relevant = Relevance.of(problem);
        TransitionGraph[] tracks = model.tracks.clone();
        for (int u = relevant.nextClearBit(0); u < tracks.length; u = relevant.nextClearBit(u + 1)) {
            tracks[u] = TransitionGraph.frozen(u, problem.units().get(u));
        }
        return ModelRestriction.model(model, tracks);
    }

    private Answer search(Model model) {
        List<PartSearch> parts = PartSearch.parts(model, prunings).stream()
                .map(part -> new PartSearch(part, budget, prunings))
                .toList();
        // All parts get some plan before any gets its proof, so that a search whose time ends has a whole path.
        for (PartSearch part : parts) {
            part.hurry();
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
        if (cost == PackedCost.NONE) {
            return new Answer.Stopped(PackedCost.toCost(bound), budget.limit(), effort());
        }
        List<Hop> hops = new ArrayList<>();
        parts.forEach(part -> hops.addAll(twins.spread(part.choice())));
        List<Hop> ordered = Linearisation.of(whole, hops, budget);
        return new Answer.Path(ordered, PackedCost.toCost(cost), PackedCost.toCost(bound), budget.limit(), effort());
    }

    private Answer searchAny(Model model) {
        List<Hop> hops = new ArrayList<>();
        long cost = 0;
        for (Model each : PartSearch.parts(model, prunings)) {
            PartSearch part = new PartSearch(each, budget, prunings);
            part.hurry();
            if (part.hops().isEmpty()) {
                part.prove();
            }
            if (part.bound() == PackedCost.NONE) {
                return new Answer.NoPath(effort());
            }
            part.hops().ifPresent(found -> hops.addAll(twins.spread(found)));
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
