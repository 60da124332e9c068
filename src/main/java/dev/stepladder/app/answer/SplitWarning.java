package dev.stepladder.app.answer;

import dev.stepladder.app.result.PlanResult;
import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Freeze;
import dev.stepladder.plan.Plan;
import dev.stepladder.schedule.Schedule;
import dev.stepladder.schedule.SplitStages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Warns of stages that are begun in a cluster before a freeze, or before its windows close, and ended after it: one warning for each freeze, and one for windows. */
final class SplitWarning {
    private static final int MOST = 4;

    private SplitWarning() {}

    static List<Diagnostic> of(PlanResult result, Fleet fleet, String file) {
        if (!(result instanceof PlanResult.Made made) || made.plan().schedule().isEmpty()) {
            return List.of();
        }
        Plan plan = made.plan().plan();
        Schedule schedule = made.plan().schedule().get();
        Map<Optional<Freeze>, List<String>> stages = new LinkedHashMap<>();
        for (SplitStages.Split split : SplitStages.of(plan, schedule, fleet)) {
            Optional<Freeze> freeze = split.freeze();
            List<String> words = stages.computeIfAbsent(freeze, key -> new ArrayList<>());
            String stage = "stage %s of %s".formatted(split.stage(), split.cluster());
            if (!words.contains(stage)) {
                words.add(stage);
            }
        }
        List<Diagnostic> warnings = new ArrayList<>();
        stages.forEach((freeze, words) -> warnings.add(new Diagnostic(
                Diagnostic.Severity.WARNING,
                freeze.map(Freeze::place).orElse(Place.of(file)),
                freeze.map(known -> "freeze " + known.inWords()).orElse("windows")
                        + (freeze.isPresent() ? " splits " : " split ")
                        + (words.size() == 1 ? "a stage" : words.size() + " stages"),
                "found " + first(words) + ": some steps before, the rest after",
                freeze.isPresent()
                        ? "start after the freeze, or add wholeStages: true"
                        : "longer windows, or wholeStages: true where a window has room")));
        return warnings;
    }

    private static String first(List<String> words) {
        return String.join(", ", words.subList(0, Math.min(MOST, words.size())))
                + (words.size() > MOST ? " and %s more".formatted(words.size() - MOST) : "");
    }
}
