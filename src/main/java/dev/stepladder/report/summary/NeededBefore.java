package dev.stepladder.report.summary;

import dev.stepladder.plan.PlannedHop;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The later hop that a hop is needed for.
 *
 * @param arrival the releases after that hop, such as {@code kubernetes 1.26}
 * @param why the rule that says so, in words
 */
public record NeededBefore(String arrival, String why) {
    private static final Pattern WORDS = Pattern.compile("needed before (.+?)(?:: |, (?=which ))(.+)");

    /** The later hop that the reason of a hop names; empty if only the goal needs it. */
    public static Optional<NeededBefore> of(PlannedHop hop) {
        Matcher words = WORDS.matcher(hop.reasons().because());
        return words.find() ? Optional.of(new NeededBefore(words.group(1), words.group(2))) : Optional.empty();
    }

    /** The releases after a hop, as reasons name them. */
    public static String arrival(PlannedHop hop) {
        return hop.own().stream()
                .map(move -> move.component() + " " + move.to())
                .distinct()
                .collect(Collectors.joining(" + "));
    }
}
