package dev.stepladder.app.request;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A patch of a repository, for some steps of a plan.
 *
 * @param steps numbers from 1, names of steps or of hops; all steps if there are none
 * @param stage only steps of this stage
 * @param environment only steps of this environment
 * @param cluster only steps of this cluster
 * @param repository the folder that paths in the patch begin at
 */
public record PatchRequest(
        Path plan,
        List<String> steps,
        Optional<String> stage,
        Optional<String> environment,
        Optional<String> cluster,
        Path repository) {
    public PatchRequest {
        steps = List.copyOf(steps);
    }

    /** What selects steps other than by their numbers, as the command line has it. */
    public List<String> options() {
        return Stream.of(
                        stage.map(name -> "--stage " + name),
                        environment.map(name -> "--environment " + name),
                        cluster.map(name -> "--cluster " + name))
                .flatMap(Optional::stream)
                .toList();
    }
}
