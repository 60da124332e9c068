package dev.stepladder.cli;

import dev.stepladder.diagnostic.Diagnostic;
import java.io.PrintWriter;
import java.util.List;

/**
 * Where a command writes, always in UTF-8 and with {@code \n}.
 *
 * @param out results
 * @param err messages
 */
record Console(PrintWriter out, PrintWriter err) {

    /** Prints a result that ends in a line end. */
    void result(String text) {
        out.print(text);
        out.flush();
    }

    /** Prints a message of one line. */
    void message(String text) {
        err.print(text + "\n");
        err.flush();
    }

    /** Prints problems, and how many there are if it is more than one. */
    void problems(List<Diagnostic> problems) {
        problems.forEach(problem -> message(problem.toString()));
        if (problems.size() > 1) {
            message(problems.size() + " problems");
        }
    }
}
