package dev.stepladder.encode;

import dev.stepladder.fleet.Unit;
import dev.stepladder.rule.Breach;
import dev.stepladder.rule.Breaches;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.search.problem.Hop;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Puts the repair of an unsafe start before a problem, so that the search finds both in one path.
 *
 * <p>One more unit, the repair, is added. While it is not done, a pair or group of units that breaks a rule at the start may go on
 * breaking it, as far as {@link Breaches} allows; once it is done, all rules hold. In the open problem ({@link #open}) the repair is
 * one hop of its own, taken in a safe state. In a counted problem ({@link #within}) it has one release for each hop of the repair:
 * every hop of another unit takes it one further until it is done, so a path has exactly that many hops before it must be safe.
 */
public final class RepairTask {
    /** What the end of the repair costs in the open problem. */
    public static final Cost END = new Cost(0, 1, 0, 0);

    private static final String NAME = "repair";

    private final RuleBook rules;
    private final UnitIndex unitIndex;
    private final Breaches broken;
    private final int repair;

    /** The repair of a cluster whose start breaks these rules. */
    public RepairTask(RuleTables tables, Breaches broken) {
        this.rules = tables.rules();
        this.unitIndex = tables.unitIndex();
        this.broken = broken;
        this.repair = unitIndex.size();
    }

    /** The problem after a repair of any number of hops; the end of the repair costs one hop more. */
    public Problem open(Problem problem) {
        List<Problem.UnitTask> chains = new ArrayList<>(problem.units());
        Problem.Move end = new Problem.Move(0, 1, END, List.of());
        chains.add(new Problem.UnitTask(NAME, 2, 0, only(1), false, false, List.of(end)));
        return make(problem, chains, problem.jointMoves(), 1);
    }

    /**
     * The problem after a repair of exactly this many hops.
     *
     * @param strictly whether no hop of the repair starts in a safe state. Without that the problem is smaller, and its cheapest path
     *     mostly is none such; but where no shorter repair leads to the goal, a path might leave a safe state for an unsafe one
     */
    public Problem within(Problem problem, int hops, boolean strictly) {
        Problem.Guard done = new Problem.Guard(repair, only(hops));
        List<BitSet> near = starts();
        List<Problem.JointMove> jointMoves = new ArrayList<>();
        for (int taken = 0; taken < hops; taken++) {
            List<Problem.JointMove> next = countedHops(problem, near, taken);
            jointMoves.addAll(strictly && taken > 0 ? fromUnsafe(next, excuses(problem), near) : next);
            near = reached(near, next);
        }
        problem.jointMoves()
                .forEach(leap ->
                        jointMoves.add(new Problem.JointMove(leap.parts(), leap.cost(), plus(leap.guards(), done))));
        List<Problem.UnitTask> chains = new ArrayList<>();
        problem.units()
                .forEach(chain -> chains.add(with(
                        chain,
                        chain.goal(),
                        chain.moves().stream()
                                .map(move -> new Problem.Move(
                                        move.from(), move.to(), move.cost(), plus(move.guards(), done)))
                                .toList())));
        chains.add(new Problem.UnitTask(NAME, hops + 1, 0, only(hops), false, false, List.of()));
        return make(problem, chains, jointMoves, hops);
    }

    /** The problem with every release as an end: any safe state is one. */
    public static Problem toAnySafeState(Problem problem) {
        List<Problem.UnitTask> chains = problem.units().stream()
                .map(chain -> {
                    BitSet all = new BitSet();
                    all.set(0, chain.releases());
                    return with(chain, all, chain.moves());
                })
                .toList();
        return problem.with(chains, problem.jointMoves());
    }

    /** A problem with these hops, and no others. */
    public static Problem only(Problem problem, Set<Set<Problem.Part>> kept) {
        List<Problem.UnitTask> chains = new ArrayList<>();
        for (int u = 0; u < problem.units().size(); u++) {
            Problem.UnitTask chain = problem.units().get(u);
            int unit = u;
            chains.add(with(
                    chain,
                    chain.goal(),
                    chain.moves().stream()
                            .filter(move -> kept.contains(Set.of(new Problem.Part(unit, move.from(), move.to()))))
                            .toList()));
        }
        return problem.with(
                chains,
                problem.jointMoves().stream()
                        .filter(move -> kept.contains(Set.copyOf(move.parts())))
                        .toList());
    }

    /** A hop without its part in the counting. */
    public Hop bare(Hop hop) {
        return new Hop(
                hop.parts().stream().filter(part -> part.unit() != repair).toList(), hop.cost());
    }

    private List<BitSet> starts() {
        return IntStream.range(0, unitIndex.size())
                .mapToObj(u -> only(unitIndex.start(u)))
                .toList();
    }

    /**
     * The hops that may be the next one of the repair.
     *
     * @param near by unit, the releases that it may have so far
     * @param taken the hops of the repair so far
     */
    private List<Problem.JointMove> countedHops(Problem problem, List<BitSet> near, int taken) {
        List<Problem.JointMove> hops = new ArrayList<>();
        Problem.Part count = new Problem.Part(repair, taken, taken + 1);
        for (int u = 0; u < unitIndex.size(); u++) {
            for (Problem.Move move : problem.units().get(u).moves()) {
                if (near.get(u).get(move.from())) {
                    Problem.Part part = new Problem.Part(u, move.from(), move.to());
                    hops.add(new Problem.JointMove(List.of(part, count), move.cost(), move.guards()));
                }
            }
        }
        for (Problem.JointMove leap : problem.jointMoves()) {
            if (leap.parts().stream().allMatch(part -> near.get(part.unit()).get(part.from()))) {
                hops.add(new Problem.JointMove(plus(leap.parts(), count), leap.cost(), leap.guards()));
            }
        }
        return hops;
    }

    private List<BitSet> reached(List<BitSet> near, List<Problem.JointMove> hops) {
        List<BitSet> reached =
                near.stream().map(releases -> (BitSet) releases.clone()).toList();
        hops.stream()
                .flatMap(hop -> hop.parts().stream())
                .filter(part -> part.unit() != repair)
                .forEach(part -> reached.get(part.unit()).set(part.to()));
        return reached;
    }

    /** Each hop once for each way in which the state before it may be unsafe. */
    private static List<Problem.JointMove> fromUnsafe(
            List<Problem.JointMove> hops, List<List<Problem.Guard>> excuses, List<BitSet> near) {
        List<Problem.JointMove> found = new ArrayList<>();
        for (Problem.JointMove hop : hops) {
            for (List<Problem.Guard> excuse : excuses) {
                List<Problem.Guard> guards = new ArrayList<>(hop.guards());
                boolean possible = true;
                for (Problem.Guard guard : excuse) {
                    Optional<Problem.Part> moving = hop.parts().stream()
                            .filter(part -> part.unit() == guard.unit())
                            .findFirst();
                    possible &= moving.map(part -> guard.allowed().get(part.from()))
                            .orElseGet(() -> guard.allowed().intersects(near.get(guard.unit())));
                    if (moving.isEmpty()) {
                        guards.add(guard);
                    }
                }
                if (possible) {
                    found.add(new Problem.JointMove(hop.parts(), hop.cost(), guards));
                }
            }
        }
        return found;
    }

    /** What the start breaks and states of the repair may break, as conditions on units; a state of the repair in which none holds is safe. */
    private List<List<Problem.Guard>> excuses(Problem problem) {
        int[] start = problem.start();
        List<List<Problem.Guard>> excuses = new ArrayList<>();
        problem.nogoods().stream()
                .filter(nogood -> isBroken(nogood, start))
                .forEach(nogood -> excuses.add(nogood.together()));
        for (int u = 0; u < start.length; u++) {
            for (int w = u + 1; w < start.length; w++) {
                for (int a = 0; a < problem.units().get(u).releases(); a++) {
                    BitSet excused = excused(problem, u, a, w);
                    if (!excused.isEmpty()) {
                        excuses.add(List.of(new Problem.Guard(u, only(a)), new Problem.Guard(w, excused)));
                    }
                }
            }
            if (isForbidden(u, start)) {
                excuses.add(List.of(new Problem.Guard(u, only(start[u]))));
            }
        }
        return excuses;
    }

    /** The releases of one unit that break rules with another on a release, but only rules that the two break at the start. */
    private BitSet excused(Problem problem, int u, int a, int w) {
        int[] start = problem.start();
        BitSet excused = new BitSet();
        if (!problem.fits(u, start[u], w, start[w])) {
            problem.misfits(u, a, w).stream().filter(b -> mayStay(u, a, w, b)).forEach(excused::set);
        }
        return excused;
    }

    private static boolean isBroken(Problem.Nogood nogood, int[] start) {
        return nogood.together().stream().allMatch(guard -> guard.allowed().get(start[guard.unit()]));
    }

    /** True if a rule about one unit alone forbids its release at the start. */
    private boolean isForbidden(int u, int[] start) {
        return !rules.states()
                .objections(unitIndex.componentRelease(u, start[u]))
                .isEmpty();
    }

    /** The rules of a problem for other hops: those that the start breaks hold from the last release of the repair on. */
    private Problem make(Problem problem, List<Problem.UnitTask> chains, List<Problem.JointMove> jointMoves, int last) {
        Problem.Guard done = new Problem.Guard(repair, only(last));
        int[] start = problem.start();
        List<Problem.Nogood> nogoods = new ArrayList<>();
        problem.nogoods().stream().filter(nogood -> !isBroken(nogood, start)).forEach(nogoods::add);
        excuses(problem).stream()
                .filter(excuse -> excuse.size() > 1)
                .forEach(excuse -> nogoods.add(new Problem.Nogood(plus(excuse, done))));
        Problem made = new Problem(chains, nogoods, jointMoves);
        for (int u = 0; u < start.length; u++) {
            for (int w = u + 1; w < start.length; w++) {
                if (problem.related(u, w)) {
                    addMisfits(problem, u, w, made);
                }
            }
            if (isForbidden(u, start)) {
                made.misfit(u, start[u], repair, last);
            }
        }
        return made;
    }

    private void addMisfits(Problem problem, int u, int w, Problem made) {
        for (int a = 0; a < problem.units().get(u).releases(); a++) {
            BitSet kept = problem.misfits(u, a, w);
            kept.andNot(excused(problem, u, a, w));
            for (int b = kept.nextSetBit(0); b >= 0; b = kept.nextSetBit(b + 1)) {
                made.misfit(u, a, w, b);
            }
        }
    }

    /** True if two units on these releases break only rules that they break at the start, and no worse. */
    private boolean mayStay(int u, int a, int w, int b) {
        Unit one = unitIndex.units().get(u).at(unitIndex.version(u, a));
        Unit other = unitIndex.units().get(w).at(unitIndex.version(w, b));
        List<Breach> breaches = rules.states().breaches(one, other);
        return broken.cover(breaches);
    }

    static Problem.UnitTask with(Problem.UnitTask chain, BitSet goal, List<Problem.Move> moves) {
        return new Problem.UnitTask(
                chain.name(),
                chain.releases(),
                chain.start(),
                goal,
                chain.leads(),
                chain.follows(),
                moves,
                chain.ranks());
    }

    private static BitSet only(int... releases) {
        BitSet set = new BitSet();
        Arrays.stream(releases).forEach(set::set);
        return set;
    }

    private static <T> List<T> plus(List<T> list, T last) {
        return MoveMaker.plus(list, last);
    }
}
