package dev.stepladder.app.result;

import dev.stepladder.plan.Plan;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The rest of a plan.
 *
 * @param against how its steps compare with those of the earlier plan; nothing if there is no plan
 */
public record Replanned(PlanResult result, Optional<StepCounts> against) {
    /**
     * The steps of an earlier plan and of its rest, counted.
     *
     * @param planned steps of the earlier plan
     * @param taken how many of them the fleet has taken
     * @param stay how many of them the rest still has
     * @param added steps of the rest that the earlier plan does not have
     */
    public record StepCounts(int planned, int taken, int stay, int added) {
        public static StepCounts of(Plan earlier, Plan rest) {
            NavigableSet<String> before = steps(earlier);
            NavigableSet<String> now = steps(rest);
            int stay = (int) now.stream().filter(before::contains).count();
            return new StepCounts(before.size(), taken(rest) - taken(earlier), stay, now.size() - stay);
        }

        private static NavigableSet<String> steps(Plan plan) {
            NavigableSet<String> ids = new TreeSet<>();
            plan.steps().forEach(step -> ids.add(step.id()));
            return ids;
        }

        private static int taken(Plan plan) {
            return plan.basis().taken().stream()
                    .mapToInt(each -> each.hops().size())
                    .sum();
        }
    }
}
