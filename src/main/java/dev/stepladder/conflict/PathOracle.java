package dev.stepladder.conflict;

import dev.stepladder.encode.ClusterProblemMaker;
import dev.stepladder.encode.PathConstraint;
import dev.stepladder.encode.RuleTables;
import dev.stepladder.matrix.Fact;
import dev.stepladder.rule.Goal;
import dev.stepladder.search.PathFinder;
import dev.stepladder.search.problem.Answer;
import dev.stepladder.search.problem.Budget;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The consistency oracle of the explainer: it checks that a path exists while only some facts are kept, some hundred times.
 *
 * <p>Mostly no search is needed. If a unit or a pair has no path of its own ({@link PairConflicts}), there is no path. If each
 * unit interacts with at most one other and every pair has a path, there is one. Otherwise few releases matter while few facts
 * are kept ({@link SubstitutableReleases}), and a search through those is short.
 */
public final class PathOracle {
    private final Justifications justifications;
    private final RuleTables ruleTables;
    private final Goal goal;
    private final Optional<PathConstraint> constraint;
    private final Limits limits;
    private final Budget budget;
    private final List<End> ends;

    /** Facts that are never dropped. */
    private final BitSet fixed;

    /** One variant of the goal. */
    private record End(ClusterProblemMaker maker, List<ConflictTable> tables, PairConflicts pairConflicts) {}

    /**
     * Facts that rule out every path.
     *
     * @param pairConflict the pair that they leave without a path, if that is the cause
     */
    public record Suspects(Optional<PairConflict> pairConflict, BitSet facts) {}

    /**
     * The oracle of one cluster.
     *
     * @param constraint the condition on paths
     */
    PathOracle(RuleTables ruleTables, Goal goal, Optional<PathConstraint> constraint, Limits limits, Budget budget) {
        this(
                JustificationMaker.make(ruleTables, constraint),
                ruleTables,
                goal,
                constraint,
                limits,
                budget,
                new BitSet());
    }

    private PathOracle(
            Justifications justifications,
            RuleTables ruleTables,
            Goal goal,
            Optional<PathConstraint> constraint,
            Limits limits,
            Budget budget,
            BitSet fixed) {
        this.justifications = justifications;
        this.ruleTables = ruleTables;
        this.goal = goal;
        this.constraint = constraint;
        this.limits = limits;
        this.budget = budget;
        this.fixed = fixed;
        this.ends = goal.byMinor().stream().map(this::end).toList();
    }

    /** The oracle of the same cluster for another goal. */
    public PathOracle to(Goal other) {
        return new PathOracle(justifications, ruleTables, other, constraint, limits, budget, fixed);
    }

    /**
     * The same oracle, but what is carried is never dropped. A rule only forbids, so that dropping it only allows more paths. What is carried
     * moves units, too: without it there may be fewer paths.
     */
    public PathOracle keepingCarried() {
        return new PathOracle(justifications, ruleTables, goal, constraint, limits, budget, carried());
    }

    /** The facts that say what is carried. */
    public BitSet carried() {
        BitSet carried = new BitSet();
        justifications
                .carryTables()
                .forEach(carryTable -> carried.set(justifications.facts().of(carryTable.fact())));
        return carried;
    }

    private End end(Goal goal) {
        List<ConflictTable> tables = IntStream.range(0, ruleTables.unitIndex().size())
                .mapToObj(u -> JustificationMaker.ends(justifications, u, goal, constraint))
                .toList();
        return new End(
                new ClusterProblemMaker(ruleTables, goal, hop -> false),
                tables,
                new PairConflicts(justifications, tables));
    }

    /** The facts that ban anything, by number. */
    public FactNumbers facts() {
        return justifications.facts();
    }

    /** True if it is proven that no path exists while only these facts are kept. */
    public boolean rulesOutEveryPath(BitSet some) {
        BitSet kept = withFixed(some);
        return ends.stream()
                .allMatch(end -> end.pairConflicts().anyConflict(kept, u -> true) || rulesOutEveryPath(end, kept));
    }

    /** These facts, and those that are never dropped. */
    public BitSet withFixed(BitSet some) {
        BitSet kept = (BitSet) some.clone();
        kept.or(fixed);
        return kept;
    }

    private boolean rulesOutEveryPath(End end, BitSet kept) {
        if (end.pairConflicts().provesPath(kept)) {
            return false;
        }
        List<BitSet> left = SubstitutableReleases.left(new KeptFacts(justifications, end.tables(), kept));
        Problem problem = end.maker().make(away(kept), left);
        Answer answer = PathFinder.findAny(
                constraint
                        .map(condition -> condition.on(problem, justifications.unitIndex()))
                        .orElse(problem),
                limits);
        if (answer instanceof Answer.Stopped stopped) {
            budget.reach(stopped.limit());
        }
        return answer instanceof Answer.NoPath;
    }

    /** True if certainly no path exists with all facts, even if these units were free of constraints. */
    public boolean rulesOutEveryPathWithFree(IntPredicate free) {
        BitSet all = justifications.facts().all();
        return ends.stream().allMatch(end -> end.pairConflicts().anyConflict(all, u -> !free.test(u)));
    }

    /** The ids of all facts but these. */
    Set<String> away(BitSet kept) {
        BitSet away = justifications.facts().all();
        away.andNot(kept);
        return justifications.facts().in(away).stream().map(Fact::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Subsets of facts that rule out every path and do so too, in the order of units; the whole set if no such subset is known. */
    public List<Suspects> suspects(BitSet some) {
        BitSet kept = withFixed(some);
        List<Suspects> found = new ArrayList<>();
        BitSet together = new BitSet();
        for (End end : ends) {
            List<PairConflict> pairConflicts = end.pairConflicts().all(kept);
            if (pairConflicts.isEmpty()) {
                return List.of(new Suspects(Optional.empty(), kept));
            }
            // Interchangeable units have the same conflicts.
            Set<BitSet> seen = new HashSet<>();
            pairConflicts.stream()
                    .filter(pairConflict -> seen.add(pairConflict.facts()))
                    .forEach(pairConflict -> found.add(new Suspects(Optional.of(pairConflict), pairConflict.facts())));
            seen.forEach(together::or);
        }
        // With several variants of the goal, each needs a conflict of its own.
        return ends.size() == 1 ? found : List.of(new Suspects(Optional.empty(), together));
    }

    /**
     * The conclusion of a pair conflict, in words that follow from these facts alone.
     *
     * @param reason facts that are enough for the conflict
     */
    public String inWords(PairConflict pairConflict, BitSet reason) {
        KeptFacts supposed = new KeptFacts(justifications, ends.get(0).tables(), reason);
        return new PairConflictText(supposed, ruleTables.edges()).of(pairConflict);
    }
}
