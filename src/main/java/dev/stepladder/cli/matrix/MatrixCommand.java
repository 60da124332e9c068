package dev.stepladder.cli.matrix;

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
public final class MatrixCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "missing command, such as lint or show");
    }
}
