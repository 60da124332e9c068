package dev.stepladder.follow;

import dev.stepladder.plan.Plan;
import dev.stepladder.schedule.DatedPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sizes and the ends of two plans.
 *
 * @param clusters of the old and of the new plan
 * @param steps of the old and of the new plan
 * @param endsWas the last day of the old plan, if it has dates
 * @param endsNow the last day of the new plan, if it has dates
 * @param inputs what the new plan was made from and the old one was not, in words
 */
public record PlanTotals(
        Counts clusters, Counts steps, Optional<LocalDate> endsWas, Optional<LocalDate> endsNow, List<String> inputs) {
    private static final String MATRICES = "matrices";

    public PlanTotals {
        inputs = List.copyOf(inputs);
    }

    /** A number in the old and in the new plan. */
    public record Counts(int was, int now) {}

    static PlanTotals of(DatedPlan old, DatedPlan recent) {
        return new PlanTotals(
                new Counts(clusters(old.plan()), clusters(recent.plan())),
                new Counts(old.plan().steps().size(), recent.plan().steps().size()),
                end(old),
                end(recent),
                inputs(old.plan(), recent.plan()));
    }

    private static int clusters(Plan plan) {
        return plan.paths().stream().mapToInt(path -> path.clusters().size()).sum();
    }

    private static Optional<LocalDate> end(DatedPlan plan) {
        return plan.schedule().flatMap(schedule -> schedule.end()).map(end -> end.toLocalDate());
    }

    /** A fleet file may lie elsewhere; its content counts. */
    private static List<String> inputs(Plan old, Plan recent) {
        Map<String, String> was = digests(old);
        Map<String, String> now = digests(recent);
        List<String> changed = new ArrayList<>();
        if (!was.getOrDefault(MATRICES, "").equals(now.getOrDefault(MATRICES, ""))) {
            changed.add("other matrices");
        }
        was.remove(MATRICES);
        now.remove(MATRICES);
        now.forEach((name, digest) -> {
            if (!was.containsValue(digest)) {
                changed.add("a changed fleet file, " + name);
            }
        });
        return changed;
    }

    private static Map<String, String> digests(Plan plan) {
        Map<String, String> digests = new LinkedHashMap<>();
        plan.basis().inputs().forEach(input -> digests.put(input.name(), input.sha256()));
        return digests;
    }
}
