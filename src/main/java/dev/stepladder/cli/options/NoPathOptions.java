package dev.stepladder.cli.options;

import picocli.CommandLine.Option;

/** The length of the explanation where there is no safe path. */
public final class NoPathOptions {
    @Option(
            names = {"-v", "--verbose"},
            description =
                    "Where there is no safe path: name every fact and every cluster, not only the last of many alike.")
    private boolean verbose;

    public boolean verbose() {
        return verbose;
    }
}
