package dev.stepladder.app.request;

import java.util.List;

/**
 * The path of one cluster, without environments.
 *
 * @param from current versions, such as {@code kubernetes=1.33}; no other component is assumed to run
 * @param to the goals: {@code 1.35}, {@code istio=1.29}, {@code recommended}
 * @param states of units that are in the middle of a hop, failed or paused
 */
public record PathRequest(List<String> from, List<String> to, UnitStates states, RuleChoice rules) {
    /** The path of a cluster without units in a special state. */
    public PathRequest(List<String> from, List<String> to, RuleChoice rules) {
        this(from, to, UnitStates.NONE, rules);
    }

    public PathRequest {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }
}
