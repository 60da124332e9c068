package dev.stepladder.cli.options;

import dev.stepladder.app.request.FailOn;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How {@code preflight} looks, and which answer is a no. */
public final class PreflightOptions {
    @Option(
            names = "--exclude",
            paramLabel = "PATTERN",
            description =
                    "Leave out files and folders, in the syntax of .gitignore; a .stepladderignore in a folder does the same. May be repeated.")
    private List<String> excludes = new ArrayList<>();

    @Option(names = "--used-only", description = "Leave out files that no kustomization uses.")
    private boolean usedOnly;

    @Option(
            names = "--fail-on",
            paramLabel = "REASON",
            split = ",",
            description =
                    "Exit with 1 not only for blockers: deprecated (an API that the target warns of), unread (anything that was not read).")
    private List<String> failOn = new ArrayList<>();

    @Option(names = "--exit-zero", description = "Exit with 0 whatever is found.")
    private boolean exitZero;

    /** The reasons to answer no; unknown ones are reported. */
    public List<FailOn> failOn(Diagnostics usage) {
        List<FailOn> reasons = new ArrayList<>();
        for (String word : failOn) {
            FailOn.of(word)
                    .ifPresentOrElse(
                            reasons::add,
                            () -> usage.error(
                                    Place.of("--fail-on " + word),
                                    "unknown reason",
                                    "known are " + String.join(", ", FailOn.words()),
                                    Nearest.to(word, FailOn.words())
                                            .map(near -> "write --fail-on " + near)
                                            .orElse("")));
        }
        return reasons;
    }

    /** Patterns of files and folders to leave out. */
    public List<String> excludes() {
        return List.copyOf(excludes);
    }

    /** Whether to leave out files that no kustomization uses. */
    public boolean usedOnly() {
        return usedOnly;
    }

    /** Whether an answer of no still exits with 0. */
    public boolean exitZero() {
        return exitZero;
    }
}
