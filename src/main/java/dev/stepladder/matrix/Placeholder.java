package dev.stepladder.matrix;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name in braces that stands for a value of the current step, such as <code>{cluster}</code>.
 *
 * <p>In addition to the known names, each attribute of the cluster has one, such as <code>{cluster.region}</code>. Braces around anything but a
 * single lower-case word stay as they are, so that jq and jsonpath can use theirs.
 */
public final class Placeholder {
    /** The names that have a value in every step. */
    public static final List<String> KNOWN = List.of(
            "build",
            "cluster",
            "component",
            "creates",
            "ends",
            "environment",
            "from",
            "minor",
            "nodes",
            "removes",
            "stage",
            "starts",
            "to",
            "unit");

    private static final String ATTRIBUTE = "cluster.";
    private static final Pattern IN_TEXT = Pattern.compile("\\{([a-z][a-z0-9]*(?:[.-][a-z0-9]+)*)}");

    private Placeholder() {}

    /** The first unknown name in a text. */
    public static Optional<String> firstUnknown(String text) {
        return IN_TEXT.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !KNOWN.contains(name) && !name.startsWith(ATTRIBUTE))
                .findFirst();
    }

    /**
     * The text with its placeholders filled.
     *
     * @param value the value of a name; a name without one stays visible, as <code>&lt;region&gt;</code>
     */
    public static String fill(String text, Function<String, Optional<String>> value) {
        return IN_TEXT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(filled(found, value)));
    }

    private static String filled(MatchResult found, Function<String, Optional<String>> value) {
        String name = found.group(1);
        return value.apply(name).orElse("<" + plain(name) + ">");
    }

    /** The text with those of its placeholders filled that have a value; the others are left for later. */
    public static String fillSome(String text, Function<String, Optional<String>> value) {
        return fill(text, name -> value.apply(name).or(() -> Optional.of("{" + name + "}")));
    }

    /** The attribute of a name; nothing for the known names. */
    public static Optional<String> attribute(String name) {
        return Optional.of(name).filter(word -> word.startsWith(ATTRIBUTE)).map(Placeholder::plain);
    }

    private static String plain(String name) {
        return name.startsWith(ATTRIBUTE) ? name.substring(ATTRIBUTE.length()) : name;
    }
}
