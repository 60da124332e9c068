package dev.stepladder.cli;

import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.cli.io.Terminal;
import dev.stepladder.cli.io.WatchedStream;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Visible;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The command {@code stepladder}. Takes its streams, so that a test can run it. */
public final class Main {
    private final Console console;
    private final InputStream in;
    private final WatchedStream results;

    /** A run that writes to these streams, and has nothing to read. */
    public Main(OutputStream out, OutputStream err) {
        this(InputStream.nullInputStream(), out, err);
    }

    /** A run that reads and writes these streams. */
    public Main(InputStream in, OutputStream out, OutputStream err) {
        this(in, out, err, Terminal.NONE, Clock.systemUTC(), Optional.empty());
    }

    /** A run on another clock than the machine's. */
    public Main(InputStream in, OutputStream out, OutputStream err, Clock clock) {
        this(in, out, err, Terminal.NONE, clock, Optional.empty());
    }

    private Main(
            InputStream in, OutputStream out, OutputStream err, Terminal terminal, Clock clock, Optional<String> user) {
        this.in = in;
        this.results = new WatchedStream(out);
        this.console = new Console(writer(results), writer(err), terminal, clock, user);
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
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
                                .findFirst())
                .run(arguments));
    }

    /** Runs one command line and returns its exit code; it never prints a stack trace. */
    public int run(String... arguments) {
        CommandLine commands = new CommandLine(new StepladderCommand())
                .addSubcommand(new PlanCommand(console))
                .addSubcommand(new VerifyCommand(console))
                .addSubcommand(new ApproveCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new DiffCommand(console))
                .addSubcommand(new StatusCommand(console))
                .addSubcommand(new ReplanCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new SnapshotCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new PathCommand(console))
                .addSubcommand(new PreflightCommand(in, console))
                .addSubcommand(new CommandLine.HelpCommand())
                .addSubcommand("matrix", MatrixCommand.with(console))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setOut(console.out())
                .setErr(console.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setExecutionExceptionHandler((problem, command, result) -> refuse(problem))
                .setParameterExceptionHandler((problem, rest) -> usage(problem));
        int code = execute(commands, arguments);
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
        console.message("stepladder: error: not enough memory\n  found %s MiB for Java\n  fix: allow more: JAVA_TOOL_OPTIONS=-Xmx4g"
                .formatted(Runtime.getRuntime().maxMemory() / (1024 * 1024)));
        return ExitCode.LIMIT;
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
        console.message("  at " + (trace.length > 0 ? trace[0] : "an unknown place"));
        console.message("  this is a bug in stepladder, not in your files; please report it with the command line");
        return ExitCode.BUG;
    }

    /** The message about an option that takes one of a few words; nothing for every other problem. */
    private static Optional<String> words(CommandLine.ParameterException problem) {
        String value = problem.getValue();
        if (value == null
                || !(problem.getArgSpec() instanceof OptionSpec option)
                || !option.type().isEnum()) {
            return Optional.empty();
        }
        List<String> known = Stream.of(option.type().getEnumConstants())
                .map(word -> word.toString().toLowerCase(Locale.ROOT))
                .toList();
        return Optional.of("unknown %s %s\n  known: %s%s"
                .formatted(
                        option.longestName(),
                        Visible.line(value),
                        String.join(", ", known),
                        Nearest.to(value, known)
                                .map(word -> "\n  fix: write " + word)
                                .orElse("")));
    }

    private int usage(CommandLine.ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        Optional<String> words = words(problem);
        console.message("stepladder: " + words.orElse(Visible.line(String.valueOf(problem.getMessage()))));
        OptionHint.of(problem).ifPresent(fix -> console.message("  fix: " + fix));
        console.message("  see: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }
}
