package dev.stepladder.follow;

import dev.stepladder.fleet.Unit;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.trajectory.PlannedTrajectory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Where on its planned walk a cluster stands.
 *
 * <p>The simplest case: it runs just what some state of the walk has, and that is the place; no walk comes to one state twice. Else something has
 * drifted, and the place is the state from which fewest units differ; of several such states the one from which these have fewest of
 * their own hops to go, there or back; of several still the last, so that what one unit went back on doesn't undo what the others have
 * done. What still differs there is the drift.
 *
 * @param taken how many steps lie behind it
 * @param drifts none if it is just there
 */
record Position(int taken, List<Drift> drifts) {

    /** Looks a state up in a walk. */
    static Position of(List<Unit> running, PlannedTrajectory planned) {
        Map<String, Unit> units = new LinkedHashMap<>();
        running.forEach(unit -> units.put(unit.name(), unit));
        int taken = isAnywhere(units, planned) ? nearest(units, planned) : 0;
        return new Position(taken, drifts(taken, planned, units));
    }

    private static int nearest(Map<String, Unit> units, PlannedTrajectory planned) {
        return IntStream.rangeClosed(0, planned.steps().size())
                .boxed()
                .min(Comparator.comparingLong((Integer i) -> different(i, planned, units))
                        .thenComparingInt(i -> distance(i, planned, units))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** Whether a unit that moves on the walk runs what it has there before or after one of its hops. */
    private static boolean isAnywhere(Map<String, Unit> running, PlannedTrajectory planned) {
        return planned.walk().hops().stream().flatMap(List::stream).anyMatch(move -> {
            Unit unit = running.get(move.unit());
            return unit != null
                    && unit.component().equals(move.component())
                    && (unit.version().equals(move.from()) || unit.version().equals(move.to()));
        });
    }

    private static long different(int taken, PlannedTrajectory planned, Map<String, Unit> running) {
        return planned.walk().before(taken).stream()
                .filter(unit -> !isThere(unit, running))
                .count();
    }

    /** How many hops of their own the units of a state are away from where they run; those that no step brings there don't count. */
    private static int distance(int taken, PlannedTrajectory planned, Map<String, Unit> running) {
        int distance = 0;
        for (Unit unit : planned.walk().before(taken)) {
            List<Unit> stops = IntStream.rangeClosed(0, planned.steps().size())
                    .mapToObj(i -> planned.walk().before(i))
                    .flatMap(
                            state -> state.stream().filter(other -> other.name().equals(unit.name())))
                    .distinct()
                    .toList();
            int runs = IntStream.range(0, stops.size())
                    .filter(i -> isThere(stops.get(i), running))
                    .findFirst()
                    .orElse(stops.indexOf(unit));
            distance += Math.abs(runs - stops.indexOf(unit));
        }
        return distance;
    }

    private static boolean isThere(Unit planned, Map<String, Unit> running) {
        Unit unit = running.get(planned.name());
        return unit != null
                && unit.component().equals(planned.component())
                && unit.version().equals(planned.version());
    }

    private static List<Drift> drifts(int taken, PlannedTrajectory planned, Map<String, Unit> running) {
        List<Drift> drifts = new ArrayList<>();
        Map<String, Unit> unplanned = new LinkedHashMap<>(running);
        for (Unit unit : planned.walk().before(taken)) {
            unplanned.remove(unit.name());
            if (!isThere(unit, running)) {
                Unit runs = running.get(unit.name());
                drifts.add(new Drift(
                        unit.name(),
                        runs == null ? "" : inWords(runs),
                        inWords(unit),
                        runs == null ? "the fleet has no such unit" : says(runs, taken, planned)));
            }
        }
        unplanned
                .values()
                .forEach(unit -> drifts.add(new Drift(unit.name(), inWords(unit), "", "the plan has no such unit")));
        return drifts;
    }

    private static String says(Unit runs, int taken, PlannedTrajectory planned) {
        for (int i = taken - 1; i >= 0; i--) {
            if (moves(runs, planned.walk().hops().get(i), true)) {
                return "it went back behind step " + planned.steps().get(i).id();
            }
        }
        for (int i = taken; i < planned.steps().size(); i++) {
            if (moves(runs, planned.walk().hops().get(i), false)) {
                return "it is ahead: step %s brings it there"
                        .formatted(planned.steps().get(i).id());
            }
        }
        return "no step of the plan brings it there";
    }

    /** Whether a hop takes a unit away from where it runs now, or brings it there. */
    private static boolean moves(Unit runs, List<UnitMove> hop, boolean away) {
        return hop.stream()
                .anyMatch(move -> move.unit().equals(runs.name())
                        && move.component().equals(runs.component())
                        && (away ? move.from() : move.to()).equals(runs.version()));
    }

    private static String inWords(Unit unit) {
        return unit.component() + " " + unit.version();
    }
}
