package dev.stepladder.cli;

import picocli.CommandLine.Option;

/** How much is told where there is no safe path. */
final class NoPathOptions {
    @Option(
            names = {"-v", "--verbose"},
            description =
                    "Where there is no safe path: name every fact and every cluster, not only the last of many alike.")
    private boolean verbose;

    boolean verbose() {
        return verbose;
    }
}
