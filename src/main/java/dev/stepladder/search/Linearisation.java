package dev.stepladder.search;

import dev.stepladder.rule.Cost;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
 * <p>Two units may strand each other long before it shows. So once something has, the distances of {@link Bounds} are worked out on the chains as well, and
 * an order is given up where some pair can no longer reach the end. O(hops · units · links) if nothing strands.
 */
final class Linearisation {
    /** So many states are looked at whatever the time is. */
    private static final int PATIENCE = 20_000;

    private final Problem problem;
    private final Model model;
    private final Once<Bounds> bounds;
    private final Budget budget;

    /** A state on the way: how far each unit is on its chain, how it came about, what may come next, best first. */
    private static final class Place {
        private final int[] at;
        private final long cost;
        private final Optional<Hop> by;
        private final Ranking next;

        private Place(int[] at, long cost, Optional<Hop> by, Ranking next) {
            this.at = at;
            this.cost = cost;
            this.by = by;
            this.next = next;
        }
    }

    private Linearisation(Problem problem, Model model, Budget budget) {
        this.problem = problem;
        this.model = model;
        this.bounds = new Once<>(() -> Bounds.of(model));
        this.budget = budget;
    }

    /**
     * The hops in their best order, or nothing if there is no safe order or the budget ended before one was found.
     *
     * @param chains for each unit the releases it stands on, from its start on
     * @param most what the hops may cost in all
     */
    static Optional<List<Hop>> of(Problem problem, int[][] chains, Cost most, Budget budget) {
        Track[] tracks = new Track[chains.length];
        Arrays.setAll(tracks, u -> Track.chain(u, chains[u]));
        Model model = Retrack.model(ModelMaker.model(problem), tracks);
        return new Linearisation(problem, model, budget).search(Packed.of(most));
    }

    /** The chains of stops that hops make, one for each unit. */
    static int[][] chains(Problem problem, List<Hop> hops) {
        List<Ints> chains = new ArrayList<>();
        problem.units().forEach(unit -> chains.add(new Ints(unit.start())));
        hops.forEach(hop -> hop.parts().forEach(part -> chains.get(part.unit()).add(part.to())));
        return chains.stream().map(Ints::toArray).toArray(int[][]::new);
    }

    private Optional<List<Hop>> search(long most) {
        Map<List<Integer>, Long> stranded = new HashMap<>();
        Deque<Place> way = new ArrayDeque<>();
        int[] start = model.start();
        way.push(new Place(start, 0, Optional.empty(), new Ranking(problem, model, start)));
        int tried = 0;
        while (!way.isEmpty() && (tried < PATIENCE || !budget.spent())) {
            Place place = way.getFirst();
            if (model.isGoal(place.at)) {
                List<Hop> hops = new ArrayList<>();
                way.forEach(each -> each.by.ifPresent(hops::add));
                Collections.reverse(hops);
                return Optional.of(hops);
            }
            Optional<Op> next = place.next.next();
            if (next.isEmpty()) {
                stranded.merge(key(place.at), place.cost, Math::min);
                budget.remember(stranded.size() * bytes(place.at));
                way.pop();
                continue;
            }
            Op op = next.get();
            int[] at = place.at.clone();
            op.apply(at);
            long cost = Packed.plus(place.cost, op.cost);
            if (cost <= most && (stranded.isEmpty() || mayEnd(at, cost, most, stranded))) {
                tried++;
                way.push(new Place(at, cost, Optional.of(op.hop), new Ranking(problem, model, at)));
            }
        }
        return Optional.empty();
    }

    private boolean mayEnd(int[] at, long cost, long most, Map<List<Integer>, Long> stranded) {
        long ahead = bounds.get().from(at);
        return ahead != Packed.NONE && cost + ahead <= most && stranded.getOrDefault(key(at), Packed.NONE) > cost;
    }

    private static List<Integer> key(int[] at) {
        return Arrays.stream(at).boxed().toList();
    }

    /** Roughly what it takes to remember a state. */
    private static long bytes(int[] at) {
        return 100 + 20L * at.length;
    }
}
