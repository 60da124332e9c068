package dev.stepladder.app.request;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A fleet file, to be made of the output of other tools.
 *
 * @param outputs files, folders or archives with the output of kubectl, aws, helm and others
 * @param environment the environment that the clusters belong to; without it the one that their names speak of
 * @param cluster the cluster that is meant, or the name of the only one
 * @param name the name of the fleet file in messages
 * @param refreshed the fleet file to bring up to date; empty for a new one
 * @param live the questions to ask a cluster now; empty to ask nothing
 */
public record SnapshotRequest(
        List<Path> outputs,
        Optional<String> environment,
        Optional<String> cluster,
        String name,
        Optional<Path> refreshed,
        Optional<Live> live) {
    public SnapshotRequest {
        outputs = List.copyOf(outputs);
    }

    /** A new fleet file from files. */
    public static SnapshotRequest of(
            List<Path> outputs, Optional<String> environment, Optional<String> cluster, String name) {
        return new SnapshotRequest(outputs, environment, cluster, name, Optional.empty(), Optional.empty());
    }

    /**
     * A running cluster to ask, with read-only commands.
     *
     * @param context the kubectl context; empty for the current one
     * @param helmReleases whether to ask helm, which keeps its releases in Secrets, for names and versions
     * @param path the folders of programs, as in the variable PATH
     * @param notes takes a note for each command that did not answer
     */
    public record Live(Optional<String> context, boolean helmReleases, String path, Consumer<String> notes) {}
}
