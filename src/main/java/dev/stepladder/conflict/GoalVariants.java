package dev.stepladder.conflict;

import dev.stepladder.encode.ClusterProblemMaker;
import dev.stepladder.encode.Explanation;
import dev.stepladder.encode.HopPayers;
import dev.stepladder.encode.PathConstraint;
import dev.stepladder.encode.RuleTables;
import dev.stepladder.encode.UnitIndex;
import dev.stepladder.rule.ComponentRelease;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.Need;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.search.PathFinder;
import dev.stepladder.search.problem.Answer;
import dev.stepladder.search.problem.Budget;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.search.problem.Problem;
import dev.stepladder.version.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The variants of a goal for one cluster, each a problem of its own.
 *
 * <p>A problem limits the final releases of each unit separately. That is enough for a goal such as 1.24. A goal such as 1.23
 * or later can be reached on several minors, and the nodes must end on the minor of the control plane. So there is one problem
 * for each minor. The cheapest path wins, then the one to the lowest minor.
 */
public final class GoalVariants {
    /** The number of a hypothetical release, later than any other. */
    private static final String LATER = "999999";

    private final RuleTables ruleTables;
    private final Goal goal;
    private final Limits limits;
    private final Predicate<List<UnitMove>> unshared;
    private final Optional<PathConstraint> constraint;
    private final Budget budget;
    private final List<ClusterProblemMaker> makers;

    /**
     * The variants for one cluster.
     *
     * @param unshared whether no earlier environment takes a hop
     */
    public GoalVariants(
            RuleBook rules, UnitIndex unitIndex, Goal goal, Limits limits, Predicate<List<UnitMove>> unshared) {
        this(RuleTables.of(rules, unitIndex), goal, limits, unshared);
    }

    /** The variants for a cluster whose rules are in tables already; parameters as above. */
    public GoalVariants(RuleTables ruleTables, Goal goal, Limits limits, Predicate<List<UnitMove>> unshared) {
        this(ruleTables, goal, limits, unshared, Optional.empty(), new Budget(limits));
    }

    private GoalVariants(
            RuleTables ruleTables,
            Goal goal,
            Limits limits,
            Predicate<List<UnitMove>> unshared,
            Optional<PathConstraint> constraint,
            Budget budget) {
        this.ruleTables = ruleTables;
        this.goal = goal;
        this.limits = limits;
        this.unshared = unshared;
        this.constraint = constraint;
        this.budget = budget;
        this.makers = goal.byMinor().stream()
                .map(end -> new ClusterProblemMaker(ruleTables, end, unshared))
                .toList();
    }

    /** The same variants with more accepted rules. */
    public GoalVariants accepting(Set<String> names) {
        RuleTables accepting = RuleTables.of(ruleTables.rules().accepting(names), ruleTables.unitIndex());
        return new GoalVariants(accepting, goal, limits, unshared, constraint, budget);
    }

    /** The same variants with only the paths that meet a condition. */
    public GoalVariants constrainedBy(PathConstraint condition) {
        return new GoalVariants(ruleTables, goal, limits, unshared, Optional.of(condition), budget);
    }

    /** True if paths must meet a condition. */
    public boolean isConstrained() {
        return constraint.isPresent();
    }

    /** The cheapest path with some facts dropped. */
    public Answer find(Set<String> away) {
        return find(maker -> constrained(maker.make(away)));
    }

    /**
     * The cheapest path of changed problems.
     *
     * @param expansions the most for a problem
     */
    public Answer findOf(UnaryOperator<Problem> change, ToLongFunction<Problem> expansions) {
        return find(
                maker -> change.apply(constrained(maker.make(Set.of()))),
                (problem, all) -> find(problem, all, expansions));
    }

    private static Answer find(Problem problem, Limits all, ToLongFunction<Problem> expansions) {
        long most = Math.min(expansions.applyAsLong(problem), all.expansions());
        return PathFinder.find(problem, new Limits(most, all.bytes(), all.time()));
    }

    /** Some path of changed problems, or the proof that there is none. */
    public Answer findAnyOf(UnaryOperator<Problem> change) {
        return find(maker -> change.apply(constrained(maker.make(Set.of()))), PathFinder::findAny);
    }

