package dev.stepladder.snapshot;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.snapshot.fleetfile.FleetRefresh;
import dev.stepladder.snapshot.fleetfile.FleetText;
import dev.stepladder.snapshot.input.OutputFiles;
import dev.stepladder.snapshot.input.OutputReader;
import dev.stepladder.snapshot.live.LiveCluster;
import dev.stepladder.snapshot.live.LiveCommand;
import dev.stepladder.snapshot.seen.ProviderSign;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.SeenClusters;
import dev.stepladder.yaml.InputFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Clusters, out of what tools print about them, into a file or when they are asked now. */
public final class Snapshot {
    private final Matrices matrices;
    private final Diagnostics problems;
    private final SeenClusters seen = new SeenClusters();
    private final OutputReader reader;

    /** @param problems takes outputs that can't be read, or contradict each other */
    public Snapshot(Matrices matrices, Diagnostics problems) {
        this.matrices = matrices;
        this.problems = problems;
        this.reader = new OutputReader(seen, matrices, problems);
    }

    /** Reads files, folders and archives. */
    public void read(List<Path> inputs) {
        OutputFiles files = new OutputFiles(reader, problems);
        inputs.forEach(files::read);
        reader.finish();
    }

    /**
     * Asks a cluster, and then the cloud that its answers show it to belong to.
     *
     * @param cluster its name, where the cloud needs it
     * @param says takes what was left out
     * @param path where programs are looked for
     */
    public void ask(List<LiveCommand> commands, Optional<String> cluster, Consumer<String> says, String path) {
        LiveCluster live = new LiveCluster(reader, says, path);
        if (live.run(commands) == 0) {
            problems.error(
                    Place.of("snapshot --live"),
                    "no command answered",
                    "",
                    "check that kubectl is on the PATH and reaches the cluster: kubectl version");
            return;
        }
        List<String> providers = seen.all("").get(0).providers().stream()
                .filter(sign -> !sign.weak())
                .map(ProviderSign::provider)
                .distinct()
                .toList();
        if (providers.size() == 1) {
            live.run(LiveCommand.ofCloud(providers.get(0), cluster.orElse("")));
        }
    }

    /**
     * The fleet file that says what runs, and what it leaves open.
     *
     * @param environment the environment that the clusters belong to; without it their names say it
     * @param cluster the only cluster that is wanted, or a name for the only one that there is
     */
    public FleetText.Written fleet(Optional<String> environment, Optional<String> cluster) {
        return FleetText.of(chosen(cluster), environment, matrices, problems);
    }

    /** A fleet file brought up to date. */
    public FleetRefresh.Refreshed refreshed(InputFile fleet, Optional<String> cluster) {
        return FleetRefresh.of(fleet, chosen(cluster), matrices, problems);
    }

    private List<SeenCluster> chosen(Optional<String> wanted) {
        List<String> names = seen.names();
        if (names.isEmpty() && !seen.hasUnnamed() && !problems.hasErrors()) {
            problems.error(
                    Place.of("snapshot"),
                    "no version of any component was found",
                    "",
                    "add the output of kubectl get nodes -o json, for one");
        }
        if (names.size() > 1
                && seen.hasUnnamed()
                && wanted.filter(names::contains).isEmpty()) {
            problems.error(
                    Place.of("snapshot"),
                    "outputs of several clusters, and outputs that name none",
                    "found the clusters " + String.join(", ", names),
                    "give outputs of one cluster only, or say which cluster is meant: --cluster NAME");
        }
        return wanted.map(seen::only).orElseGet(() -> seen.all("cluster"));
    }
}
