package dev.stepladder.cli.io;

import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Visible;
import dev.stepladder.planner.Progress;
import dev.stepladder.report.terminal.Tone;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The output streams of a command, always in UTF-8 and with {@code \n}, its clock, and how much it says. */
public final class Console {
    private final OutputStream results;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Terminal terminal;
    private final Clock clock;
    private final Optional<String> user;
    private Manner manner = Manner.USUAL;
    private Optional<Heartbeat> heartbeat = Optional.empty();

    /**
     * How a command speaks.
     *
     * @param quiet only the answer
     * @param verbose everything
     */
    public record Manner(boolean quiet, boolean verbose, Colours colours) {
        /** Without any option. */
        public static final Manner USUAL = new Manner(false, false, Colours.AUTO);
    }

    /**
     * A console on these streams.
     *
     * @param results where results go
     * @param messages where messages and progress go
     * @param terminal what they are connected to
     * @param clock says which day is today; no result depends on it, only warnings and what a command asks for by a day
     * @param user the name of the person at the terminal, as far as the environment says
     */
    public Console(OutputStream results, OutputStream messages, Terminal terminal, Clock clock, Optional<String> user) {
        this.results = results;
        this.out = writer(results);
        this.err = writer(messages);
        this.terminal = terminal;
        this.clock = clock;
        this.user = user;
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }

    /** Results. */
    public PrintWriter out() {
        return out;
    }

    /** Messages. */
    public PrintWriter err() {
        return err;
    }

    public Terminal terminal() {
        return terminal;
    }

    public Clock clock() {
        return clock;
    }

    public Optional<String> user() {
        return user;
    }

    /** Today, in UTC. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    /** How the command speaks. */
    public Manner manner() {
        return manner;
    }

    /** From now on, the command speaks in this manner. */
    public void speak(Manner other) {
        manner = other;
    }

    /**
     * Does the work of a command. On a terminal, a line says that it goes on, if it takes longer than a moment.
     *
     * @param command its name
     * @param patience how long a moment is
     */
    public <T> T watching(String command, Duration patience, Callable<T> work) throws Exception {
        if (!terminal.watched() || manner.quiet()) {
            return work.call();
        }
        try (Heartbeat beating = new Heartbeat(err, command, patience)) {
            heartbeat = Optional.of(beating);
            return work.call();
        } finally {
            heartbeat = Optional.empty();
        }
    }

    /** Shows the progress of long work. */
    public Progress progress() {
        return heartbeat.map(Progress.class::cast).orElse(Progress.SILENT);
    }

    /** Prints a result that ends in a line end. */
    public void result(String text) {
        heartbeat.ifPresent(Heartbeat::erase);
        out.print(text);
        out.flush();
    }

    /** Prints a result piece by piece. A write error is for the stream to remember, and the command ends with a message. */
    public void result(Content content) {
        heartbeat.ifPresent(Heartbeat::erase);
        out.flush();
        try {
            content.to(results);
            results.flush();
        } catch (IOException lost) {
            // The stream remembers it.
        }
    }

    /** Prints a message of one line. */
    public void message(String text) {
        print(Visible.text(text));
    }

    private void print(String line) {
        heartbeat.ifPresent(Heartbeat::erase);
        err.print(line + "\n");
        err.flush();
    }

    /** Prints a message that is not asked for if only the answer is wanted. */
    public void note(String text) {
        if (!manner.quiet()) {
            message(text);
        }
    }

    /** Says that something was done with a file. */
    public void noteOf(String done, Path file) {
        note(done + " " + Visible.line(file.toString()));
    }

    /** Prints problems and notes, and how many problems there are if it is more than one. */
    public void problems(List<Diagnostic> problems) {
        for (Diagnostic problem : problems) {
            if (problem.severity() == Diagnostic.Severity.NOTE) {
                note(problem.toString());
            } else {
                print(painted(problem));
            }
        }
        long count = problems.stream()
                .filter(problem -> problem.severity() != Diagnostic.Severity.NOTE)
                .count();
        boolean stops = problems.stream().anyMatch(problem -> problem.severity() == Diagnostic.Severity.ERROR);
        if (count > 1) {
            message(count + (stops ? " problems" : " warnings"));
        }
    }

    private String painted(Diagnostic problem) {
        String text = Visible.text(problem.toString());
        if (!manner.colours().on(terminal, terminal.watched())) {
            return text;
        }
        String word = problem.severity() == Diagnostic.Severity.ERROR ? "error:" : "warning:";
        Tone tone = problem.severity() == Diagnostic.Severity.ERROR ? Tone.ALARM : Tone.CAUTION;
        int at = text.indexOf(": " + word) + 2;
        return text.substring(0, at) + tone.on(word) + text.substring(at + word.length());
    }
}
