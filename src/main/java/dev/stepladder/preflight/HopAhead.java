package dev.stepladder.preflight;

import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.schedule.Slot;
import dev.stepladder.schedule.TimeText;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One component passing from one release to another on the way.
 *
 * @param number of the step in its plan, counted from 1; on the way where only a target is known
 * @param planned its place in the plan; nothing where only a target is known
 * @param attributes of the cluster that takes it, as far as they are known
 * @param due whether what blocks it has to be mended now
 */
public record HopAhead(
        int number,
        Optional<PlannedStep> planned,
        ComponentName component,
        Version from,
        Version to,
        SortedMap<String, String> attributes,
        boolean due) {
    /**
     * A step of a plan.
     *
     * @param id the step's, in the plan
     * @param slot when it is taken, in a plan with dates: by then, what blocks it has to be mended
     */
    public record PlannedStep(String id, String stage, EnvironmentName environment, Optional<Slot> slot) {}

    /** When it is taken, in a plan with dates. */
    public Optional<Slot> slot() {
        return planned.flatMap(PlannedStep::slot);
    }

    /** Whether the component comes from an unknown, older release: then {@code from} is the one that it comes to. */
    public boolean isArrival() {
        return from.equals(to);
    }

    /** Whether it enters a range of a component's releases. */
    boolean enters(ComponentName entered, VersionRange range) {
        return component.equals(entered) && range.contains(to) && (isArrival() || !range.contains(from));
    }

    /** Whether a known issue strikes on it. */
    boolean meets(KnownIssue issue) {
        boolean strikes = isArrival()
                ? issue.hops().to().contains(to)
                        && !issue.hops().to().equals(VersionRange.ANY)
                        && issue.hops().from().equals(VersionRange.ANY)
                : issue.strikes(from, to);
        return component.equals(issue.component()) && strikes && issue.when().holds(attributes);
    }

    /** The hop in words, such as {@code kubernetes 1.21 to 1.22}. */
    public String hop() {
        return isArrival() ? "%s to %s".formatted(component, to) : "%s %s to %s".formatted(component, from, to);
    }

    /** Where it stands in its plan and what it is, such as {@code step 30, stage 1.22, dev: kubernetes 1.21 to 1.22}; with its time before the colon if it has one. */
    public String inWords() {
        String when = slot().map(taken -> ", " + TimeText.of(taken.start())).orElse("");
        return planned.map(step ->
                        "step %s, stage %s, %s%s: %s".formatted(number, step.stage(), step.environment(), when, hop()))
                .orElseGet(this::hop);
    }
}
