package dev.stepladder.cli.io;

import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.planner.Progress;
import java.io.PrintWriter;
import java.util.List;

/**
 * The output streams of a command, always in UTF-8 and with {@code \n}.
 *
 * @param out results
 * @param err messages
 * @param terminal what they are connected to
 */
public record Console(PrintWriter out, PrintWriter err, Terminal terminal) {

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

    /** Shows the progress of long work. */
    public Progress progress(String what) {
        return terminal.watched() ? new ProgressBar(err, what) : Progress.SILENT;
    }

    /** Prints problems and notes, and how many problems there are if it is more than one. */
    public void problems(List<Diagnostic> problems) {
        problems.forEach(problem -> message(problem.toString()));
        long count = problems.stream()
                .filter(problem -> problem.severity() != Diagnostic.Severity.NOTE)
                .count();
        if (count > 1) {
            message(count + " problems");
        }
    }
}
