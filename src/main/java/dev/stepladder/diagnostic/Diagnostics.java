package dev.stepladder.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Collects problems while an input is read, so that the user sees all of them at once. Not for use by several threads. */
public final class Diagnostics {
    private final List<Diagnostic> found = new ArrayList<>();

    /** Adds one problem. */
    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    /** Adds an error with all its parts; {@code found} and {@code fix} may be empty. */
    public void error(Place place, String message, String found, String fix) {
        add(Diagnostic.error(place, message, found, fix));
    }

    /** Adds how something was understood, in one line. */
    public void note(Place place, String message) {
        add(new Diagnostic(Diagnostic.Severity.NOTE, place, message, "", ""));
    }

    /** How the input was understood, where that has to be said; each once, by place. */
    public List<Diagnostic> notes() {
        return sorted().stream()
                .filter(diagnostic -> diagnostic.severity() == Diagnostic.Severity.NOTE)
                .toList();
    }

    /** Whether any problem stops the work. */
    public boolean hasErrors() {
        return found.stream().anyMatch(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR);
    }

    /** All problems, each once, by place. */
    public List<Diagnostic> sorted() {
        return found.stream().distinct().sorted().toList();
    }
}
