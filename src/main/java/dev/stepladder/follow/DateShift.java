package dev.stepladder.follow;

import dev.stepladder.plan.Stage;
import dev.stepladder.schedule.DatedPlan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The turn of an environment in a stage that both plans have, at other times.
 *
 * @param stage the stage
 * @param environment the environment
 * @param was its first and last day in the old plan
 * @param now its first and last day in the new plan
 */
public record DateShift(String stage, String environment, Days was, Days now) {
    /** The first and the last day, by the clocks of the clusters. */
    public record Days(LocalDate first, LocalDate last) {}

    private record Turn(String stage, String environment) {}

    /** The days by which it ends later; negative if it ends earlier, 0 for other hours or another first day. */
    public long days() {
        return ChronoUnit.DAYS.between(was.last(), now.last());
    }

    /** Every turn whose days differ, in the order of the new plan. */
    static List<DateShift> of(DatedPlan old, DatedPlan recent) {
        Map<Turn, Days> before = turns(old);
        List<DateShift> shifts = new ArrayList<>();
        turns(recent)
                .forEach((turn, days) -> Optional.ofNullable(before.get(turn))
                        .filter(was -> !was.equals(days))
                        .ifPresent(was -> shifts.add(new DateShift(turn.stage(), turn.environment(), was, days))));
        return shifts;
    }

    private static Map<Turn, Days> turns(DatedPlan plan) {
        Map<Turn, Days> turns = new LinkedHashMap<>();
        for (Stage stage : plan.plan().stages()) {
            for (Stage.EnvironmentPart part : stage.environments()) {
                List<LocalDate> days = part.waves().stream()
                        .flatMap(wave -> wave.steps().stream())
                        .flatMap(step -> plan.slot(step).stream())
                        .flatMap(slot ->
                                List.of(slot.start().toLocalDate(), slot.end().toLocalDate()).stream())
                        .sorted(Comparator.naturalOrder())
                        .toList();
                if (!days.isEmpty()) {
                    turns.put(
                            new Turn(stage.name(), part.name().text()),
                            new Days(days.get(0), days.get(days.size() - 1)));
                }
            }
        }
        return turns;
    }
}
