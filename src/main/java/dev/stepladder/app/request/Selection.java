package dev.stepladder.app.request;

import dev.stepladder.name.ComponentName;
import java.util.List;

/**
 * Which of a provider's defaults a fleet without a file runs, besides the leading component.
 *
 * @param without components that it does not run
 * @param only if there are any, it runs no others
 */
public record Selection(List<String> without, List<String> only) {
    /** All of them. */
    public static final Selection ALL = new Selection(List.of(), List.of());

    public Selection {
        without = List.copyOf(without);
        only = List.copyOf(only);
    }

    /** Whether a component is one of them. */
    public boolean takes(ComponentName component) {
        return !without.contains(component.text()) && (only.isEmpty() || only.contains(component.text()));
    }
}
