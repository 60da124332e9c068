package dev.stepladder.cli.io;

import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.planner.Progress;
import java.io.PrintWriter;
import java.util.List;

/**
 * Where a command writes, always in UTF-8 and with {@code \n}.
 *
 * @param out results
 * @param err messages
 * @param terminal whether somebody watches
 */
public record Console(PrintWriter out, PrintWriter err, boolean terminal) {

    /** Prints a result that ends in a line end. */
    public void result(String text) {
        out.print(text);
        out.flush();
    }

    /** Prints a message of one line. */
    public void message(String text) {
        err.print(text + "\n");
        err.flush();
    }

    /** Where to tell how far long work has come. */
    public Progress progress(String what) {
        return terminal ? new ProgressBar(err, what) : Progress.SILENT;
    }

    /** Prints how the input was understood, where that has to be said. */
    public void notes(Diagnostics diagnostics) {
        diagnostics.notes().forEach(note -> message(note.toString()));
    }

    /** Prints problems, and how many there are if it is more than one. */
    public void problems(List<Diagnostic> problems) {
        problems.forEach(problem -> message(problem.toString()));
        if (problems.size() > 1) {
            message(problems.size() + " problems");
        }
    }
}
