package dev.stepladder.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * The problem of a text that is not YAML, in words that need no knowledge of YAML parsers.
 *
 * <p>It is recognized by the parser's own message, of which there are few kinds. An unknown one becomes "not valid YAML" with its place.
 */
public final class YamlProblem {
    private final String file;
    private final Lines lines;
    private final int linesBefore;

    YamlProblem(String file, Lines lines) {
        this(file, lines, 0);
    }

    private YamlProblem(String file, Lines lines, int linesBefore) {
        this.file = file;
        this.lines = lines;
        this.linesBefore = linesBefore;
    }

    /**
     * The problem of a document whose text is no longer held.
     *
     * @param linesBefore how many lines of the file stand before the document
     */
    public static Diagnostic of(String file, int linesBefore, JsonProcessingException thrown) {
        return new YamlProblem(file, new Lines(List.of()), linesBefore).of(thrown);
    }

    /** Whether YAML allows every character; the first that it forbids is reported. */
    static boolean isPrintable(String file, String text, Diagnostics diagnostics) {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (!StreamReader.isPrintable(character) || character == 0xFEFF) {
                diagnostics.error(
                        Lines.of(text.substring(0, at)).end(file),
                        "character that YAML does not allow",
                        "found the control character U+%04X".formatted(character),
                        "delete it");
                return false;
            }
            at += Character.charCount(character);
        }
        return true;
    }

    /** The one diagnostic for an exception of the parser. */
    Diagnostic of(JsonProcessingException thrown) {
        if (thrown.getCause() instanceof MarkedYAMLException marked) {
            return of(
                    Objects.requireNonNullElse(marked.getProblem(), ""),
                    Objects.requireNonNullElse(marked.getContext(), ""),
                    place(marked.getProblemMark()),
                    place(marked.getContextMark()));
        }
        Place place = place(thrown.getLocation());
        if (thrown instanceof StreamConstraintsException) {
            return Diagnostic.error(place, "file is nested too deep, or too long", "", "");
        }
        String problem = Objects.requireNonNullElse(thrown.getOriginalMessage(), "");
        if (problem.startsWith("Expected a field name")) {
            return Diagnostic.error(place, "key is not a single text", "", "put quotes around the whole key");
        }
        if (problem.contains("base64")) {
            return Diagnostic.error(place, "tag on a value", "", "leave out the word that begins with !");
        }
        return Diagnostic.error(place, "not valid YAML", "", "");
    }

    /**
     * @param problem the parser's message
     * @param context the parser's words for the construct that it was reading
     * @param place the place of the problem
     * @param begin the beginning of that construct; the file as a whole if unknown
     */
    private Diagnostic of(String problem, String context, Place place, Place begin) {
        String since = begin.line() == 0 ? "" : " that begins at line " + begin.line();
        if (problem.contains("mapping values are not allowed")) {
            return Diagnostic.error(
                    place,
                    "colon inside a value",
                    "",
                    "put quotes around a text with a colon, or correct the line above");
        }
        if (problem.contains("(TAB)")) {
            return Diagnostic.error(place, "tab in the indentation", "", "indent with spaces");
        }
        if (problem.contains("cannot start any token")) {
            return Diagnostic.error(place, "value cannot begin with this character", "", "put the value in quotes");
        }
        if (context.contains("alias") || context.contains("anchor")) {
            return Diagnostic.error(begin, "value cannot begin with * or &", "", "put the value in quotes");
        }
        if (context.contains("tag")) {
            return Diagnostic.error(begin, "value cannot begin with !", "", "put the value in quotes");
        }
        if (context.contains("block scalar")) {
            return Diagnostic.error(begin, "text after | or > on the same line", "", "begin it on the next line");
        }
        if (context.contains("quoted scalar") && problem.contains("escape")) {
            return Diagnostic.error(
                    place,
                    "unknown escape after \\ in double quotes",
                    "",
                    "use single quotes, or write \\\\ for one \\");
        }
        if (context.contains("quoted scalar")) {
            return Diagnostic.error(begin, "quote is never closed", "", "close it with the same kind of quote");
        }
        if (problem.contains("sequence entries are not allowed")) {
            return Diagnostic.error(place, "list item where none can begin", "", "begin the list on a line of its own");
        }
        if (problem.contains("expected ',' or")) {
            String open = problem.contains("or '}'") ? "{" : "[";
            String close = problem.contains("or '}'") ? "}" : "]";
            return Diagnostic.error(
                    place,
                    open + " is not closed before this",
                    "expected a comma or " + close + " for the " + open + since,
                    "close it with " + close);
        }
        if (problem.contains("expected ':'")) {
            return Diagnostic.error(begin.line() == 0 ? place : begin, "key without a colon", "", "write key: value");
        }
        if (problem.startsWith("expected <block end>") || problem.startsWith("expected '<document start>'")) {
            return lines.lines().isEmpty() || lines.isFirst(place)
                    ? Diagnostic.error(
                            place,
                            "line does not fit the lines above it",
                            since.isEmpty() ? "" : "found something else in the block" + since,
                            "align it with its neighbours")
                    : Diagnostic.error(place, "unexpected text after a value", "", "put quotes around the whole value");
        }
        return Diagnostic.error(place.line() == 0 ? begin : place, "not valid YAML", "", "");
    }

    private Place place(@Nullable Mark mark) {
        return mark == null ? Place.of(file) : new Place(file, linesBefore + mark.getLine() + 1, mark.getColumn() + 1);
    }

    private Place place(@Nullable JsonLocation location) {
        return location == null
                ? Place.of(file)
                : new Place(file, linesBefore + Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
    }
}
