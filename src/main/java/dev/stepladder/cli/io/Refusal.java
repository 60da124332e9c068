package dev.stepladder.cli.io;

import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import java.util.List;

/**
 * A command that cannot do its work: the problems to print, and the code to return. An exception, because it ends the command from any depth.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> problems;
    private final int exitCode;

    public Refusal(int exitCode, List<Diagnostic> problems) {
        super(problems.toString(), null, false, false);
        this.exitCode = exitCode;
        this.problems = List.copyOf(problems);
    }

    /** Refuses if any error was found. */
    public static void ifAny(int exitCode, Diagnostics diagnostics) {
        if (diagnostics.hasErrors()) {
            throw new Refusal(exitCode, diagnostics.sorted());
        }
    }

    public int exitCode() {
        return exitCode;
    }

    public List<Diagnostic> problems() {
        return problems;
    }
}
