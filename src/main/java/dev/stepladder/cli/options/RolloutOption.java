package dev.stepladder.cli.options;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.plan.Rollout;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The order of environments. */
public final class RolloutOption {
    @Option(
            names = "--rollout",
            paramLabel = "ORDER",
            defaultValue = "staged",
            description =
                    "staged: each stage goes through all environments before the next stage; environment: each environment goes through all stages before the next environment (default: ${DEFAULT-VALUE}).")
    private String rollout = "staged";

    /** The rollout; staged, and a problem, for an unknown word. */
    public Rollout read(Diagnostics problems) {
        return Rollout.of(rollout).orElseGet(() -> {
            List<String> known = Stream.of(Rollout.values()).map(Rollout::word).toList();
            problems.error(
                    Place.of("--rollout " + rollout),
                    "unknown rollout",
                    "known: " + String.join(", ", known),
                    Nearest.to(rollout, known).map(word -> "write " + word).orElse(""));
            return Rollout.STAGED;
        });
    }
}
