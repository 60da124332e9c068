package dev.stepladder.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of fields without one of which a rule finds nothing, so that most rules need not be asked of most objects.
 *
 * <p>They are read off the expression, where its form leaves no doubt: {@code path(A | B | select(...))}, where what is selected cannot be null, or a
 * word of the prelude that looks at one field. Of any other form nothing is said, and the rule is always asked. A test asks the shipped rules of
 * objects without their words.
 */
final class NeededWords {
    /** What may stand before the part that finds: it narrows, and adds nothing. */
    private static final String GUARD = "select\\(";

    /** Conditions that hold of no null. */
    private static final Pattern NOT_NULL = Pattern.compile(
            "select\\((?:\\. != null(?: and (?!.* or ).*)?|(?:\\. == (?:\"[^\"]*\"|[0-9]+))(?: or \\. == (?:\"[^\"]*\"|[0-9]+))*|type == \"string\" and (?!.* or ).*)\\)");

    private static final Pattern CHAIN =
            Pattern.compile("(?:pod|podMetadata)?(?:\\.[A-Za-z][A-Za-z0-9]*|\\[\"[^\"]+\"\\]|\\[\\]\\?)+");
    private static final Pattern LAST =
            Pattern.compile("(?:\\.([A-Za-z][A-Za-z0-9]*)|\\[\"([^\"]+)\"\\])((?:\\[\\]\\?)*)$");

    private NeededWords() {}

    /** At least one of them has to be the name of a field somewhere in the object; nothing if that is not known. */
    static Optional<Set<String>> of(String expression) {
        String rest = expression.strip();
        while (rest.startsWith("select(")) {
            int end = closing(rest, GUARD.length() - 2);
            if (end < 0 || !rest.startsWith(" | ", end + 1)) {
                return Optional.empty();
            }
            rest = rest.substring(end + 4);
        }
        Optional<Set<String>> word = ofPrelude(rest);
        if (word.isPresent() || !rest.startsWith("path(") || closing(rest, 4) != rest.length() - 1) {
            return word;
        }
        return inPath(rest.substring(5, rest.length() - 1));
    }

    private static Optional<Set<String>> ofPrelude(String expression) {
        if (expression.matches("podAnnotations\\(\"[^\"]*\"\\)")) {
            return Optional.of(Set.of("annotations"));
        }
        if (expression.matches("nodeLabels\\(\"[^\"]*\"\\)")) {
            return Optional.of(Set.of("nodeSelector", "nodeAffinity"));
        }
        if (expression.matches("(?:corefile|configLines)\\(\"[^\"]*\"; \"[^\"]*\"\\)")) {
            return Optional.of(Set.of("data"));
        }
        return Optional.empty();
    }

    /** The last field of the last chains before the first condition. */
    private static Optional<Set<String>> inPath(String inner) {
        List<String> parts = split(inner, " | ");
        int chains = 0;
        while (chains < parts.size() && !parts.get(chains).startsWith("select(")) {
            chains++;
        }
        if (chains == 0) {
            return Optional.empty();
        }
        boolean notNull =
                chains < parts.size() && NOT_NULL.matcher(parts.get(chains)).matches();
        String last = parts.get(chains - 1);
        boolean many = last.startsWith("(") && closing(last, 0) == last.length() - 1;
        Set<String> words = new TreeSet<>();
        for (String chain : many ? split(last.substring(1, last.length() - 1), ", ") : List.of(last)) {
            Matcher end = LAST.matcher(chain);
            if (!CHAIN.matcher(chain).matches() || !end.find() || (end.group(3).isEmpty() && !notNull)) {
                return Optional.empty();
            }
            words.add(end.group(1) == null ? end.group(2) : end.group(1));
        }
        return Optional.of(words);
    }

    /** The index of the bracket that closes another; -1 if there is none. */
    private static int closing(String text, int open) {
        int depth = 0;
        boolean quoted = false;
        for (int i = open; i < text.length(); i++) {
            char each = text.charAt(i);
            if (quoted) {
                i += each == '\\' ? 1 : 0;
                quoted = each != '"';
            } else if (each == '"') {
                quoted = true;
            } else if (each == '(') {
                depth++;
            } else if (each == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The parts of a text between separators that stand in no brackets. */
    private static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (quoted) {
                i += each == '\\' ? 1 : 0;
                quoted = each != '"';
            } else if (each == '"') {
                quoted = true;
            } else if (each == '(') {
                depth++;
            } else if (each == ')') {
                depth--;
            } else if (depth == 0 && text.startsWith(separator, i)) {
                parts.add(text.substring(start, i));
                start = i + separator.length();
                i = start - 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
