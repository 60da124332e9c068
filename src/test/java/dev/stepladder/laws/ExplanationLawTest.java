package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.fleet.Cluster;
import dev.stepladder.matrix.Fact;
import dev.stepladder.plan.Effort;
import dev.stepladder.plan.PlanAnswer;
import dev.stepladder.rule.Cost;
import dev.stepladder.search.Explanation;
import dev.stepladder.search.Limits;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * An explanation names facts that rule every path out, and none too many.
 *
 * <p>To keep only some facts means: an objection stands only if all facts that it rests on are kept, see {@link BruteForce}.
 */
class ExplanationLawTest {
    private static final String ACCEPT = "--accept ";
    private static final int WORLDS = 300;

    /** One cluster without a path, and why it has none. */
    private record Obstacle(long seed, World world, Cluster cluster, Explanation explanation) {
        boolean hasPathKeeping(List<Fact> facts) {
            return world.bruteForce(cluster).hasPathKeeping(facts);
        }

        Optional<Cost> costAccepting(String name) {
            World accepting = World.of(world.platform().accepting(name));
            return accepting.bruteForce(accepting.cluster(cluster.name())).cost();
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

    @Test
    void whatIsOfferedToBeAcceptedOpensAPathOfTheCostThatIsNamed() {
        obstacles()
                .forEach(obstacle -> acceptances(obstacle.explanation())
                        .forEach(opening -> assertThat(obstacle.costAccepting(ruleOf(opening)))
                                .as("%s, %s", obstacle, opening)
                                .hasValue(opening.cost())));
    }

    @Test
    void anExplanationThatALimitEndedIsTrueAllTheSame() {
        Limits over = new Limits(Long.MAX_VALUE, Limits.USUAL_BYTES, new Limits.Time(() -> true, "0s"));
        obstacles()
                .forEach(whole -> obstaclesOf(
                                whole.seed(), whole.world(), whole.world().answer(Effort.within(over)))
                        .forEach(ended -> {
                            assertThat(ended.hasPathKeeping(ended.explanation().because()))
                                    .as("%s", ended)
                                    .isFalse();
                            assertThat(ended.explanation().minimal())
                                    .as("%s", ended)
                                    .isFalse();
                        }));
    }

    private static Stream<Explanation.Opening> acceptances(Explanation explanation) {
        return explanation.openings().stream()
                .filter(opening -> opening.change().startsWith(ACCEPT));
    }

    private static String ruleOf(Explanation.Opening opening) {
        return opening.change().substring(ACCEPT.length(), opening.change().indexOf(','));
    }

    private static Stream<Obstacle> obstacles() {
        return World.first(WORLDS)
                .filter(seeded -> seeded.answer() instanceof PlanAnswer.None)
                .flatMap(seeded -> obstaclesOf(seeded.seed(), seeded.world(), seeded.answer()));
    }

    private static Stream<Obstacle> obstaclesOf(long seed, World world, PlanAnswer answer) {
        return ((PlanAnswer.None) answer)
                .obstacles().stream()
                        .map(obstacle -> new Obstacle(
                                seed, world, world.cluster(obstacle.clusters().get(0)), obstacle.explanation()));
    }

    private static List<Fact> without(Explanation explanation, Fact left) {
        return explanation.because().stream().filter(fact -> !fact.equals(left)).toList();
    }
}
