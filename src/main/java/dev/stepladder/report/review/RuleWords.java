package dev.stepladder.report.review;

import dev.stepladder.plan.PlannedHop;

/** The rule behind an arrow, without what the boxes at its ends say already. */
final class RuleWords {
    private static final int LONGEST = 90;

    private RuleWords() {}

    /**
     * The words.
     *
     * @param why the rule in a sentence
     * @param from the hop that is needed
     * @param to the hop that needs it
     */
    static String of(String why, PlannedHop from, PlannedHop to) {
        String words = why;
        for (PlannedHop.Move move : to.own()) {
            String end = ", not " + move.to();
            words = words.endsWith(end) ? words.substring(0, words.length() - end.length()) : words;
        }
        for (PlannedHop.Move move : from.own()) {
            String begin = move.component() + " ";
            words = words.startsWith(begin) ? words.substring(begin.length()) : words;
        }
        return words.length() <= LONGEST ? words : words.substring(0, words.lastIndexOf(' ', LONGEST)) + " …";
    }
}
