package dev.stepladder.matrix;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a provider says of one minor of its leading component: since when it is offered, when its support ends, and when clusters are moved off it.
 *
 * @param milestones its dates with this provider, in the file's order
 */
public record Offer(List<Milestone> milestones, Fact fact) {
    /** The first day on which a cluster may be moved to it. */
    private static final String OFFERED = "released";

    /** The first day on which no cluster may be moved to it any more. */
    private static final String WITHDRAWN = "withdrawn";

    /** The first day on which the provider moves clusters off it by itself. */
    private static final String FORCED = "forced-upgrade";

    public Offer {
        milestones = List.copyOf(milestones);
    }

    /** The first day on which a cluster may be moved to it; empty if no day is known, and then it always could. */
    public Optional<LocalDate> from() {
        return day(OFFERED);
    }

    /** The first day on which no cluster may be moved to it any more; empty if no such day is known. No provider moves clusters off what it offers. */
    public Optional<LocalDate> until() {
        return day(WITHDRAWN).or(this::forced);
    }

    /** The first day on which the provider moves clusters off it by itself; empty if it never does, or if no such day is known. */
    public Optional<LocalDate> forced() {
        return day(FORCED);
    }

    /** Whether a cluster may be moved to it on a day. */
    public boolean holds(LocalDate day) {
        return !isComing(day) && !isEnded(day);
    }

    /** Whether it is offered only after a day. */
    public boolean isComing(LocalDate day) {
        return from().filter(day::isBefore).isPresent();
    }

    /** Whether it is offered no more on a day. */
    public boolean isEnded(LocalDate day) {
        return until().filter(end -> !day.isBefore(end)).isPresent();
    }

    private Optional<LocalDate> day(String kind) {
        return milestones.stream()
                .filter(milestone -> milestone.kind().equals(kind))
                .map(Milestone::date)
                .findFirst();
    }
}
