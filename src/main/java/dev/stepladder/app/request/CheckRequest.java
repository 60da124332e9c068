package dev.stepladder.app.request;

import java.util.List;

/**
 * Versions that may or may not run together.
 *
 * @param running such as {@code 1.33} or {@code istio=1.26}
 * @param states of units that are in the middle of a hop, failed or paused
 */
public record CheckRequest(List<String> running, UnitStates states, RuleChoice rules) {
    public CheckRequest {
        running = List.copyOf(running);
    }

    /** Versions of units that are in no special state. */
    public CheckRequest(List<String> running, RuleChoice rules) {
        this(running, UnitStates.NONE, rules);
    }
}
