package dev.stepladder.cli;

import dev.stepladder.cli.io.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stepladder matrix} without a subcommand, which only points to the help. */
@Command(
        name = "matrix",
        mixinStandardHelpOptions = true,
        headerHeading = "Examples:%n"
                + "  stepladder matrix show istio kubernetes%n"
                + "  stepladder matrix lint my-matrices/%n"
                + "%n",
        description = "Check, show, compare, audit and extend the compatibility matrices.")
final class MatrixCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with all its subcommands. */
    static CommandLine with(Console console) {
        return new CommandLine(new MatrixCommand())
                .addSubcommand(new MatrixLintCommand(console))
                .addSubcommand(new MatrixShowCommand(console))
                .addSubcommand(new MatrixNextCommand(console))
                .addSubcommand(new MatrixGraphCommand(console))
                .addSubcommand(new MatrixDiffCommand(console))
                .addSubcommand(new MatrixAuditCommand(console))
                .addSubcommand(new MatrixSchemaCommand(console))
                .addSubcommand(new MatrixImportCommand(console));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "missing command, such as lint or show");
    }
}
