package dev.stepladder.report.summary;

import java.util.List;

/** Numbers and lists in words. */
public final class Plural {
    private Plural() {}

    /** {@code 1 step}, {@code 4,470 steps}. */
    public static String of(long count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** {@code 1 end of support}, {@code 2 ends of support}. */
    public static String of(long count, String one, String many) {
        return number(count) + " " + (count == 1 ? one : many);
    }

    /** A number with commas at the thousands. */
    public static String number(long count) {
        return Long.toString(count).replaceAll("(?<=[0-9])(?=(?:[0-9]{3})+$)", ",");
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    public static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** The first words, and how many more there are. */
    public static String first(List<String> words, int most) {
        return words.size() <= most
                ? String.join(", ", words)
                : "%s and %s more".formatted(String.join(", ", words.subList(0, most)), number(words.size() - most));
    }

    /** Numbers of steps in a row, such as {@code steps 1–6}. */
    public static String steps(int first, int last) {
        return first == last ? "step " + first : "steps %s–%s".formatted(first, last);
    }
}
