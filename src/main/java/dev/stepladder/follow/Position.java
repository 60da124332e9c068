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
 * The position of a cluster on its planned trajectory.
 *
 * <p>In the simplest case it is in a state of the trajectory, and that is its position; no trajectory visits a state twice. Otherwise something has
 * drifted, and the position is the state in which fewest units differ. Of several such states, it is the one to which these units have fewest of
 * their own hops, forwards or backwards. Of several such states, it is the last, so that one unit that went back does not undo the progress of
 * the others. The units that still differ are the drift.
 *
 * @param taken how many steps it has taken
 * @param drifts none if it is exactly there
 */
record Position(int taken, List<Drift> drifts) {

    /** Looks up a state in a trajectory. */
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

    /** Whether a unit that moves on the trajectory runs a release from before or after one of its hops there. */
    private static boolean isAnywhere(Map<String, Unit> running, PlannedTrajectory planned) {
        return planned.trajectory().hops().stream().flatMap(List::stream).anyMatch(move -> {
            Unit unit = running.get(move.unit());
            return unit != null
                    && unit.component().equals(move.component())
                    && (unit.version().equals(move.from()) || unit.version().equals(move.to()));
        });
    }

    private static long different(int taken, PlannedTrajectory planned, Map<String, Unit> running) {
        return planned.trajectory().before(taken).stream()
                .filter(unit -> !isThere(unit, running))
                .count();
    }

    /** The number of their own hops between the units of a state and their running releases; units that no step brings there do not count. */
    private static int distance(int taken, PlannedTrajectory planned, Map<String, Unit> running) {
        int distance = 0;
        for (Unit unit : planned.trajectory().before(taken)) {
            List<Unit> stops = IntStream.rangeClosed(0, planned.steps().size())
                    .mapToObj(i -> planned.trajectory().before(i))
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
        for (Unit unit : planned.trajectory().before(taken)) {
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
            if (moves(runs, planned.trajectory().hops().get(i), true)) {
                return "it was rolled back to before step "
                        + planned.steps().get(i).id();
            }
        }
        for (int i = taken; i < planned.steps().size(); i++) {
            if (moves(runs, planned.trajectory().hops().get(i), false)) {
                return "it is ahead: step %s brings it there"
                        .formatted(planned.steps().get(i).id());
            }
        }
        return "no step of the plan brings it there";
    }

    /** Whether a hop leaves the running release of a unit, or enters it. */
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
