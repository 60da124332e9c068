package dev.stepladder.cli;

import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.matrix.MatrixAuditCommand;
import dev.stepladder.cli.matrix.MatrixCommand;
import dev.stepladder.cli.matrix.MatrixDiffCommand;
import dev.stepladder.cli.matrix.MatrixGraphCommand;
import dev.stepladder.cli.matrix.MatrixImportCommand;
import dev.stepladder.cli.matrix.MatrixLintCommand;
import dev.stepladder.cli.matrix.MatrixNextCommand;
import dev.stepladder.cli.matrix.MatrixSchemaCommand;
import dev.stepladder.cli.matrix.MatrixShowCommand;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * The commands by name. A command line needs one of them, and building all takes longer than answering {@code --version}; so only what the words
 * name is built. Help, a mistyped word and a bare {@code stepladder} get all, as they list or compare names.
 */
final class Commands {
    /** They tell of the other commands. */
    private static final Set<String> ALL = Set.of("help", "completion");

    private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    private final Map<String, Supplier<Object>> matrixCommands = new LinkedHashMap<>();

    Commands(InputStream in, Console console) {
        commands.put("plan", () -> new PlanCommand(console));
        commands.put("verify", () -> new VerifyCommand(console));
        commands.put("approve", () -> new ApproveCommand(console));
        commands.put("explain", () -> new ExplainCommand(console));
        commands.put("diff", () -> new DiffCommand(console));
        commands.put("status", () -> new StatusCommand(console));
        commands.put("replan", () -> new ReplanCommand(console));
        commands.put("report", () -> new ReportCommand(console));
        commands.put("export", () -> new ExportCommand(console));
        commands.put("snapshot", () -> new SnapshotCommand(console));
        commands.put("check", () -> new CheckCommand(console));
        commands.put("path", () -> new PathCommand(console));
        commands.put("preflight", () -> new PreflightCommand(in, console));
        commands.put("completion", () -> new CompletionCommand(console));
        commands.put("help", CommandLine.HelpCommand::new);
        commands.put("matrix", MatrixCommand::new);

        matrixCommands.put("lint", () -> new MatrixLintCommand(console));
        matrixCommands.put("show", () -> new MatrixShowCommand(console));
        matrixCommands.put("next", () -> new MatrixNextCommand(console));
        matrixCommands.put("graph", () -> new MatrixGraphCommand(console));
        matrixCommands.put("diff", () -> new MatrixDiffCommand(console));
        matrixCommands.put("audit", () -> new MatrixAuditCommand(console));
        matrixCommands.put("schema", () -> new MatrixSchemaCommand(console));
        matrixCommands.put("import", () -> new MatrixImportCommand(console));
    }

    /** What can run these words, with an entry for each command that they may mean. */
    CommandLine of(String... words) {
        List<String> line = Arrays.asList(words);
        String first = line.isEmpty() ? "" : line.get(0);
        String second = line.size() < 2 ? "" : line.get(1);
        return with(new StepladderCommand(), commands, ALL.contains(first) ? "" : first, second);
    }

    private CommandLine with(Object parent, Map<String, Supplier<Object>> children, String named, String next) {
        CommandLine line = new CommandLine(parent);
        children.forEach((name, command) -> {
            if (name.equals(named) || !children.containsKey(named)) {
                line.addSubcommand(
                        name, name.equals("matrix") ? with(command.get(), matrixCommands, next, "") : command.get());
            }
        });
        return line;
    }
}
