package dev.stepladder.app.resolve;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.name.ComponentName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The arguments of {@code --to}, by the way in which they name releases.
 *
 * @param named those that name a release or a range, and {@code recommended}
 * @param newest the components that go to the newest release that can be reached, in the order of the request
 * @param supported whether everything must be in support
 */
public record GoalWords(List<String> named, List<ComponentName> newest, boolean supported) {
    /** The newest release that can be reached: alone for the leading component, or after a component and {@code =}. */
    public static final String NEWEST = "newest";

    /** The newest state that can be reached in which everything is in support. */
    public static final String SUPPORTED = "supported";

    public GoalWords {
        named = List.copyOf(named);
        newest = List.copyOf(newest);
    }

    /**
     * The arguments, sorted.
     *
     * @param leading the component that a bare word is about
     */
    public static GoalWords of(List<String> arguments, Optional<ComponentName> leading, Diagnostics problems) {
        List<String> named = new ArrayList<>();
        List<ComponentName> newest = new ArrayList<>();
        boolean supported = false;
        for (String argument : arguments) {
            String word = argument.strip();
            int equals = word.indexOf('=');
            if (word.equals(SUPPORTED)) {
                supported = true;
            } else if (word.equals(NEWEST)) {
                leading.ifPresentOrElse(
                        newest::add,
                        () -> problems.error(
                                Place.of("--to " + NEWEST),
                                "the newest of which component is not said",
                                "found no provider, so a bare word belongs to no component",
                                "write COMPONENT=" + NEWEST));
            } else if (equals > 0
                    && !word.substring(0, equals).isBlank()
                    && word.substring(equals + 1).strip().equals(NEWEST)) {
                newest.add(new ComponentName(word.substring(0, equals).strip()));
            } else {
                named.add(argument);
            }
        }
        if (supported && !Recommended.named(named).equals(named)) {
            problems.error(
                    Place.of("--to " + SUPPORTED),
                    "supported and recommended exclude each other",
                    "each chooses a release for every component",
                    "leave one of them out");
        }
        return new GoalWords(named, newest, supported);
    }
}
