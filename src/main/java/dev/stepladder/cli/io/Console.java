package dev.stepladder.cli.io;

import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Visible;
import dev.stepladder.planner.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The output streams of a command, always in UTF-8 and with {@code \n}, and its clock.
 *
 * @param out results
 * @param err messages
 * @param terminal what they are connected to
 * @param clock says which day is today; no result depends on it, only warnings and what a command asks for by a day
 * @param user the name of the person at the terminal, as far as the environment says
 */
public record Console(PrintWriter out, PrintWriter err, Terminal terminal, Clock clock, Optional<String> user) {

    /** Today, in UTC. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    /** Prints a result that ends in a line end. */
    public void result(String text) {
        out.print(text);
        out.flush();
    }

    /** Prints a result piece by piece. A write error is for the stream to remember. */
    public void result(Content content) {
        try {
            content.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.flush();
    }

    /** Prints a message of one line. */
    public void message(String text) {
        err.print(Visible.text(text) + "\n");
        err.flush();
    }

    /** Says that something was done with a file. */
    public void messageOf(String done, Path file) {
        message(done + " " + Visible.line(file.toString()));
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
