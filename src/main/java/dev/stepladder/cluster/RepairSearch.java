package dev.stepladder.cluster;

import dev.stepladder.conflict.GoalVariants;
import dev.stepladder.encode.Explanation;
import dev.stepladder.encode.RepairTask;
import dev.stepladder.encode.UnitIndex;
import dev.stepladder.fleet.Unit;
import dev.stepladder.rule.Breaches;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.Need;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.search.problem.Answer;
import dev.stepladder.search.problem.Hop;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The path of a cluster whose start is not safe: first a repair, then the rest of the way.
 *
 * <p>A repair ends at the first safe state. Before that, no state breaks a rule that the start does not break ({@link Breaches}).
 * Of all paths to the goal, those with the fewest hops of repair count; of these the one with the least cost of the whole path wins.
 * So a repair is never longer than it must be, and it does not end where the goal is out of reach.
 *
 * <p>First comes some path with a repair of any length, or the proof that there is none. Its repair has n hops, so the shortest has
 * one of the lengths 1 to n. Each of these is one search for the cheapest path, the least length first ({@link RepairTask}). Each has a
 * limit. Where the first one reaches it, a path that is as cheap as the cheapest with a repair of any length is proven all the same
 * ({@link #bounded}); else it is not proven.
 */
final class RepairSearch {
    /** The work for one length of repair, in expanded states times hops: those of a repair may come in many orders. */
    private static final long WORK = 5_000_000;

    private static final long LEAST_PATIENCE = 30;

    /** The most expanded states for a repair of any length, whose hops are not counted. */
    private static final long OPEN = 100_000;

    /** The most lengths of repair whose search a limit may end. */
    private static final int MOST_LIMITS = 3;

    /** The most expanded states for an order of hops that are known. */
    private static final long ORDERS = 10_000;

    private final GoalVariants variants;
    private final RuleBook rules;
    private final UnitIndex unitIndex;
    private final Breaches broken;
    private final RepairTask task;
    private final ToLongFunction<Problem> patience;

    /**
     * The search for one cluster.
     *
     * @param broken the rules that its start breaks
     */
    RepairSearch(GoalVariants variants, Breaches broken) {
        this(variants, broken, RepairSearch::patience);
    }

    /** @param patience the most expanded states for one length of repair */
    RepairSearch(GoalVariants variants, Breaches broken, ToLongFunction<Problem> patience) {
        this.patience = patience;
        this.variants = variants;
        this.rules = variants.ruleTables().rules();
        this.unitIndex = variants.ruleTables().unitIndex();
        this.broken = broken;
        this.task = new RepairTask(variants.ruleTables(), broken);
    }

    /** A path with its repair. */
    private record Repaired(List<List<UnitMove>> hops, Cost rest, Cost whole) {}

    /** The shortest repair of a cluster, whatever comes after it; empty if there is none, or a limit ended the search for it. */
    static List<List<UnitMove>> shortest(RuleBook rules, List<Unit> units, Limits limits) {
        Goal any = new Goal(new TreeMap<>(), Optional.empty(), List.of(), List.of());
        UnitIndex unitIndex = UnitIndex.of(units, rules.matrices());
        return new RepairSearch(
                        new GoalVariants(rules, unitIndex, any, limits, hop -> false), Breaches.of(rules, units))
                .shortest()
                .map(Repaired::hops)
                .orElse(List.of());
    }

    /** The shortest repair, without a way on. */
    private Optional<Repaired> shortest() {
        UnaryOperator<Problem> safe = RepairTask::toAnySafeState;
        Optional<Answer.Path> open = variants.findChanged(problem -> task.open(safe.apply(problem)), problem -> OPEN)
                .path();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Answer.Path some = open.get();
        int most = repair(some);
        boolean fewestHopsFirst = some.cost().risks() == 0;
        int least = fewestHopsFirst ? Math.max(1, some.bound().hops() - RepairTask.END.hops()) : 1;
        boolean looks = !(fewestHopsFirst && some.proven());
        for (int hops = least; looks && hops < most; hops++) {
            int length = hops;
            Answer answer = variants.findChanged(problem -> task.within(safe.apply(problem), length, false), patience);
            if (answer.path().isPresent()) {
                return answer.path().map(path -> repaired(path, length));
            }
            looks = answer.limit().isEmpty();
        }
        return Optional.of(repaired(some, most));
    }

    /** Whether some path with a repair reaches the goal; not if a limit ends the search before. */
    boolean reaches() {
        return variants.findAnyOf(task::open) instanceof Answer.Path;
    }

    /**
     * The path, or the explanation that there is none.
     *
     * @param onwards the answer for a safe state
     * @param needs the certificate for the way on from a safe state, by that state and the cost of the way
     */
    ClusterAnswer find(Function<List<Unit>, ClusterAnswer> onwards, BiFunction<List<Unit>, Cost, List<Need>> needs) {
        Answer open = variants.findAnyOf(task::open);
        if (open instanceof Answer.NoPath) {
            return new ClusterAnswer.NoPath(explanation(onwards));
        }
        if (open instanceof Answer.Stopped stopped) {
            return new ClusterAnswer.Stopped(stopped.bound(), stopped.limit());
        }
        Answer.Path some = (Answer.Path) open;
        int most = repair(some);
        // No repair that leads to the goal is shorter than the shortest to any safe state on the ways to the goal.
        Optional<Repaired> nearest = variants.findOf(
                        problem -> task.open(RepairTask.toAnySafeState(problem)), problem -> OPEN)
                .path()
                .filter(path -> path.proven() && path.cost().risks() == 0)
                .map(path -> repaired(path, repair(path)));
        int least = nearest.map(found -> found.hops().size()).orElse(1);
        Optional<String> limit = Optional.empty();
        int left = MOST_LIMITS;
        for (int hops = least; hops <= most && left > 0; hops++) {
            Answer answer = within(hops);
            boolean ended = !answer.limit().isEmpty();
            if (hops == least && ended && nearest.isPresent()) {
                Optional<ClusterAnswer> bounded = bounded(nearest.get(), onwards, answer, needs);
                if (bounded.isPresent()) {
                    return bounded.get();
                }
            }
            if (answer instanceof Answer.Path path) {
                return path(path, hops, limit, needs);
            }
            left -= ended ? 1 : 0;
            limit = limit.or(() -> limit(answer.limit()));
        }
        // Every path with so short a repair leaves a safe state for an unsafe one, or a limit ended the search for it.
        String ended = limit.orElse("the limit of %s hops of repair".formatted(most));
        return anyhow(some, onwards, ended).orElseGet(() -> new ClusterAnswer.Stopped(Cost.ZERO, ended));
    }

    /** A path that nobody has proven: the first path found up to its first safe state, and the cheapest way on from there. */
    private Optional<ClusterAnswer> anyhow(
            Answer.Path some, Function<List<Unit>, ClusterAnswer> onwards, String limit) {
        List<List<UnitMove>> hops = repaired(some, repair(some)).hops();
        int length = IntStream.rangeClosed(1, hops.size())
                .filter(taken -> isSafeAfter(hops, taken))
                .findFirst()
                .orElse(hops.size());
        Repaired first = repaired(some, length);
        List<List<UnitMove>> repair = hops.subList(0, length);
        Cost spent = first.whole().minus(first.rest());
        return onwards.apply(after(repair))
                .path()
                .map(way -> new ClusterAnswer.Path(
                        joined(repair, way.hops()),
                        length,
                        spent.plus(way.cost()),
                        Cost.ZERO,
                        List.of(),
                        Optional.of(limit)));
    }

    /**
     * A path whose repair is as short as the shortest to any safe state, made of the hops of two paths: the cheapest with a repair of any length, and
     * the shortest repair with the cheapest way on. If it costs no more than the first, none is better, although not every order of all hops was
     * looked at.
     *
     * @param stopped the answer of a search that a limit has ended
     */
    private Optional<ClusterAnswer> bounded(
            Repaired nearest,
            Function<List<Unit>, ClusterAnswer> onwards,
            Answer stopped,
            BiFunction<List<Unit>, Cost, List<Need>> needs) {
        int length = nearest.hops().size();
        Answer open = variants.findOf(task::open, problem -> OPEN);
        Optional<Cost> least = open.path()
                .map(Answer.Path::bound)
                .filter(bound -> bound.hops() > 0)
                .map(bound -> bound.minus(RepairTask.END));
        Optional<ClusterAnswer.Path> rest = onwards.apply(after(nearest.hops())).path();
        Optional<ClusterAnswer> joined = rest.map(way -> new Repaired(
                        joined(nearest.hops(), way.hops()),
                        way.cost(),
                        nearest.whole().plus(way.cost())))
                .or(() -> stopped.path()
                        .filter(path -> !isSafeBefore(path, length))
                        .map(path -> repaired(path, length)))
                .filter(found -> least.equals(Optional.of(found.whole())))
                .map(found -> answer(found, length, found.whole(), "", needs));
        if (joined.isPresent()) {
            return joined;
        }
        Set<Set<Problem.Part>> hops = new HashSet<>();
        open.path()
                .ifPresent(path -> path.hops()
                        .forEach(hop -> hops.add(Set.copyOf(task.bare(hop).parts()))));
        rest.ifPresent(
                way -> joined(nearest.hops(), way.hops()).forEach(hop -> hops.add(Set.copyOf(unitIndex.parts(hop)))));
        Optional<Answer.Path> found = variants.findOf(
                        problem -> task.within(RepairTask.only(problem, hops), length, false), problem -> ORDERS)
                .path()
                .filter(path -> !isSafeBefore(path, length));
        return best(stopped.path().filter(path -> !isSafeBefore(path, length)), found)
                .map(path -> answer(repaired(path, length), length, least.orElse(Cost.ZERO), stopped.limit(), needs));
    }

    private static List<List<UnitMove>> joined(List<List<UnitMove>> repair, List<List<UnitMove>> rest) {
        List<List<UnitMove>> hops = new ArrayList<>(repair);
        hops.addAll(rest);
        return hops;
    }

    private static Optional<Answer.Path> best(Optional<Answer.Path> one, Optional<Answer.Path> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.comparing(Answer.Path::cost));
    }

    private ClusterAnswer answer(
            Repaired found, int length, Cost least, String limit, BiFunction<List<Unit>, Cost, List<Need>> needs) {
        boolean proven = found.whole().equals(least);
        return new ClusterAnswer.Path(
                found.hops(),
                length,
                found.whole(),
                least,
                proven ? needs.apply(after(found.hops().subList(0, length)), found.rest()) : List.of(),
                Optional.of(limit).filter(ended -> !proven));
    }

    private static long patience(Problem problem) {
        long hops = problem.jointMoves().size();
        return Math.max(LEAST_PATIENCE, WORK / Math.max(1, hops));
    }

    private boolean isSafeAfter(List<List<UnitMove>> hops, int taken) {
        return rules.objections(after(hops.subList(0, taken))).isEmpty();
    }

    private Answer within(int length) {
        Answer answer = variants.findOf(problem -> task.within(problem, length, false), patience);
        return answer.path().filter(path -> isSafeBefore(path, length)).isPresent()
                ? variants.findOf(problem -> task.within(problem, length, true), patience)
                : answer;
    }

    /** @param limit that ended the search for a shorter repair; then nothing is proven */
    private ClusterAnswer path(
            Answer.Path path, int length, Optional<String> limit, BiFunction<List<Unit>, Cost, List<Need>> needs) {
        Repaired found = repaired(path, length);
        if (limit.isPresent()) {
            return new ClusterAnswer.Path(found.hops(), length, found.whole(), Cost.ZERO, List.of(), limit);
        }
        List<Need> certificate = needs.apply(after(found.hops().subList(0, length)), found.rest());
        Cost bound = Collections.max(List.of(path.bound(), Need.sum(certificate)));
        return new ClusterAnswer.Path(found.hops(), length, path.cost(), bound, certificate, limit(path.limit()));
    }

    /** True if a state of the repair is safe before its end. */
    private boolean isSafeBefore(Answer.Path path, int repair) {
        List<List<UnitMove>> hops = repaired(path, repair).hops();
        return IntStream.range(1, repair).anyMatch(taken -> isSafeAfter(hops, taken));
    }

    private static Optional<String> limit(String words) {
        return Optional.of(words).filter(limit -> !limit.isEmpty());
    }

    /** How many hops a path of an open problem takes before its repair ends. */
    private int repair(Answer.Path path) {
        int hops = 0;
        while (!task.bare(path.hops().get(hops)).parts().isEmpty()) {
            hops++;
        }
        return hops;
    }

    /** A path in words, without what only counts its repair. */
    private Repaired repaired(Answer.Path path, int repair) {
        List<List<UnitMove>> hops = new ArrayList<>();
        Cost whole = Cost.ZERO;
        Cost rest = Cost.ZERO;
        for (Hop hop : path.hops()) {
            Hop bare = task.bare(hop);
            if (!bare.parts().isEmpty()) {
                rest = hops.size() < repair ? rest : rest.plus(bare.cost());
                whole = whole.plus(bare.cost());
                hops.add(rules.carries().leadFirst(unitIndex.moves(bare)));
            }
        }
        return new Repaired(hops, rest, whole);
    }

    /** The state after some hops from the start. */
    private List<Unit> after(List<List<UnitMove>> hops) {
        List<Unit> state = unitIndex.units();
        for (List<UnitMove> hop : hops) {
            state = after(state, hop);
        }
        return state;
    }

    private static List<Unit> after(List<Unit> state, List<UnitMove> hop) {
        return state.stream()
                .map(unit -> hop.stream()
                        .filter(move -> move.unit().equals(unit.name()))
                        .findFirst()
                        .map(move -> unit.at(move.to()))
                        .orElse(unit))
                .toList();
    }

    private Explanation explanation(Function<List<Unit>, ClusterAnswer> onwards) {
        Optional<Repaired> repair = shortest();
        return repair.map(found -> fromThere(onwards.apply(after(found.hops())))
                        .afterRepair(broken.objections(), inWords(found.hops()), found.whole()))
                .orElseGet(() -> Explanation.ofUnsafeStart(
                        broken.objections(), new RepairObstacles(rules, unitIndex.units(), broken).nearest()));
    }

    private static Explanation fromThere(ClusterAnswer answer) {
        if (answer instanceof ClusterAnswer.NoPath none) {
            return none.explanation();
        }
        return Explanation.plain(
                answer instanceof ClusterAnswer.Stopped stopped
                        ? stopped.limit() + " ended the search"
                        : "no path meets this condition together with the repair",
                List.of());
    }

    static String inWords(List<List<UnitMove>> repair) {
        return String.join(
                ", then ",
                repair.stream()
                        .map(hop -> String.join(
                                " + ",
                                hop.stream()
                                        .map(move -> "%s to %s".formatted(move.before(), move.to()))
                                        .distinct()
                                        .toList()))
                        .toList());
    }
}
