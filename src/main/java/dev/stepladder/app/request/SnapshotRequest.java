package dev.stepladder.app.request;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A fleet file for one cluster, to be made of the output of other tools.
 *
 * @param outputs files with the output of kubectl, aws, helm and others
 * @param environment the environment that the cluster belongs to
 * @param cluster its name; without it, the name that the outputs have
 * @param name the name of the fleet file in messages
 */
public record SnapshotRequest(List<Path> outputs, String environment, Optional<String> cluster, String name) {
    public SnapshotRequest {
        outputs = List.copyOf(outputs);
    }
}
