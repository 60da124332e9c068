package dev.stepladder.search;

import dev.stepladder.rule.Cost;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the hops of a plan in the order that reads best: what a hop needs comes just before it, what follows from it just after.
 *
 * <p>Given is each unit's chain of stops, not the order in which the search found it, so equal plans read alike. In each state the hops that
 * may be next are ranked:
 * <ol>
 *   <li>what follows from the last leading hop: the next hop of each unit that {@code follows}, once the leading units leave room
 *       for it, and whatever it needs, as long as no leading hop is among that;
 *   <li>the next hop of a unit that {@code leads}, or what it needs;
 *   <li>the next hops of the rest, or what they need.
 * </ol>
 * Within each, units go by index. What a hop needs are the next hops of the units that stand in its way, and what those need in turn, depth
 * first. In a sane world the first of the ranking leads to the end. Where releases have holes it may strand; so this is a depth-first search
 * that remembers from where there was no way on, and takes the next in the ranking. Any order it returns is safe in every state.
 *
 * <p>O(hops · units²) if nothing strands; it gives up after {@link #PATIENCE} states.
 */
final class Linearisation {
    private static final int PATIENCE = 20_000;

    private final Problem problem;
    private final int[][] chains;
    private final List<List<List<Candidate>>> steps;

    /** One way to take a unit's next step: a move, or a leap that fits the chains of all its units. */
    private record Candidate(Hop hop, List<Problem.Guard> guards, long cost) {}

    private Linearisation(Problem problem, int[][] chains) {
        this.problem = problem;
        this.chains = chains;
        this.steps = new ArrayList<>();
        for (int u = 0; u < chains.length; u++) {
            List<List<Candidate>> ofUnit = new ArrayList<>();
            for (int at = 0; at + 1 < chains[u].length; at++) {
                ofUnit.add(candidates(u, chains[u][at], chains[u][at + 1]));
            }
            steps.add(ofUnit);
        }
    }

    /**
     * The hops in their best order, or nothing if no safe order was found.
     *
     * @param chains for each unit the releases it stands on, from its start on
     * @param most what the hops may cost in all
     */
    static Optional<List<Hop>> of(Problem problem, int[][] chains, Cost most) {
        return new Linearisation(problem, chains).search(Packed.of(most));
    }

    /** The chains of stops that hops make, one for each unit. */
    static int[][] chains(Problem problem, List<Hop> hops) {
        int[][] chains = new int[problem.units().size()][];
        Arrays.setAll(chains, u -> new int[] {problem.units().get(u).start()});
        for (Hop hop : hops) {
            for (Problem.Part part : hop.parts()) {
                int[] chain = chains[part.unit()];
                chains[part.unit()] = Arrays.copyOf(chain, chain.length + 1);
                chains[part.unit()][chain.length] = part.to();
            }
        }
        return chains;
    }

    private List<Candidate> candidates(int unit, int from, int to) {
        List<Candidate> candidates = new ArrayList<>();
        for (Problem.Move move : problem.units().get(unit).moves()) {
            if (move.from() == from && move.to() == to) {
                Hop hop = new Hop(List.of(new Problem.Part(unit, from, to)), move.cost());
                candidates.add(new Candidate(hop, move.guards(), Packed.of(move.cost())));
            }
        }
        for (Problem.Leap leap : problem.leaps()) {
            if (leap.parts().contains(new Problem.Part(unit, from, to))
                    && leap.parts().stream().allMatch(this::isOnChain)) {
                candidates.add(
                        new Candidate(new Hop(leap.parts(), leap.cost()), leap.guards(), Packed.of(leap.cost())));
            }
        }
        return candidates;
    }

    private boolean isOnChain(Problem.Part part) {
        int[] chain = chains[part.unit()];
        for (int at = 0; at + 1 < chain.length; at++) {
            if (chain[at] == part.from() && chain[at + 1] == part.to()) {
                return true;
            }
        }
        return false;
    }

    /** A state on the way: how far each unit is on its chain, how it came about, what may come next. */
    private static final class Place {
        private final int[] at;
        private final long cost;
        private final Optional<Hop> by;
        private final Deque<Candidate> next;

        private Place(int[] at, long cost, Optional<Hop> by, Deque<Candidate> next) {
            this.at = at;
            this.cost = cost;
            this.by = by;
            this.next = next;
        }
    }

    private Optional<List<Hop>> search(long most) {
        Map<List<Integer>, Long> stranded = new HashMap<>();
        Deque<Place> way = new ArrayDeque<>();
        int[] start = new int[chains.length];
        way.push(new Place(start, 0, Optional.empty(), ranked(start)));
        int patience =
                PATIENCE + Arrays.stream(chains).mapToInt(chain -> chain.length).sum();
        while (!way.isEmpty() && patience > 0) {
            Place place = way.getFirst();
            if (isEnd(place.at)) {
                List<Hop> hops = new ArrayList<>();
                way.forEach(each -> each.by.ifPresent(hops::add));
                Collections.reverse(hops);
                return Optional.of(hops);
            }
            if (place.next.isEmpty()) {
                stranded.merge(key(place.at), place.cost, Math::min);
                way.pop();
                continue;
            }
            Candidate candidate = place.next.pop();
            int[] at = place.at.clone();
            candidate.hop().parts().forEach(part -> at[part.unit()]++);
            long cost = Packed.plus(place.cost, candidate.cost());
            Long known = stranded.get(key(at));
            if (cost <= most && (known == null || cost < known)) {
                patience--;
                way.push(new Place(at, cost, Optional.of(candidate.hop()), ranked(at)));
            }
        }
        return Optional.empty();
    }

    private static List<Integer> key(int[] at) {
        return Arrays.stream(at).boxed().toList();
    }

    private boolean isEnd(int[] at) {
        for (int u = 0; u < at.length; u++) {
            if (at[u] + 1 < chains[u].length) {
                return false;
            }
        }
        return true;
    }

    private Deque<Candidate> ranked(int[] at) {
        Ranking ranking = new Ranking(at);
        for (int u = 0; u < at.length; u++) {
            if (problem.units().get(u).follows()) {
                ranking.follow(u);
            }
        }
        for (int u = 0; u < at.length; u++) {
            if (problem.units().get(u).leads()) {
                ranking.demand(u);
            }
        }
        for (int u = 0; u < at.length; u++) {
            ranking.demand(u);
        }
        return new ArrayDeque<>(ranking.ranked);
    }

    /** The hops that may be next in one state, best first. */
    private final class Ranking {
        private final int[] at;
        private final int[] state;
        private final Set<Candidate> ranked = new LinkedHashSet<>();
        private final boolean[] demanded;

        private Ranking(int[] at) {
            this.at = at;
            this.state = new int[at.length];
            Arrays.setAll(state, u -> chains[u][at[u]]);
            this.demanded = new boolean[at.length];
        }

        /** Ranks the unit's next hop, or what it needs; nothing if that takes a leading hop. */
        private void follow(int unit) {
            List<Candidate> needed = new ArrayList<>();
            if (serve(unit, new boolean[at.length], needed)) {
                ranked.addAll(needed);
            }
        }

        private boolean serve(int unit, boolean[] asked, List<Candidate> needed) {
            if (problem.units().get(unit).leads()) {
                return false;
            }
            if (asked[unit]) {
                return true;
            }
            asked[unit] = true;
            for (Candidate candidate : next(unit)) {
                int[] inTheWay = inTheWay(candidate);
                if (inTheWay.length == 0) {
                    needed.add(candidate);
                    return true;
                }
                List<Candidate> deeper = new ArrayList<>();
                boolean[] branch = asked.clone();
                if (Arrays.stream(inTheWay).allMatch(other -> serve(other, branch, deeper)) && !deeper.isEmpty()) {
                    needed.addAll(deeper);
                    return true;
                }
            }
            return false;
        }

        /** Ranks the unit's next hop, or what it needs. */
        private void demand(int unit) {
            if (demanded[unit]) {
                return;
            }
            demanded[unit] = true;
            for (Candidate candidate : next(unit)) {
                int[] inTheWay = inTheWay(candidate);
                if (inTheWay.length == 0) {
                    ranked.add(candidate);
                } else {
                    Arrays.stream(inTheWay).forEach(this::demand);
                }
            }
        }

        private List<Candidate> next(int unit) {
            return at[unit] < steps.get(unit).size() ? steps.get(unit).get(at[unit]) : List.of();
        }

        /** The units, in order, that keep a hop from being taken now; none if it may be. */
        private int[] inTheWay(Candidate candidate) {
            Set<Integer> units = new LinkedHashSet<>();
            int[] after = candidate.hop().from(state);
            for (Problem.Part part : candidate.hop().parts()) {
                int unit = part.unit();
                int stop = at[unit];
                if (state[unit] != part.from()
                        || stop + 1 >= chains[unit].length
                        || chains[unit][stop + 1] != part.to()) {
                    units.add(unit);
                }
                for (int other = 0; other < state.length; other++) {
                    if (other != unit && !problem.fits(unit, part.to(), other, after[other])) {
                        units.add(other);
                    }
                }
            }
            for (Problem.Guard guard : candidate.guards()) {
                if (!guard.allowed().get(state[guard.unit()])) {
                    units.add(guard.unit());
                }
            }
            for (Problem.Nogood nogood : problem.nogoods()) {
                if (nogood.together().stream().allMatch(term -> term.allowed().get(after[term.unit()]))) {
                    nogood.together().forEach(term -> units.add(term.unit()));
                }
            }
            return units.stream().mapToInt(Integer::intValue).sorted().toArray();
        }
    }
}
