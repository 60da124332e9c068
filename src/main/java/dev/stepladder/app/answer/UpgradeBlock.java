package dev.stepladder.app.answer;

import dev.stepladder.app.result.Outcome;
import dev.stepladder.app.result.PlanResult;
import dev.stepladder.app.result.Withdrawn;
import dev.stepladder.encode.Explanation;
import dev.stepladder.matrix.Fact;
import dev.stepladder.name.ClusterName;
import dev.stepladder.planner.PlanAnswer;
import dev.stepladder.schedule.OfferedSteps;
import dev.stepladder.schedule.ScheduleAnswer;
import dev.stepladder.version.Minors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Why clusters have no next upgrade, in a few sentences; {@code plan} has the whole answer. */
final class UpgradeBlock {
    /** So many facts are quoted. */
    private static final int MOST_FACTS = 3;

    private UpgradeBlock() {}

    /** The clusters without a path, each with its reasons; none if something else is missing. */
    static Map<ClusterName, List<String>> stuck(Outcome<PlanResult> outcome) {
        Map<ClusterName, List<String>> stuck = new LinkedHashMap<>();
        if (outcome.value().orElse(null) instanceof PlanResult.NoPath none) {
            List<String> withdrawn =
                    none.withdrawn().stream().flatMap(UpgradeBlock::words).toList();
            for (PlanAnswer.Obstacle obstacle : none.obstacles()) {
                List<String> because = withdrawn.isEmpty() ? words(obstacle.explanation()) : withdrawn;
                obstacle.clusters().forEach(cluster -> stuck.put(cluster, because));
            }
        }
        return stuck;
    }

    /** The reasons of any other failure. */
    static List<String> words(Outcome<PlanResult> outcome) {
        Optional<PlanResult> result = outcome.value();
        if (result.orElse(null) instanceof PlanResult.NoWindow none) {
            return none.misfits().misfits().stream()
                    .map(ScheduleAnswer.Misfit::says)
                    .toList();
        }
        if (result.orElse(null) instanceof PlanResult.NotOffered none) {
            return none.steps().stream().map(UpgradeBlock::words).toList();
        }
        return outcome.problems().stream()
                .map(problem -> problem.found().isEmpty()
                        ? problem.message()
                        : "%s: %s".formatted(problem.message(), problem.found()))
                .toList();
    }

    private static String words(OfferedSteps.Missed step) {
        return step.step() + " " + step.says();
    }

    private static List<String> words(Explanation explanation) {
        List<String> words = new ArrayList<>(List.of(explanation.headline()));
        explanation.reasons().stream()
                .flatMap(reason -> Stream.concat(
                        reason.says().stream(),
                        reason.because().stream().map(Fact::says).limit(MOST_FACTS)))
                .limit(MOST_FACTS)
                .forEach(words::add);
        return words;
    }

    private static Stream<String> words(Withdrawn it) {
        Stream<String> offers = Stream.of("%s does not offer %s %s on %s; it offers %s"
                .formatted(
                        it.provider(),
                        it.component(),
                        Minors.inWords(it.missing()),
                        it.day(),
                        it.offered().isEmpty() ? "none" : Minors.inWords(it.offered())));
        return Stream.concat(
                offers,
                it.forced().stream()
                        .map(forced -> "since %s, no cluster can stay on %s %s%s"
                                .formatted(
                                        forced.since(),
                                        it.component(),
                                        forced.minor(),
                                        it.does().map(what -> ": " + what).orElse(""))));
    }
}
