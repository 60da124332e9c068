package dev.stepladder.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Of all cheapest plans the one that moves things least: unit by unit, in order of index, the lowest final release, then the lowest stops, from the
 * first on.
 *
 * <p>Which of several cheapest plans a search meets first is an accident of its insides. So, once the least cost is known, it is asked for each unit
 * in turn: is there a plan of the same cost that ends on a lower release? That makes this stop first? Each question is the same
 * search with the unit on an {@link Itinerary}; what a unit has been found to do stays fixed while the units after it are asked. Most
 * questions die at once by the bounds, as the cost leaves no room.
 *
 * <p>The choice depends on the problem alone, unless the budget ends before all has been asked; then it stays as it is.
 */
final class CanonicalChoice {
    private final long cost;
    private final Set<Pruning> prunings;
    private final Budget budget;
    private long patience;
    private Model model;
    private Bounds bounds;
    private List<Hop> plan;

    private CanonicalChoice(
            Model model,
            Bounds bounds,
            List<Hop> plan,
            long cost,
            Budget budget,
            Set<Pruning> prunings,
            long patience) {
        this.patience = patience;
        this.model = model;
        this.bounds = bounds;
        this.plan = plan;
        this.cost = cost;
        this.budget = budget;
        this.prunings = prunings;
    }

    /**
     * The hops of the chosen plan, in some order; nothing if patience ended before all was asked.
     *
     * @param model with each release of a unit at one position at most
     * @param plan some plan of the least cost
     * @param patience how many states may be looked at for all questions together
     */
    static Optional<List<Hop>> among(
            Model model,
            Bounds bounds,
            List<Hop> plan,
            long cost,
            Budget budget,
            Set<Pruning> prunings,
            long patience) {
        CanonicalChoice choice = new CanonicalChoice(model, bounds, plan, cost, budget, prunings, patience);
        for (int u = 0; u < model.size && choice.patience > 0; u++) {
            choice.settle(u);
        }
        return choice.patience > 0 ? Optional.of(choice.plan) : Optional.empty();
    }

    private void settle(int u) {
        Track track = model.tracks[u];
        int[] stops = stops(u);
        boolean direct = Arrays.stream(stops).distinct().count() == stops.length;
        if (direct && track.goal.cardinality() == 1 && track.width() == stops.length - 1) {
            return; // there is no other way
        }
        int last = stops[stops.length - 1];
        for (int release : Model.releases(track, track.goal)) {
            if (release < last && ask(u, track, Arrays.copyOf(stops, 1), release, true)) {
                last = release;
            }
        }
        stops = stops(u);
        for (int at = 0; at + 1 < stops.length && lower(u, track, stops, at, last); at++) {
            stops = stops(u);
        }
        stops = stops(u);
        Itinerary done = Itinerary.of(track, stops, last, false);
        model = Retrack.model(model, u, done.track, done.origin);
        bounds = bounds.with(model, u);
    }

    /** Makes the stop after the given one as low as can be; false if it was the last. */
    private boolean lower(int u, Track track, int[] stops, int at, int last) {
        int[] sure = Arrays.copyOf(stops, at + 1);
        if (stops[at] == last && ask(u, track, sure, last, false)) {
            return false;
        }
        BitSet next = track.next[track.positionsOf(stops[at])[0]];
        for (int release : Model.releases(track, next)) {
            int[] other = Arrays.copyOf(sure, at + 2);
            other[at + 1] = release;
            if (release >= stops[at + 1] || ask(u, track, other, last, true)) {
                return true;
            }
        }
        return true;
    }

    /** Whether a plan of the same cost makes these stops first; if so it is the plan from now on. */
    private boolean ask(int u, Track track, int[] stops, int last, boolean more) {
        Itinerary itinerary = Itinerary.of(track, stops, last, more);
        if (!itinerary.isPossible() || budget.spent() || patience <= 0) {
            return false;
        }
        Model asked = Retrack.model(model, u, itinerary.track, itinerary.origin);
        long before = budget.expanded();
        Optional<List<Hop>> found = new StateSearch(asked, bounds.with(asked, u), budget, prunings)
                .cheaperThan(cost + 1, 1, patience)
                .hops();
        patience -= budget.expanded() - before;
        found.ifPresent(hops -> plan = hops);
        return found.isPresent();
    }

    /** The releases that the plan takes a unit to, its start first. */
    private int[] stops(int u) {
        Track track = model.tracks[u];
        return IntStream.concat(
                        IntStream.of(track.release[track.start]),
                        plan.stream()
                                .flatMap(hop -> hop.parts().stream())
                                .filter(part -> part.unit() == track.unit)
                                .mapToInt(Problem.Part::to))
                .toArray();
    }
}
