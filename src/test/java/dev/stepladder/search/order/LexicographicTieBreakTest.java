package dev.stepladder.search.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.search.CanonicalBruteForce;
import dev.stepladder.search.PathFinder;
import dev.stepladder.search.Problems;
import dev.stepladder.search.problem.Answer;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.search.problem.Problem;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LexicographicTieBreakTest {
    @Test
    void choosesTheLexicographicallyLowestOfAllCheapestPlans() {
        int compared = 0;
        for (long seed = 0; seed < 3_000; seed++) {
            Problem problem = Problems.small(seed);
            Optional<int[][]> expected = CanonicalBruteForce.chains(problem);
            if (expected.isPresent()) {
                compared++;
                Answer.Path path = PathFinder.find(problem, Limits.USUAL).path().orElseThrow();

                assertThat(Linearisation.chains(problem, path.hops()))
                        .as("seed %d", seed)
                        .isDeepEqualTo(expected.get());
            }
        }
        assertThat(compared).isGreaterThan(800);
    }
}
