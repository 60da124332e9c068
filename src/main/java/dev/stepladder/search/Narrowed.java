package dev.stepladder.search;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What is left of some units of a problem if only plans up to some cost are looked for. */
final class Narrowed {
    /** Of all units of the problem; those that were asked for are narrowed. */
    final Track[] tracks;

    /** Of those that were asked for. */
    final Model model;

    final Bounds bounds;

    private Narrowed(Track[] tracks, Model model, Bounds bounds) {
        this.tracks = tracks;
        this.model = model;
        this.bounds = bounds;
    }

    /**
     * Drops what no plan of at most this cost can contain; then what is of no use without that; and so on until nothing changes.
     *
     * @return nothing if no such plan is left
     */
    static Optional<Narrowed> to(long most, Problem problem, Track[] tracks, int[] units, Set<Pruning> prunings) {
        Track[] narrow = tracks;
        int width = Integer.MAX_VALUE;
        while (true) {
            Optional<Track[]> viable = prunings.contains(Pruning.VIABILITY)
                    ? Viability.tracks(problem, narrow, units)
                    : Optional.of(narrow);
            if (viable.isEmpty()) {
                return Optional.empty();
            }
            Model model = ModelMaker.model(problem, viable.get(), units);
            Bounds bounds = Bounds.of(model);
            if (bounds.from(model.start()) > most) {
                return Optional.empty();
            }
            int left = Arrays.stream(model.tracks).mapToInt(Track::width).sum();
            if (left == width || most == Packed.NONE || !prunings.contains(Pruning.AFFORDABLE)) {
                return Optional.of(new Narrowed(viable.get(), model, bounds));
            }
            width = left;
            narrow = Affordable.tracks(model, bounds, most, viable.get());
        }
    }

    /** The cheapest plan that costs less than {@code upper}, by A*; it gives up after so many states. */
    StateSearch.Found search(Budget budget, Set<Pruning> prunings, long upper, long patience) {
        return new StateSearch(model, bounds, budget, prunings).cheaperThan(upper, 1, patience);
    }
}
