package dev.stepladder.schedule;

import dev.stepladder.fleet.Calendar;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Freeze;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stages of single clusters that the calendar splits: between two steps of the stage, a freeze begins or a window ends. The cluster then stays between
 * two minors until the calendar opens again.
 */
public final class SplitStages {
    /**
     * A stage that is split.
     *
     * @param freeze the first freeze between its steps; empty if only windows split it
     */
    public record Split(ClusterName cluster, String stage, Slot before, Slot after, Optional<Freeze> freeze) {}

    private SplitStages() {}

    /** Every split, each pair of steps once, in the order of the plan. */
    public static List<Split> of(Plan plan, Schedule schedule, Fleet fleet) {
        Map<ClusterName, Calendar> calendars = new HashMap<>();
        fleet.environments().stream()
                .flatMap(environment -> environment.clusters().stream())
                .forEach((Cluster cluster) ->
                        calendars.put(cluster.name(), cluster.policy().calendar()));
        List<Split> splits = new ArrayList<>();
        for (Stage stage : plan.stages()) {
            Map<ClusterName, Slot> last = new LinkedHashMap<>();
            stage.environments().stream()
                    .flatMap(part -> part.waves().stream())
                    .flatMap(wave -> wave.steps().stream())
                    .forEach(step -> schedule.slot(step.id()).ifPresent(slot -> {
                        Optional<Slot> before = Optional.ofNullable(last.put(step.cluster(), slot));
                        Calendar calendar = calendars.getOrDefault(step.cluster(), Calendar.OPEN);
                        before.filter(earlier -> isSplit(earlier, slot, calendar))
                                .ifPresent(earlier -> splits.add(new Split(
                                        step.cluster(), stage.name(), earlier, slot, freeze(earlier, slot, calendar))));
                    }));
        }
        return splits;
    }

    /** Whether the calendar made the step wait: it did not fit directly behind the one before it. */
    private static boolean isSplit(Slot before, Slot after, Calendar calendar) {
        Instant end = before.end().toInstant();
        Instant begin = after.start().toInstant();
        Duration length = Duration.between(after.start(), after.end());
        return end.isBefore(begin)
                && new OpenHours(calendar)
                        .firstFit(end, length, begin)
                        .filter(end::equals)
                        .isEmpty();
    }

    private static Optional<Freeze> freeze(Slot before, Slot after, Calendar calendar) {
        OpenHours hours = new OpenHours(calendar);
        Instant begin = after.start().toInstant();
        for (Instant at = before.end().toInstant(); at.isBefore(begin); at = hours.nextChange(at, begin)) {
            Optional<Freeze> freeze = hours.freezeAt(at);
            if (freeze.isPresent()) {
                return freeze;
            }
        }
        return Optional.empty();
    }
}
