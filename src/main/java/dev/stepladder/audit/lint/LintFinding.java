package dev.stepladder.audit.lint;

import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostic.Severity;
import dev.stepladder.diagnostic.Place;
import java.util.Comparator;
import java.util.Locale;

/**
 * One problem of matrices that can be read.
 *
 * @param severity usually that of its code; a check may find one case graver or milder than the others
 * @param message the problem, in one line without a full stop
 * @param found the value found there; empty if the message says everything
 * @param fix the remedy; empty unless it is likely to be right
 */
public record LintFinding(Severity severity, Code code, Place place, String message, String found, String fix)
        implements Comparable<LintFinding> {
    private static final Comparator<LintFinding> ORDER = Comparator.comparing(LintFinding::place)
            .thenComparing(LintFinding::code)
            .thenComparing(LintFinding::message)
            .thenComparing(LintFinding::found);

    /** A finding with the severity of its code. */
    static LintFinding of(Code code, Place place, String message, String found, String fix) {
        return new LintFinding(code.severity(), code, place, message, found, fix);
    }

    /** A problem that the loader reported, as a finding. */
    static LintFinding of(Diagnostic diagnostic) {
        Code code = diagnostic.severity() == Severity.ERROR ? Code.DOES_NOT_LOAD : Code.LOADS_WITH_DOUBTS;
        return of(code, diagnostic.place(), diagnostic.message(), diagnostic.found(), diagnostic.fix());
    }

    @Override
    public int compareTo(LintFinding other) {
        return ORDER.compare(this, other);
    }

    /** The finding as the terminal shows it, one to three lines, without a line end. */
    @Override
    public String toString() {
        return "%s: %s[%s]: %s%s%s"
                .formatted(
                        place,
                        severity.name().toLowerCase(Locale.ROOT),
                        code.word(),
                        message,
                        found.isEmpty() ? "" : "\n  " + found,
                        fix.isEmpty() ? "" : "\n  fix: " + fix);
    }
}
