package dev.stepladder.conflict;

import dev.stepladder.encode.ClusterProblemMaker;
import dev.stepladder.encode.Explanation;
import dev.stepladder.encode.LeadUnits;
import dev.stepladder.encode.PathConstraint;
import dev.stepladder.encode.RuleTables;
import dev.stepladder.encode.UnitIndex;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.Need;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.Standing;
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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The ends that one cluster's path may have, each a problem of its own.
 *
 * <p>A problem asks of each unit alone where it may end. That is enough for a goal such as 1.24. A goal such as 1.23 or later can be reached
 * on any of several minors, and then the nodes must be on the minor on which the control plane ends: that is one problem for each minor,
 * and the cheapest path of all, of equal ones that to the lowest minor.
 */
public final class GoalVariants {
    /** The number of a release that is later than any. */
    private static final String LATER = "999999";

    private final RuleTables rulings;
    private final Goal goal;
    private final Limits limits;
    private final Predicate<List<UnitMove>> unshared;
    private final Optional<PathConstraint> imposed;
    private final Budget budget;
    private final List<ClusterProblemMaker> makers;

    /** @param unshared whether a hop is one that no earlier environment takes */
    public GoalVariants(
            RuleBook rules, UnitIndex roster, Goal goal, Limits limits, Predicate<List<UnitMove>> unshared) {
        this(RuleTables.of(rules, roster), goal, limits, unshared, Optional.empty(), new Budget(limits));
    }

    private GoalVariants(
            RuleTables rulings,
            Goal goal,
            Limits limits,
            Predicate<List<UnitMove>> unshared,
            Optional<PathConstraint> imposed,
            Budget budget) {
        this.rulings = rulings;
        this.goal = goal;
        this.limits = limits;
        this.unshared = unshared;
        this.imposed = imposed;
        this.budget = budget;
        this.makers = goal.byMinor().stream()
                .map(end -> new ClusterProblemMaker(rulings, end, unshared))
                .toList();
    }

    /** The same ends if one more rule is set aside by its name. */
    public GoalVariants accepting(String name) {
        RuleTables accepting = RuleTables.of(rulings.rules().accepting(name), rulings.roster());
        return new GoalVariants(accepting, goal, limits, unshared, imposed, budget);
    }

    /** The same ends if only paths count that are as somebody asks. */
    public GoalVariants imposing(PathConstraint asked) {
        return new GoalVariants(rulings, goal, limits, unshared, Optional.of(asked), budget);
    }

    /** Whether only paths count that are as somebody asks. */
    public boolean isImposed() {
        return imposed.isPresent();
    }

    /** The same ends for whom rehearsals don't matter. */
    public GoalVariants alone() {
        return new GoalVariants(rulings, goal, limits, hop -> false, imposed, budget);
    }

    /** The cheapest path, while some facts are supposed away. */
    public Answer find(Set<String> away) {
        return find(maker -> asAsked(maker.make(away)));
    }

    /** The cheapest path if each problem, all releases in it, were another. */
    public Answer findChanged(UnaryOperator<Problem> change) {
        return find(maker -> change.apply(asAsked(maker.makeWhole(Set.of()))));
    }

    /** What an explanation asks of these ends. */
    public PathOracle barriers() {
        return new PathOracle(rulings, goal, imposed, limits, budget);
    }

    private Answer find(Function<ClusterProblemMaker, Problem> problems) {
        List<Answer> answers = makers.stream()
                .map(problems)
                .map(problem -> PathFinder.find(problem, limits))
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

    /** What units need that shows how little a path can cost, without the search. */
    public List<Need> needs(Cost cost) {
        List<Problem> problems =
                makers.stream().map(maker -> maker.make(Set.of())).toList();
        return PathFinder.needs(problems, new LeadUnits(rulings.rules(), rulings.roster()), cost);
    }

    /** Whether time is over, or some search of these ends came back with neither a path nor the proof that there is none. */
    public boolean spent() {
        return budget.spent();
    }

    /** By which limit, in words. */
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

    private Problem asAsked(Problem problem) {
        return imposed.map(asked -> asked.on(problem, rulings.roster())).orElse(problem);
    }

    /** Whether a unit might end on a release that is later than all known ones. */
    public boolean mayEndLater(int u) {
        Version last = rulings.roster().version(u, rulings.roster().releases(u).size() - 1);
        Standing later = new Standing(rulings.roster().component(u), Version.of(last.name() + LATER + last.rest()));
        return goal.mayEndLater(later)
                && imposed.filter(asked -> !asked.mayEnd(later)).isEmpty();
    }

    /** Which unit has no release at all that meets the goal, whichever end it is. */
    public Optional<Explanation> missingRelease() {
        List<Explanation> missing = makers.stream()
                .flatMap(maker -> maker.missingRelease().stream())
                .toList();
        return missing.size() == makers.size() ? missing.stream().findFirst() : Optional.empty();
    }

    /** What the rules say, whatever the end. */
    public RuleTables rulings() {
        return rulings;
    }
}
