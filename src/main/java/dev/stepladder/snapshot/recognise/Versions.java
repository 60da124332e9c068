package dev.stepladder.snapshot.recognise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions as tools write them. */
public final class Versions {
    private static final Pattern MINOR = Pattern.compile("^v?([0-9]{1,9}\\.[0-9]{1,9})(?:[^0-9].*)?$");
    private static final Pattern NUMBERS = Pattern.compile("^v?([0-9]{1,9}(?:\\.[0-9]{1,9})*)");

    private Versions() {}

    /** {@code 1.21} of {@code v1.21.14-eks-ba74326}; the text itself where there is none. */
    public static String minor(String version) {
        Matcher minor = MINOR.matcher(version);
        return minor.matches() ? minor.group(1) : version;
    }

    /** {@code 1.21.14} of {@code v1.21.14-eks-ba74326}; the text itself where there is none. */
    public static String numbers(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        return numbers.find() ? numbers.group(1) : version;
    }

    /** Whether a text gives a version at all, and not a word such as {@code latest} or a digest. */
    public static boolean isVersion(String text) {
        return NUMBERS.matcher(text).find() && !text.matches("[0-9]+") && !text.matches("[0-9a-f]{7,}");
    }
}
