package dev.stepladder.app.result;

import dev.stepladder.app.request.CheckRequest;
import dev.stepladder.matrix.OverriddenFact;
import dev.stepladder.rule.Objection;
import java.util.List;

/**
 * The answer to a {@link CheckRequest}.
 *
 * @param objections the rules that are broken; none if all may run together
 * @param overridden facts about these components that a team has overridden
 */
public record CheckResult(List<Objection> objections, List<OverriddenFact> overridden) {
    public CheckResult {
        objections = List.copyOf(objections);
        overridden = List.copyOf(overridden);
    }
}
