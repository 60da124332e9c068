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
 * Units that are alike in everything, searched as one that carries the cost of all.
 *
 * <p>Simplest case: two node groups with the same releases, start, goal and hops, and nothing forbidden between them; whatever third units
 * allow one they allow the other. Take any plan, and let the dearer of the two copy the cheaper, hop by hop, each copy just after its original. Every state
 * between is safe, as third units stand still meanwhile and don't mind; and the plan is no dearer. So some cheapest plan has the two in lockstep, and it is
 * enough to look at those: at one unit whose hops cost twice as much. With ten twins nine copy the cheapest.
 *
 * <p>What may be forbidden between twins is only what copying never meets: for a hop from a to b, both stand on a, then the first on b, then both on b.
 *
 * <p>The canonical plan has them in lockstep, too ({@link LexicographicTieBreak}). In a cheapest plan all chains of twins cost the same, or the
 * dearer had better copy. So all may copy the first twin, or the one that ends and stops lowest: if that were another, the first would not be as low as it
 * can be. What other units do stays as it is. So none is lower than the first, and all can be as low. Only the order of hops is worked out on the whole
 * problem, so twins need not go right after each other where it reads better otherwise.
 */
public final class InterchangeableUnits {
    private final Problem whole;

    /** The first of the twins that a unit belongs to; itself without any. */
    private final int[] first;

    private final List<Map<Integer, Set<BitSet>>> guards;

    /** What the hops of the merged problem stand for. */
    private final Map<Hop, List<Hop>> copies = new HashMap<>();

    private InterchangeableUnits(Problem whole) {
        this.whole = whole;
        this.guards = guards(whole);
        this.first = new int[whole.units().size()];
        Arrays.setAll(first, u -> u);
    }

    /** No unit has a twin. */
    public static InterchangeableUnits none(Problem problem) {
        return new InterchangeableUnits(problem);
    }

    /** All twins that a problem has. */
    public static InterchangeableUnits of(Problem problem) {
        InterchangeableUnits twins = new InterchangeableUnits(problem);
        BitSet leaping = new BitSet();
        problem.leaps().forEach(leap -> leap.parts().forEach(part -> leaping.set(part.unit())));
        for (int u = 0; u < twins.first.length; u++) {
            for (int w = u + 1; w < twins.first.length && twins.isFirst(u) && !leaping.get(u); w++) {
                if (twins.isFirst(w) && !leaping.get(w) && twins.areAlike(u, w) && twins.mayCarryOneMore(u)) {
                    twins.first[w] = u;
                }
            }
        }
        return twins;
    }

    /** For each unit the first of its twins. */
    int[] firsts() {
        return first.clone();
    }

    private boolean isFirst(int u) {
        return first[u] == u;
    }

    private int[] twinsOf(int u) {
        return IntStream.range(u, first.length).filter(w -> first[w] == u).toArray();
    }

    /** Units that guard each other, or that share a nogood, are never alike: each is asked for what the other isn't. */
    private boolean areAlike(int u, int w) {
        Problem.Chain one = whole.units().get(u);
        Problem.Chain other = whole.units().get(w);
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

    /** Whether the second may make this move just after the first. */
    private boolean isFreeBetween(int u, int w, Problem.Move move) {
        return whole.fits(u, move.to(), w, move.from()) && whole.fits(u, move.to(), w, move.to());
    }

    /** For each unit what hops ask of it, each hop by its number. */
    private static List<Map<Integer, Set<BitSet>>> guards(Problem problem) {
        List<Map<Integer, Set<BitSet>>> asked = new ArrayList<>();
        problem.units().forEach(unit -> asked.add(new HashMap<>()));
        Stream<List<Problem.Guard>> hops = Stream.concat(
                problem.units().stream().flatMap(unit -> unit.moves().stream()).map(Problem.Move::guards),
                problem.leaps().stream().map(Problem.Leap::guards));
        int hop = 0;
        for (List<Problem.Guard> guards : (Iterable<List<Problem.Guard>>) hops::iterator) {
            for (Problem.Guard guard : guards) {
                asked.get(guard.unit())
                        .computeIfAbsent(hop, each -> new HashSet<>())
                        .add(guard.allowed());
            }
            hop++;
        }
        return asked;
    }

    /** The nogoods that a unit has a term in, with no unit's name on that term. */
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

    /** Whether the cost of a walk over all releases, for all twins and another one, can still be written. */
    private boolean mayCarryOneMore(int u) {
        Problem.Chain unit = whole.units().get(u);
        int most = (twinsOf(u).length + 1) * unit.releases();
        return unit.moves().stream()
                .allMatch(move -> PackedCost.holds(move.cost().times(most)));
    }

    /** The problem in which the first of all twins does what they cost together, and the others have nothing to do. */
    public Problem merged() {
        if (IntStream.range(0, first.length).allMatch(this::isFirst)) {
            return whole;
        }
        List<Problem.Chain> units = IntStream.range(0, first.length)
                .mapToObj(u -> isFirst(u) ? carrying(u) : idle(u))
                .toList();
        List<Problem.Nogood> nogoods = whole.nogoods().stream()
                .filter(nogood -> nogood.together().stream().allMatch(term -> isFirst(term.unit())))
                .toList();
        List<Problem.Leap> leaps = whole.leaps().stream()
                .map(leap -> new Problem.Leap(leap.parts(), leap.cost(), ofFirst(leap.guards())))
                .toList();
        return whole.amongOnly(this::isFirst, units, nogoods, leaps);
    }

    private Problem.Chain carrying(int u) {
        int[] twins = twinsOf(u);
        List<Problem.Move> moves = new ArrayList<>();
        for (Problem.Move move : whole.units().get(u).moves()) {
            Cost cost = move.cost().times(twins.length);
            moves.add(new Problem.Move(move.from(), move.to(), cost, ofFirst(move.guards())));
            if (twins.length > 1) {
                copies.put(
                        hop(u, move, cost),
                        Arrays.stream(twins)
                                .mapToObj(w -> hop(w, move, move.cost()))
                                .toList());
            }
        }
        return withEnds(u, whole.units().get(u).goal(), moves);
    }

    private Problem.Chain idle(int u) {
        BitSet stays = new BitSet();
        stays.set(whole.units().get(u).start());
        return withEnds(u, stays, List.of());
    }

    private Problem.Chain withEnds(int u, BitSet goal, List<Problem.Move> moves) {
        Problem.Chain unit = whole.units().get(u);
        return new Problem.Chain(
                unit.name(), unit.releases(), unit.start(), goal, unit.leads(), unit.follows(), moves, unit.ranks());
    }

    private List<Problem.Guard> ofFirst(List<Problem.Guard> guards) {
        return guards.stream().filter(guard -> isFirst(guard.unit())).toList();
    }

    private static Hop hop(int u, Problem.Move move, Cost cost) {
        return new Hop(List.of(new Problem.Part(u, move.from(), move.to())), cost);
    }

    /** The hops of the whole problem that those of the merged one stand for: what the first does, its twins do just after it. */
    public List<Hop> spread(List<Hop> hops) {
        return hops.stream()
                .flatMap(hop -> copies.getOrDefault(hop, List.of(hop)).stream())
                .toList();
    }
}
