package dev.stepladder.search.reduce;

import dev.stepladder.rule.Cost;
import dev.stepladder.search.model.PackedCost;
import dev.stepladder.search.problem.Hop;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Symmetry reduction: interchangeable units are searched as one unit that carries the cost of all.
 *
 * <p>Simplest case: two node groups with the same releases, start, goal and moves, no misfit between them, and the same
 * misfits with every third unit. Take any plan, and let the unit with the dearer hops copy the other: each copy comes
 * directly after its original. Third units stand still in between and are compatible with both, so every state is safe,
 * and the plan costs no more. So some optimal plan moves the two in lockstep, and it suffices to search those plans:
 * one unit whose moves cost twice as much. Of ten interchangeable units, nine copy the cheapest.
 *
 * <p>Misfits between interchangeable units are allowed if copying never meets them: for a move from a to b, both units
 * are on a, then the first on b, then both on b.
 *
 * <p>The tie-break keeps the lockstep ({@link LexicographicTieBreak}). In an optimal plan all units of a class cost the
 * same, or the dearer could copy. So all units may copy the one with the lexicographically lowest stops; the first unit
 * of the class then has the lowest stops, and all can share them. Only the order of hops is computed on the whole
 * problem, so copies need not stay adjacent.
 *
 * <p>O(units² · releases · units) at worst for the comparison. (Interchangeability: Freuder 1991.)
 */
public final class InterchangeableUnits {
    private final Problem whole;

    /** By unit: the first unit of its class; the unit itself if it is alone. */
    private final int[] representative;

    private final List<Map<Integer, Set<BitSet>>> guards;

    /** By hop of the merged problem: the hops of the whole problem for which it stands. */
    private final Map<Hop, List<Hop>> copies = new HashMap<>();

    private InterchangeableUnits(Problem whole) {
        this.whole = whole;
        this.guards = guards(whole);
        this.representative = new int[whole.units().size()];
        Arrays.setAll(representative, u -> u);
    }

    /** No two units are interchangeable. */
    public static InterchangeableUnits none(Problem problem) {
        return new InterchangeableUnits(problem);
    }

    /** The classes of interchangeable units of a problem. */
    public static InterchangeableUnits of(Problem problem) {
        InterchangeableUnits found = new InterchangeableUnits(problem);
        BitSet movingJointly = new BitSet();
        problem.jointMoves().forEach(jointMove -> jointMove.parts().forEach(part -> movingJointly.set(part.unit())));
        for (int u = 0; u < found.representative.length; u++) {
            for (int w = u + 1;
                    w < found.representative.length && found.isRepresentative(u) && !movingJointly.get(u);
                    w++) {
                if (found.isRepresentative(w)
                        && !movingJointly.get(w)
                        && found.areInterchangeable(u, w)
                        && found.costFitsWithOneMore(u)) {
                    found.representative[w] = u;
                }
            }
        }
        return found;
    }

    /** By unit: the first unit of its class. */
    int[] representatives() {
        return representative.clone();
    }

    private boolean isRepresentative(int u) {
        return representative[u] == u;
    }

    private int[] classOf(int u) {
        return IntStream.range(u, representative.length)
                .filter(w -> representative[w] == u)
                .toArray();
    }

    /** Whether two units are interchangeable. Units that guard each other or share a nogood never are. */
    private boolean areInterchangeable(int u, int w) {
        Problem.UnitTask one = whole.units().get(u);
        Problem.UnitTask other = whole.units().get(w);
        return !one.moves().isEmpty()
                && one.releases() == other.releases()
                && one.start() == other.start()
                && one.goal().equals(other.goal())
                && one.moves().equals(other.moves())
                && one.moves().stream().allMatch(move -> isFreeBetween(u, w, move))
                && whole.fitsAlike(u, w)
                && guards.get(u).equals(guards.get(w))
                && nogoods(u).equals(nogoods(w));
    }

    /** Whether the second unit can make this move directly after the first. */
    private boolean isFreeBetween(int u, int w, Problem.Move move) {
        return whole.fits(u, move.to(), w, move.from()) && whole.fits(u, move.to(), w, move.to());
    }

