package dev.stepladder.app.request;

import java.util.List;

/**
 * Versions that may or may not run together.
 *
 * @param running such as {@code 1.33} or {@code istio=1.26}
 */
public record CheckRequest(List<String> running, RuleChoice rules) {
    public CheckRequest {
        running = List.copyOf(running);
    }
}
