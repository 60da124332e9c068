package dev.stepladder.snapshot;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.yaml.InputFile;
import java.util.List;
import java.util.Optional;

/** One cluster, out of what tools print about it. */
public final class Snapshot {
    private Snapshot() {}

    /**
     * The fleet file that says what runs.
     *
     * @param environment the environment it belongs to
     * @param cluster its name; that of the outputs if empty
     * @param problems outputs that can't be read, or contradict each other
     */
    public static String of(
            List<InputFile> outputs,
            String environment,
            Optional<String> cluster,
            Matrices matrices,
            Diagnostics problems) {
        Sightings seen = new Sightings(problems);
        for (InputFile output : outputs) {
            new OutputReader(seen, new Images(matrices), problems).read(output);
        }
        if (seen.units().isEmpty() && !problems.hasErrors()) {
            problems.error(
                    Place.of("snapshot"),
                    "no version of any component was found",
                    "",
                    "add the output of kubectl get nodes -o json, for one");
        }
        return FleetText.of(seen, environment, cluster.or(seen::cluster).orElse("cluster"), matrices);
    }
}