    /** By unit: the guards of operators on it, by the number of the operator. */
    private static List<Map<Integer, Set<BitSet>>> guards(Problem problem) {
        List<Map<Integer, Set<BitSet>>> byUnit = new ArrayList<>();
        problem.units().forEach(unit -> byUnit.add(new HashMap<>()));
        Stream<List<Problem.Guard>> hops = Stream.concat(
                problem.units().stream().flatMap(unit -> unit.moves().stream()).map(Problem.Move::guards),
                problem.jointMoves().stream().map(Problem.JointMove::guards));
        int hop = 0;
        for (List<Problem.Guard> guards : (Iterable<List<Problem.Guard>>) hops::iterator) {
            for (Problem.Guard guard : guards) {
                byUnit.get(guard.unit())
                        .computeIfAbsent(hop, each -> new HashSet<>())
                        .add(guard.allowed());
            }
            hop++;
        }
        return byUnit;
    }

    /** The nogoods with a term on a unit, with that term made anonymous. */
    private Set<Set<Problem.Guard>> nogoods(int u) {
        Set<Set<Problem.Guard>> found = new HashSet<>();
        for (Problem.Nogood nogood : whole.nogoods()) {
            Set<Problem.Guard> terms = new HashSet<>(nogood.together());
            if (terms.removeIf(term -> term.unit() == u)) {
                nogood.together().stream()
                        .filter(term -> term.unit() == u)
                        .forEach(own -> terms.add(new Problem.Guard(-1, own.allowed())));
                found.add(terms);
            }
        }
        return found;
    }

    /** Whether a cost can hold a path over all releases for one more unit of the class. */
    private boolean costFitsWithOneMore(int u) {
        Problem.UnitTask unit = whole.units().get(u);
        int most = (classOf(u).length + 1) * unit.releases();
        return unit.moves().stream()
                .allMatch(move -> PackedCost.holds(move.cost().times(most)));
    }

    /**
     * The merged problem: the representative of each class has the cost of all its units, and the others never move.
     */
    public Problem merged() {
        if (IntStream.range(0, representative.length).allMatch(this::isRepresentative)) {
            return whole;
        }
        List<Problem.UnitTask> units = IntStream.range(0, representative.length)
                .mapToObj(u -> isRepresentative(u) ? withCostOfAll(u) : idle(u))
                .toList();
        List<Problem.Nogood> nogoods = whole.nogoods().stream()
                .filter(nogood -> nogood.together().stream().allMatch(term -> isRepresentative(term.unit())))
                .toList();
        List<Problem.JointMove> jointMoves = whole.jointMoves().stream()
                .map(jointMove -> new Problem.JointMove(
                        jointMove.parts(), jointMove.cost(), ofRepresentatives(jointMove.guards())))
                .toList();
        return whole.amongOnly(this::isRepresentative, units, nogoods, jointMoves);
    }

    private Problem.UnitTask withCostOfAll(int u) {
        int[] members = classOf(u);
        List<Problem.Move> moves = new ArrayList<>();
        for (Problem.Move move : whole.units().get(u).moves()) {
            Cost cost = move.cost().times(members.length);
            moves.add(new Problem.Move(move.from(), move.to(), cost, ofRepresentatives(move.guards())));
            if (members.length > 1) {
                copies.put(
                        hop(u, move, cost),
                        Arrays.stream(members)
                                .mapToObj(w -> hop(w, move, move.cost()))
                                .toList());
            }
        }
        return withEnds(u, whole.units().get(u).goal(), moves);
    }

    private Problem.UnitTask idle(int u) {
        BitSet stays = new BitSet();
        stays.set(whole.units().get(u).start());
        return withEnds(u, stays, List.of());
    }

    private Problem.UnitTask withEnds(int u, BitSet goal, List<Problem.Move> moves) {
        Problem.UnitTask unit = whole.units().get(u);
        return new Problem.UnitTask(
                unit.name(), unit.releases(), unit.start(), goal, unit.leads(), unit.follows(), moves, unit.ranks());
    }

    private List<Problem.Guard> ofRepresentatives(List<Problem.Guard> guards) {
        return guards.stream().filter(guard -> isRepresentative(guard.unit())).toList();
    }

    private static Hop hop(int u, Problem.Move move, Cost cost) {
        return new Hop(List.of(new Problem.Part(u, move.from(), move.to())), cost);
    }

    /** Expands hops of the merged problem to hops of the whole: each copy comes directly after its original. */
    public List<Hop> expand(List<Hop> hops) {
        return hops.stream()
                .flatMap(hop -> copies.getOrDefault(hop, List.of(hop)).stream())
                .toList();
    }
}