    /** The cheapest path of changed problems, each made from a problem with all releases. */
    public Answer findChanged(UnaryOperator<Problem> change) {
        return findChanged(change, problem -> Long.MAX_VALUE);
    }

    /** As {@link #findOf}, but each made from a problem with all releases. */
    public Answer findChanged(UnaryOperator<Problem> change, ToLongFunction<Problem> expansions) {
        return find(
                maker -> change.apply(constrained(maker.makeWhole(Set.of()))),
                (problem, all) -> find(problem, all, expansions));
    }

    /** The hops of every variant, with all releases; the goal is that of one variant. */
    public Problem wholeProblem() {
        return constrained(makers.get(0).makeWhole(Set.of()));
    }

    /** The path oracle of these variants. */
    public PathOracle oracle() {
        return new PathOracle(ruleTables, goal, constraint, limits, budget);
    }

    private Answer find(Function<ClusterProblemMaker, Problem> problems) {
        return find(problems, PathFinder::find);
    }

    private Answer find(Function<ClusterProblemMaker, Problem> problems, BiFunction<Problem, Limits, Answer> search) {
        List<Answer> answers = makers.stream()
                .map(problems)
                .map(problem -> search.apply(problem, limits))
                .toList();
        Answer.Effort effort = new Answer.Effort(
                answers.stream().mapToLong(answer -> answer.effort().expanded()).sum());
        Optional<Answer.Path> cheapest =
                answers.stream().flatMap(answer -> answer.path().stream()).min(Comparator.comparing(Answer.Path::cost));
        Optional<Answer.Stopped> stopped = answers.stream()
                .filter(Answer.Stopped.class::isInstance)
                .map(Answer.Stopped.class::cast)
                .min(Comparator.comparing(Answer.Stopped::bound));
        Optional<Cost> bound = Stream.concat(
                        answers.stream()
                                .flatMap(answer -> answer.path().stream())
                                .map(Answer.Path::bound),
                        stopped.map(Answer.Stopped::bound).stream())
                .min(Comparator.naturalOrder());
        if (cheapest.isPresent()) {
            Answer.Path path = cheapest.get();
            return new Answer.Path(path.hops(), path.cost(), bound.orElseThrow(), limit(answers), effort);
        }
        stopped.ifPresent(ended -> budget.reach(ended.limit()));
        return stopped.isPresent()
                ? new Answer.Stopped(bound.orElseThrow(), limit(answers), effort)
                : new Answer.NoPath(effort);
    }

    /** The certificate: lower bounds on the cost of units, independent of the search. */
    public List<Need> needs(Cost cost) {
        List<Problem> problems =
                makers.stream().map(maker -> maker.make(Set.of())).toList();
        return PathFinder.needs(problems, new HopPayers(ruleTables.rules(), ruleTables.unitIndex()), cost);
    }

    /** True if the time is over, or a search ended with neither a path nor a proof that there is none. */
    public boolean spent() {
        return budget.spent();
    }

    /** The limit, in words. */
    public Optional<String> limit() {
        return Optional.of(budget.limit()).filter(limit -> !limit.isEmpty());
    }

    private static String limit(List<Answer> answers) {
        return answers.stream()
                .map(Answer::limit)
                .filter(limit -> !limit.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Problem constrained(Problem problem) {
        return constraint
                .map(condition -> condition.on(problem, ruleTables.unitIndex()))
                .orElse(problem);
    }

    /** True if a unit might end on a release later than all known ones. */
    public boolean mayEndLater(int u) {
        Version last = ruleTables
                .unitIndex()
                .version(u, ruleTables.unitIndex().releases(u).size() - 1);
        ComponentRelease later = new ComponentRelease(
                ruleTables.unitIndex().component(u), Version.of(last.name() + LATER + last.rest()));
        return goal.mayEndLater(later)
                && constraint.filter(condition -> !condition.mayEnd(later)).isEmpty();
    }

    /** The explanation for a unit without any release that meets the goal in any variant. */
    public Optional<Explanation> missingRelease() {
        List<Explanation> missing = makers.stream()
                .flatMap(maker -> maker.missingRelease().stream())
                .toList();
        return missing.size() == makers.size() ? missing.stream().findFirst() : Optional.empty();
    }

    /** The rules, which are the same for every variant. */
    public RuleTables ruleTables() {
        return ruleTables;
    }
}
