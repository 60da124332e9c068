package dev.stepladder.report.nopath;

import dev.stepladder.encode.Explanation;
import dev.stepladder.matrix.Fact;
import dev.stepladder.name.ClusterName;
import dev.stepladder.planner.PlanAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The common explanation of clusters with the same conflicts, though they may be in different states.
 *
 * <p>Conflicts are the same if they have the same conclusion or, without a conclusion, the same facts.
 */
record ConflictSummary(List<PlanAnswer.Obstacle> alike) {
    /** A correction; parameters as for the correction of one cluster, but with the clusters of each cost. */
    record Opened(List<String> changes, Optional<Fact> otherwise, Map<String, List<ClusterName>> costs) {}

    /** The key by which explanations are the same. */
    private record Likeness(String headline, List<Object> reasons, Optional<String> limit) {}

    static List<ConflictSummary> of(List<PlanAnswer.Obstacle> obstacles) {
        Map<Likeness, List<PlanAnswer.Obstacle>> alike = new LinkedHashMap<>();
        for (PlanAnswer.Obstacle obstacle : obstacles) {
            alike.computeIfAbsent(likeness(obstacle.explanation()), key -> new ArrayList<>())
                    .add(obstacle);
        }
        return alike.values().stream().map(ConflictSummary::new).toList();
    }

    private static Likeness likeness(Explanation explanation) {
        List<Object> reasons = explanation.reasons().stream()
                .<Object>map(reason -> reason.says().<Object>map(words -> words).orElse(reason.because()))
                .toList();
        return new Likeness(explanation.headline(), reasons, explanation.limit());
    }

    private Explanation any() {
        return alike.get(0).explanation();
    }

    List<ClusterName> clusters() {
        return alike.stream().flatMap(obstacle -> obstacle.clusters().stream()).toList();
    }

    String headline() {
        return any().headline();
    }

    Optional<String> limit() {
        return any().limit();
    }

    boolean minimal() {
        return alike.stream().allMatch(obstacle -> obstacle.explanation().minimal());
    }

    /** The conflicts, each with the facts of all clusters. */
    List<Explanation.Conflict> reasons() {
        return IntStream.range(0, any().reasons().size())
                .mapToObj(i -> new Explanation.Conflict(
                        any().reasons().get(i).says(),
                        alike.stream()
                                .flatMap(obstacle -> obstacle.explanation().reasons().get(i).because().stream())
                                .distinct()
                                .sorted()
                                .toList()))
                .toList();
    }

    /** True if the conflicts have the same facts for all clusters. */
    boolean hasSameFacts() {
        return alike.stream()
                        .map(obstacle -> obstacle.explanation().reasons())
                        .distinct()
                        .count()
                == 1;
    }

    /** The nearest states and costs in words, with their clusters; without clusters that cannot move at all. */
    Map<String, List<ClusterName>> nearest() {
        Map<String, List<ClusterName>> states = new LinkedHashMap<>();
        for (PlanAnswer.Obstacle obstacle : alike) {
            obstacle.explanation()
                    .nearest()
                    .ifPresent(nearest -> states.computeIfAbsent(
                                    "%s, in %s"
                                            .formatted(
                                                    nearest.state(),
                                                    nearest.cost().inWords()),
                                    key -> new ArrayList<>())
                            .addAll(obstacle.clusters()));
        }
        return states;
    }

    /** The corrections with their clusters by cost in words. For one dropped fact, the shortest words of all clusters are used. */
    List<Opened> openings() {
        Map<Object, List<String>> changes = new LinkedHashMap<>();
        Map<Object, Map<String, List<ClusterName>>> costs = new LinkedHashMap<>();
        Map<Object, Optional<Fact>> facts = new LinkedHashMap<>();
        for (PlanAnswer.Obstacle obstacle : alike) {
            for (Explanation.Correction correction : obstacle.explanation().corrections()) {
                Object change = correction.otherwise().<Object>map(fact -> fact).orElse(correction.changes());
                facts.putIfAbsent(change, correction.otherwise());
                changes.merge(change, correction.changes(), ConflictSummary::briefer);
                costs.computeIfAbsent(change, key -> new LinkedHashMap<>())
                        .computeIfAbsent(correction.cost().inBrief(), key -> new ArrayList<>())
                        .addAll(obstacle.clusters());
            }
        }
        return changes.keySet().stream()
                .map(change -> new Opened(
                        Objects.requireNonNull(changes.get(change)),
                        Objects.requireNonNull(facts.get(change)),
                        Objects.requireNonNull(costs.get(change))))
                .toList();
    }

    private static List<String> briefer(List<String> one, List<String> other) {
        return String.join("", other).length() < String.join("", one).length() ? other : one;
    }
}
