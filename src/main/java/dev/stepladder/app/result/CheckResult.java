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
 * @param states units that are in the middle of a hop, failed or paused, in words
 * @param overridden facts about these components that a team has overridden
 */
public record CheckResult(
        List<Objection> objections, List<String> uncovered, List<String> states, List<OverriddenFact> overridden) {
    public CheckResult {
        objections = List.copyOf(objections);
        uncovered = List.copyOf(uncovered);
        states = List.copyOf(states);
        overridden = List.copyOf(overridden);
    }
}
