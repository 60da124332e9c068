package dev.stepladder.cli;

import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.IVersionProvider;

/** The answer to {@code --version}. */
final class ToolVersion implements IVersionProvider {
    /** Alone on a command line, they are answered without building a command. */
    static final Set<String> OPTIONS = Set.of("--version", "-V");

    static final String TEXT = "stepladder "
            + Optional.ofNullable(ToolVersion.class.getPackage().getImplementationVersion())
                    .orElse("(development)");

    @Override
    public String[] getVersion() {
        return new String[] {TEXT};
    }
}
