package dev.stepladder.matrix;

import dev.stepladder.diagnostic.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How to see in a manifest, before anything runs, that a known issue will strike.
 *
 * @param kinds the kinds of object it looks at; not empty. {@link #WORKLOAD} stands for all that have pods
 * @param finds a jq expression, asked of each such object: the paths of the fields that give it away; {@code true} for the object as a whole
 * @param beside what must stand next to the object, in the same folder and namespace; nothing where the object alone gives it away
 * @param severity the finding's own, where seeing it is graver than the issue's being possible; nothing for the issue's
 * @param says what was seen, in words; empty where the issue's symptom says enough
 * @param place where the rule stands
 */
public record ManifestRule(
        List<String> kinds,
        String finds,
        Optional<Neighbour> beside,
        Optional<KnownIssue.Severity> severity,
        String says,
        Place place) {
    /** Stands among kinds for all that have pods. */
    public static final String WORKLOAD = "workload";

    private static final List<String> WORKLOADS = List.of(
            "Pod",
            "Deployment",
            "StatefulSet",
            "DaemonSet",
            "ReplicaSet",
            "ReplicationController",
            "Job",
            "CronJob",
            "PodTemplate");

    public ManifestRule {
        kinds = List.copyOf(kinds);
    }

    /** The kinds that a list of kinds means, with {@link #WORKLOAD} spelled out. */
    public static List<String> spelledOut(List<String> kinds) {
        return kinds.stream()
                .flatMap(kind -> kind.equals(WORKLOAD) ? WORKLOADS.stream() : Stream.of(kind))
                .distinct()
                .toList();
    }

    /**
     * A second object without which the first does no harm.
     *
     * @param kinds the kinds it may be of; not empty
     * @param where a jq expression, asked of each such object; {@code $object} is the first one. True if it is the one that does the harm
     */
    public record Neighbour(List<String> kinds, String where) {
        public Neighbour {
            kinds = List.copyOf(kinds);
        }
    }
}
