package dev.stepladder.report.outlook;

import dev.stepladder.outlook.BeginBy;
import dev.stepladder.report.summary.DateWords;

/** The latest day to begin in words, or why there is none. */
final class BeginWords {
    private BeginWords() {}

    /** In two or three words. */
    static String brief(BeginBy begin) {
        return switch (begin.kind()) {
            case DAY -> begin.day().map(DateWords::date).orElseThrow();
            case NO_END -> "no date";
            case STAYS -> "not left yet";
            case NO_UPGRADE -> "no upgrade";
            case NEVER -> "never in time";
        };
    }

    /** Why there is a day or none. */
    static String reason(BeginBy begin) {
        return switch (begin.kind()) {
            case DAY -> "latest day";
            case NO_END -> "no end of support is published";
            case STAYS -> "the next upgrade stays on the release";
            case NO_UPGRADE -> "the clusters have no next upgrade";
            case NEVER -> "no schedule within ten years is in time";
        };
    }
}
