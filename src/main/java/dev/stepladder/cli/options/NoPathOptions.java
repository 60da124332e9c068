package dev.stepladder.cli.options;

import picocli.CommandLine.Option;

/** The length of the explanation of why there is no safe path. */
public final class NoPathOptions {
    @Option(
            names = {"-v", "--verbose"},
            description =
                    "If there is no safe path, list every fact and every cluster. Without it, similar ones are grouped.")
    private boolean verbose;

    public boolean verbose() {
        return verbose;
    }
}
