package dev.stepladder.diagnostic;

import java.util.Comparator;
import java.util.Locale;

/**
 * One problem of one input, as a value.
 *
 * @param severity whether work can go on
 * @param place where it is
 * @param message the problem, in one line without a full stop
 * @param found the value found there, and the expected one; empty if the message says everything
 * @param fix the remedy; empty unless it is likely to be right
 */
public record Diagnostic(Severity severity, Place place, String message, String found, String fix)
        implements Comparable<Diagnostic> {
    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::place)
            .thenComparing(Diagnostic::message)
            .thenComparing(Diagnostic::found);

    /** Whether work can go on. */
    public enum Severity {
        /** It can't. */
        ERROR,
        /** It can, and a person should look at the problem. */
        WARNING,
        /** It can, and this is how the input was understood. */
        NOTE
    }

    /** An error with all its parts. */
    public static Diagnostic error(Place place, String message, String found, String fix) {
        return new Diagnostic(Severity.ERROR, place, message, found, fix);
    }

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }

    /** The problem as the terminal shows it, one to three lines, without a line end. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(place)
                .append(": ")
                .append(severity.name().toLowerCase(Locale.ROOT))
                .append(": ")
                .append(Visible.line(message));
        if (!found.isEmpty()) {
            text.append("\n  ").append(Visible.line(found));
        }
        if (!fix.isEmpty()) {
            text.append("\n  fix: ").append(Visible.line(fix));
        }
        return text.toString();
    }
}
