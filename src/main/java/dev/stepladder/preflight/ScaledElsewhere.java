package dev.stepladder.preflight;

import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Findings on the replicas of workloads, held back until all autoscalers are known. One that stands in another folder may apply or not; so the
 * finding is a warning.
 */
final class ScaledElsewhere {
    /** A finding, and the workloads that make it one: each by itself, or together. */
    private record Held(Finding finding, List<Scaling.Workload> workloads, boolean together, int folder) {}

    /** A workload that an autoscaler of some folder scales. */
    private record Scaled(Scaling.Workload workload, int folder) {}

    private final List<Held> held = new ArrayList<>();
    private final List<Scaled> scaled = new ArrayList<>();
    private int folder;

    void add(Manifest manifest) {
        Scaling.Workload.scaledBy(manifest).ifPresent(workload -> scaled.add(new Scaled(workload, folder)));
    }

    /** Begins another folder. */
    void nextFolder() {
        folder++;
    }

    /** Holds a finding back. */
    void decide(Finding finding, Harm harm) {
        held.add(new Held(finding, harm.by(), harm.together(), folder));
    }

    /** Hands all of them out. What an overlay makes is whole: nothing from elsewhere comes to it. */
    void end(Consumer<Finding> sink) {
        for (Held each : held) {
            Predicate<Scaling.Workload> isScaled = workload -> scaled.stream()
                    .anyMatch(other -> other.folder() != each.folder() && workload.mayBe(other.workload()));
            boolean open = each.finding().origin().kind() != Origin.Kind.OVERLAY
                    && (each.together()
                            ? each.workloads().stream().anyMatch(isScaled)
                            : each.workloads().stream().allMatch(isScaled));
            sink.accept(
                    open
                            ? each.finding().uncertain("; an autoscaler of that workload stands in another folder")
                            : each.finding());
        }
        held.clear();
    }
}
