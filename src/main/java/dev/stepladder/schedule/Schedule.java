package dev.stepladder.schedule;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The dates of a plan's steps.
 *
 * @param start no step is taken before this time of its own cluster's clock
 * @param slots by the step's id, in the plan's order
 * @param assumed assumptions for values that the fleet does not give, in words
 * @param approvals by the step's id, the roles that must agree before it begins
 * @param waysBack by the step's id, the moment until which it can be undone, if a vendor limits that time
 * @param keepsWayBack whether steps that would make an earlier hop irreversible are delayed
 * @param terms the windows, freezes and waits that the times follow from
 */
public record Schedule(
        LocalDateTime start,
        Map<String, Slot> slots,
        List<String> assumed,
        Map<String, List<String>> approvals,
        Map<String, OffsetDateTime> waysBack,
        boolean keepsWayBack,
        ScheduleTerms terms) {
    public Schedule {
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
        assumed = List.copyOf(assumed);
        approvals = Collections.unmodifiableMap(new LinkedHashMap<>(approvals));
        waysBack = Collections.unmodifiableMap(new LinkedHashMap<>(waysBack));
    }

    /** The same with other terms. */
    Schedule with(ScheduleTerms others) {
        return new Schedule(start, slots, assumed, approvals, waysBack, keepsWayBack, others);
    }

    /** The time of a step. */
    public Optional<Slot> slot(String step) {
        return Optional.ofNullable(slots.get(step));
    }

    /** The roles that must approve a step; empty for most. */
    public List<String> approvals(String step) {
        return approvals.getOrDefault(step, List.of());
    }

    /** The end of the last step; nothing if there is none. Of equal moments, the first in the plan's order. */
    public Optional<OffsetDateTime> end() {
        return slots.values().stream().map(Slot::end).reduce((latest, end) -> end.isAfter(latest) ? end : latest);
    }
}
