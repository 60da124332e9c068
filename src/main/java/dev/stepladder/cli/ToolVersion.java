package dev.stepladder.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The answer to {@code --version}. */
final class ToolVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(ToolVersion.class.getPackage().getImplementationVersion())
                .orElse("(development)");
        return new String[] {"stepladder " + version};
    }
}
