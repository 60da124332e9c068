package dev.stepladder.matrix;

import dev.stepladder.diagnostic.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule that finds in a manifest, before anything runs, that a known issue will occur.
 *
 * @param kinds the kinds of object it applies to; not empty. {@link #WORKLOAD} stands for all kinds with pods
 * @param finds a jq expression, applied to each such object: the paths of the fields that cause the issue; {@code true} for the whole object
 * @param beside a second object that must exist in the same folder and namespace; nothing if the object alone causes the issue
 * @param severity the finding's own, if a finding is more severe than the mere possibility of the issue; nothing for the issue's
 * @param says the message of a finding; empty if the issue's symptom suffices
 * @param place the place of the rule
 */
public record ManifestRule(
        List<String> kinds,
        String finds,
        Optional<Neighbour> beside,
        Optional<KnownIssue.Severity> severity,
        String says,
        Place place) {
    /** The word for all kinds with pods. */
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

    /** A list of kinds, with {@link #WORKLOAD} spelled out. */
    public static List<String> spelledOut(List<String> kinds) {
        return kinds.stream()
                .flatMap(kind -> kind.equals(WORKLOAD) ? WORKLOADS.stream() : Stream.of(kind))
                .distinct()
                .toList();
    }

    /**
     * A second object, without which the first does no harm.
     *
     * @param kinds the kinds it may be of; not empty
     * @param where a jq expression, applied to each such object; {@code $object} is the first one. True if the two together do harm
     * @param together a jq expression, applied to the list of all objects that {@code where} takes: true if they do harm together; nothing if each does
     *     so by itself
     * @param absent whether the harm is that there is no such object
     */
    public record Neighbour(List<String> kinds, String where, Optional<String> together, boolean absent) {
        public Neighbour {
            kinds = List.copyOf(kinds);
        }
    }
}
