package dev.stepladder.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a subcommand, which only points to the help. */
@Command(
        name = "stepladder",
        mixinStandardHelpOptions = true,
        headerHeading = "Examples:%n"
                + "  stepladder plan --from 1.31 --to 1.34%n"
                + "  stepladder plan --to 1.34 --fleet fleet.yaml -o plan.yaml%n"
                + "  stepladder explain plan.yaml istio%n"
                + "%n",
        versionProvider = ToolVersion.class,
        description = "Plan upgrades of Kubernetes platforms: the shortest safe sequence of hops, with a proof.",
        footer = {
            "",
            "Exit codes: 0 done, 1 the answer is no, 2 wrong command line, 3 bad input file,",
            "4 file too large or too little memory, 5 a plan could be shorter (verify --strict),",
            "70 internal error."
        })
final class StepladderCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "missing command, such as plan or verify");
    }
}
