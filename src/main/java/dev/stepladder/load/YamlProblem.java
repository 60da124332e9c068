package dev.stepladder.load;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.StreamReader;

/** What is wrong with a text that isn't YAML, in words for somebody who doesn't know how a YAML parser works. */
final class YamlProblem {
    private YamlProblem() {}

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

    /** The one diagnostic that stands for what the parser threw. */
    static Diagnostic of(String file, JsonProcessingException thrown) {
        if (thrown.getCause() instanceof MarkedYAMLException marked) {
            return ofMarked(file, marked);
        }
        JsonLocation location = thrown.getLocation();
        Place place = location == null
                ? Place.of(file)
                : new Place(file, Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
        if (thrown instanceof StreamConstraintsException) {
            return Diagnostic.error(place, "file is nested too deep or too long to be read", "", "");
        }
        if (thrown.getOriginalMessage().startsWith("Expected a field name")) {
            return Diagnostic.error(place, "key is not a single word or text", "", "");
        }
        return Diagnostic.error(place, "not valid YAML", "", "");
    }

    private static Diagnostic ofMarked(String file, MarkedYAMLException thrown) {
        String problem = Objects.requireNonNullElse(thrown.getProblem(), "");
        String context = Objects.requireNonNullElse(thrown.getContext(), "");
        Place place = place(file, thrown.getProblemMark());
        Place begin = place(file, thrown.getContextMark());
        String since = begin.line() == 0 ? "" : " that begins at line " + begin.line();
        if (problem.contains("mapping values are not allowed")) {
            return Diagnostic.error(
                    place,
                    "colon where no key can end",
                    "",
                    "put quotes around a text that holds a colon, or mend the line above");
        }
        if (problem.contains("(TAB)")) {
            return Diagnostic.error(place, "tab where YAML wants spaces", "", "indent with spaces");
        }
        if (problem.contains("cannot start any token")) {
            return Diagnostic.error(place, "value cannot begin with this character", "", "put the value in quotes");
        }
        if (context.contains("quoted scalar") && problem.startsWith("found unexpected")) {
            return Diagnostic.error(begin, "quote is never closed", "", "close it with the same kind of quote");
        }
        if (problem.contains("escape")) {
            return Diagnostic.error(
                    place,
                    "unknown escape after \\ in double quotes",
                    "",
                    "use single quotes, or write \\\\ for one \\");
        }
        if (problem.contains("sequence entries are not allowed")) {
            return Diagnostic.error(place, "list item where none can begin", "", "begin the list on a line of its own");
        }
        if (problem.contains("expected ',' or")) {
            String open = problem.contains("}") ? "{" : "[";
            String close = problem.contains("}") ? "}" : "]";
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
            return Diagnostic.error(
                    place,
                    "line does not fit the lines above it",
                    since.isEmpty() ? "" : "found something else in the block" + since,
                    "align it with its neighbours, and put quotes around the whole of a text");
        }
        return Diagnostic.error(place.line() == 0 ? begin : place, "not valid YAML", "", "");
    }

    private static Place place(String file, @Nullable Mark mark) {
        return mark == null ? Place.of(file) : new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
