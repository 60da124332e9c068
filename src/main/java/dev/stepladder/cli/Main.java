package dev.stepladder.cli;

import dev.stepladder.cli.io.Colours;
import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.io.Terminal;
import dev.stepladder.cli.io.WatchedStream;
import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Visible;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The command {@code stepladder}. Takes its streams, so that a test can run it. */
public final class Main {
    /** Work that takes longer shows that it goes on. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int HELP_NARROWEST = 60;
    private static final int HELP_WIDTH = 80;
    private static final int HELP_WIDEST = 120;

    private final Console console;
    private final InputStream in;
    private final WatchedStream results;
    private final Duration patience;

    /** A run that writes to these streams, and has nothing to read. */
    public Main(OutputStream out, OutputStream err) {
        this(InputStream.nullInputStream(), out, err);
    }

    /** A run that reads and writes these streams. */
    public Main(InputStream in, OutputStream out, OutputStream err) {
        this(in, out, err, Terminal.NONE, Clock.systemUTC(), Optional.empty(), PATIENCE);
    }

    /** A run on another clock than the machine's. */
    public Main(InputStream in, OutputStream out, OutputStream err, Clock clock) {
        this(in, out, err, Terminal.NONE, clock, Optional.empty(), PATIENCE);
    }

    /** A run on this terminal, which shows at once that a command is at work. */
    Main(InputStream in, OutputStream out, OutputStream err, Terminal terminal) {
        this(in, out, err, terminal, Clock.systemUTC(), Optional.empty(), Duration.ZERO);
    }

    private Main(
            InputStream in,
            OutputStream out,
            OutputStream err,
            Terminal terminal,
            Clock clock,
            Optional<String> user,
            Duration patience) {
        this.in = in;
        this.patience = patience;
        this.results = new WatchedStream(out);
        this.console = new Console(results, err, terminal, clock, user);
    }

    /** Runs one command line on the standard streams, and exits. */
    public static void main(String[] arguments) {
        System.exit(new Main(
                        System.in,
                        new FileOutputStream(FileDescriptor.out),
                        System.err,
                        Terminal.of(
                                name -> Optional.ofNullable(System.getProperty(name)),
                                name -> Optional.ofNullable(System.getenv(name))),
                        Clock.systemUTC(),
                        Stream.of("USER", "USERNAME")
                                .flatMap(name -> Optional.ofNullable(System.getenv(name)).stream())
                                .filter(name -> !name.isBlank())
                                .findFirst(),
                        PATIENCE)
                .run(arguments));
    }

    /** Runs one command line and returns its exit code; it never prints a stack trace. */
    public int run(String... arguments) {
        if (arguments.length == 1 && ToolVersion.OPTIONS.contains(arguments[0])) {
            console.out().print(ToolVersion.TEXT + "\n");
            return finish(ExitCode.DONE);
        }
        CommandLine commands = CommandTree.of(in, console, arguments)
                .setOut(console.out())
                .setErr(console.err())
                .setExecutionStrategy(this::work)
                .setExecutionExceptionHandler((problem, command, result) -> refuse(problem))
                .setParameterExceptionHandler((problem, rest) -> usage(problem));
        CommandTree.everywhere(commands, width());
        return finish(execute(commands, arguments));
    }

    private int finish(int code) {
        console.out().flush();
        console.err().flush();
        if (!results.problem().isEmpty()) {
            console.message("standard output: error: cannot be written\n  " + results.problem());
            return ExitCode.USAGE;
        }
        return code;
    }

    /** An error of the machine ends a run with a sentence, too. What is half written under a temporary name is removed by then. */
    private int execute(CommandLine commands, String... arguments) {
        try {
            return commands.execute(arguments);
        } catch (OutOfMemoryError full) {
            return outOfMemory();
        } catch (StackOverflowError deep) {
            console.message("stepladder: error: input is nested too deep");
            return ExitCode.LIMIT;
        }
    }

    private int outOfMemory() {
        console.message(
                "stepladder: error: not enough memory\n  found %s MiB for Java\n  fix: allow more: JAVA_TOOL_OPTIONS=-Xmx4g"
                        .formatted(Runtime.getRuntime().maxMemory() / (1024 * 1024)));
        return ExitCode.LIMIT;
    }

    /** The width of help: that of the terminal, as far as lines stay easy to read. */
    private int width() {
        int columns = console.terminal().columns();
        return columns == 0 ? HELP_WIDTH : Math.max(HELP_NARROWEST, Math.min(columns, HELP_WIDEST));
    }

    /** Runs the command that was asked for, in the manner that was asked for. */
    private int work(ParseResult parsed) {
        List<ParseResult> words = new ArrayList<>(List.of(parsed));
        while (words.get(words.size() - 1).hasSubcommand()) {
            words.add(words.get(words.size() - 1).subcommand());
        }
        ParseResult asked = words.get(words.size() - 1);
        // stepladder -q plan is the same as stepladder plan -q
        console.speak(new Console.Manner(
                words.stream().anyMatch(word -> word.matchedOptionValue("--quiet", false)),
                words.stream().anyMatch(word -> word.matchedOptionValue("--verbose", false)),
                words.stream()
                        .map(word -> word.matchedOptionValue("--color", Colours.AUTO))
                        .filter(colours -> colours != Colours.AUTO)
                        .findFirst()
                        .orElse(Colours.AUTO)));
        List<Diagnostic> problems = StandardInput.problems(asked);
        if (!problems.isEmpty()) {
            console.problems(problems);
            return ExitCode.USAGE;
        }
        String name = asked.commandSpec().qualifiedName();
        try {
            return console.watching(name, patience, () -> new CommandLine.RunLast().execute(parsed));
        } catch (CommandLine.ExecutionException | CommandLine.ParameterException known) {
            throw known;
        } catch (Exception problem) {
            throw new CommandLine.ExecutionException(asked.commandSpec().commandLine(), "cannot run", problem);
        }
    }

    private int refuse(Exception problem) {
        for (Throwable cause = problem.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return outOfMemory();
            }
        }
        if (problem instanceof Refusal refusal) {
            console.problems(refusal.problems());
            return refusal.exitCode();
        }
        console.message("stepladder: internal error: " + problem);
        StackTraceElement[] trace = problem.getStackTrace();
        int lines = console.manner().verbose() ? trace.length : Math.min(1, trace.length);
        for (StackTraceElement line : List.of(trace).subList(0, lines)) {
            console.message("  at " + line);
        }
        console.message("  this is a bug in stepladder, not in your files; please report it with the command line");
        return ExitCode.BUG;
    }

    private int usage(CommandLine.ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        Optional<String> words = OptionHint.words(problem).or(() -> OptionHint.unknown(problem));
        console.message("stepladder: " + words.orElse(Visible.line(String.valueOf(problem.getMessage()))));
        OptionHint.of(problem, () -> CommandTree.of(in, console)).ifPresent(fix -> console.message("  fix: " + fix));
        console.message("  see: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }
}
