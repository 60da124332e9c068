package dev.stepladder.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Laws of the search, on a few thousand small problems; {@link BruteForce} knows the truth. */
class PathFinderTest {
    private static final int PROBLEMS = 3_000;

    @Test
    void costsWhatBruteForceCostsAndIsProven() {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            Problem problem = Problems.small(seed);
            Answer answer = PathFinder.find(problem, Limits.NONE);

            assertThat(answer.path().map(Answer.Path::cost)).as("seed %d", seed).isEqualTo(BruteForce.cost(problem));
            assertThat(answer.path().map(Answer.Path::bound))
                    .as("seed %d", seed)
                    .isEqualTo(BruteForce.cost(problem));
            assertThat(answer).as("seed %d", seed).isNotInstanceOf(Answer.Stopped.class);
        }
    }

    @Test
    void meetsProblemsWithAndWithoutPaths() {
        assertThat(LongStream.range(0, PROBLEMS)
                        .filter(seed -> BruteForce.cost(Problems.small(seed)).isPresent())
                        .count())
                .isBetween(PROBLEMS / 4L, PROBLEMS * 3L / 4);
    }

    @Test
    void everyPathReplaysThroughSafeStatesToAGoal() {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            Problem problem = Problems.small(seed);
            Optional<Answer.Path> path = PathFinder.find(problem, Limits.NONE).path();

            path.ifPresent(found -> Replay.assertSafe(problem, found));
        }
    }

    @Test
    void sameProblemGivesTheSameAnswerTwice() {
        for (long seed = 0; seed < PROBLEMS / 10; seed++) {
            assertThat(PathFinder.find(Problems.small(seed), Limits.NONE))
                    .isEqualTo(PathFinder.find(Problems.small(seed), Limits.NONE));
        }
    }
}
