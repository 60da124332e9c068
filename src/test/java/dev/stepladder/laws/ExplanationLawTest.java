package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.fleet.Cluster;
import dev.stepladder.matrix.Fact;
import dev.stepladder.plan.PlanAnswer;
import dev.stepladder.search.Explanation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * An explanation names facts that rule every path out, and none too many.
 *
 * <p>To keep only some facts means: an objection stands only if all facts that it rests on are kept, see {@link BruteForce}.
 */
class ExplanationLawTest {
    private static final int WORLDS = 300;

    /** One cluster without a path, and why it has none. */
    private record Obstacle(long seed, World world, Cluster cluster, Explanation explanation) {
        boolean hasPathKeeping(List<Fact> facts) {
            return world.bruteForce(cluster).hasPathKeeping(facts);
        }

        @Override
        public String toString() {
            return "seed %s, %s: %s".formatted(seed, cluster.name(), explanation);
        }
    }

    @Test
    void theFactsThatAreNamedSufficeToBlock() {
        obstacles()
                .forEach(obstacle -> assertThat(
                                obstacle.hasPathKeeping(obstacle.explanation().because()))
                        .as("%s", obstacle)
                        .isFalse());
    }

    @Test
    void noFactOfAMinimalExplanationIsSuperfluous() {
        obstacles()
                .filter(obstacle -> obstacle.explanation().minimal())
                .forEach(obstacle -> obstacle.explanation()
                        .because()
                        .forEach(fact -> assertThat(obstacle.hasPathKeeping(without(obstacle.explanation(), fact)))
                                .as("%s, without %s", obstacle, fact)
                                .isTrue()));
    }

    private static Stream<Obstacle> obstacles() {
        return World.first(WORLDS)
                .filter(seeded -> seeded.answer() instanceof PlanAnswer.None)
                .flatMap(seeded -> ((PlanAnswer.None) seeded.answer())
                        .obstacles().stream()
                                .map(obstacle -> new Obstacle(
                                        seeded.seed(),
                                        seeded.world(),
                                        seeded.world()
                                                .cluster(obstacle.clusters().get(0)),
                                        obstacle.explanation())));
    }

    private static List<Fact> without(Explanation explanation, Fact left) {
        return explanation.because().stream().filter(fact -> !fact.equals(left)).toList();
    }
}
