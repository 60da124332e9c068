package dev.stepladder.app.result;

import dev.stepladder.app.request.CheckRequest;
import dev.stepladder.matrix.OverriddenFact;
import dev.stepladder.rule.Objection;
import java.util.List;

/**
 * The answer to a {@link CheckRequest}.
 *
 * @param objections the rules that are broken; none if all may run together
 * @param uncovered the pairs that no fact covers, neither for nor against, such as {@code istio 1.19 with knative-serving 1.13}
 * @param overridden facts about these components that a team has overridden
 */
public record CheckResult(List<Objection> objections, List<String> uncovered, List<OverriddenFact> overridden) {
    public CheckResult {
        objections = List.copyOf(objections);
        uncovered = List.copyOf(uncovered);
        overridden = List.copyOf(overridden);
    }
}
