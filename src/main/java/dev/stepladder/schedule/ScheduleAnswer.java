package dev.stepladder.schedule;

import dev.stepladder.diagnostic.Place;
import java.util.List;

/** The answer of a scheduler. */
public sealed interface ScheduleAnswer {
    /** Dates for all steps, and the critical path. */
    record Made(Schedule schedule, CriticalPath criticalPath) implements ScheduleAnswer {}

    /** No dates, because some steps fit no window. */
    record None(List<Misfit> misfits) implements ScheduleAnswer {
        public None {
            misfits = List.copyOf(misfits);
        }
    }

    /**
     * A step that fits no window.
     *
     * @param says hop, cluster, window and shortfall, in one sentence
     * @param reasons the windows or freezes without room for it
     */
    record Misfit(String step, String says, List<Reason> reasons) {
        public Misfit {
            reasons = List.copyOf(reasons);
        }
    }

    /** A window or freeze in words, and its place. */
    record Reason(String says, Place place) {}
}
