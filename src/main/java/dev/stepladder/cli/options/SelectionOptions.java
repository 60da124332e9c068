package dev.stepladder.cli.options;

import dev.stepladder.app.request.Selection;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which of the provider's defaults are assumed to run. */
public final class SelectionOptions {
    @Option(
            names = "--without",
            paramLabel = "COMPONENT",
            split = ",",
            description = "Without a fleet: assume that this component does not run. May be repeated.")
    private List<String> without = new ArrayList<>();

    @Option(
            names = "--only",
            paramLabel = "COMPONENT",
            split = ",",
            description = "Without a fleet: assume that these components run and no others. May be repeated.")
    private List<String> only = new ArrayList<>();

    public Selection selection() {
        return new Selection(without, only);
    }
}
