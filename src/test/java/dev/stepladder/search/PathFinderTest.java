package dev.stepladder.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.search.problem.Answer;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.search.problem.Problem;
import dev.stepladder.search.problem.Pruning;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Laws of the search, on a few thousand small problems, against {@link BruteForce}. */
class PathFinderTest {
    private static final int PROBLEMS = 3_000;

    @Test
    void costsWhatBruteForceCostsAndIsProven() {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            Problem problem = Problems.small(seed);
            Answer answer = PathFinder.find(problem, Limits.USUAL);

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
            Optional<Answer.Path> path = PathFinder.find(problem, Limits.USUAL).path();

            path.ifPresent(found -> Replay.assertSafe(problem, found));
        }
    }

    @Test
    void sameProblemGivesTheSameAnswerTwice() {
        for (long seed = 0; seed < PROBLEMS / 10; seed++) {
            assertThat(PathFinder.find(Problems.small(seed), Limits.USUAL))
                    .isEqualTo(PathFinder.find(Problems.small(seed), Limits.USUAL));
        }
    }

    @ParameterizedTest
    @EnumSource(Pruning.class)
    void samePathWithAPruningSwitchedOff(Pruning pruning) {
        Set<Pruning> others = EnumSet.complementOf(EnumSet.of(pruning));
        for (long seed = 0; seed < PROBLEMS / 3; seed++) {
            Problem problem = Problems.small(seed);

            assertThat(PathFinder.find(problem, Limits.USUAL, others).path().map(Answer.Path::hops))
                    .as("seed %d", seed)
                    .isEqualTo(PathFinder.find(problem, Limits.USUAL).path().map(Answer.Path::hops));
        }
    }

    @Test
    void samePathWithEveryPruningSwitchedOff() {
        for (long seed = 0; seed < PROBLEMS / 3; seed++) {
            Problem problem = Problems.small(seed);

            assertThat(PathFinder.find(problem, Limits.USUAL, Set.of()).path().map(Answer.Path::hops))
                    .as("seed %d", seed)
                    .isEqualTo(PathFinder.find(problem, Limits.USUAL).path().map(Answer.Path::hops));
        }
    }

    @Test
    void moreThanSixtyFourReleasesAreFine() {
        for (Landscape.Family family : Landscape.Family.values()) {
            Problem problem = Landscape.problem(family, 4, 150, 1);
            Optional<Answer.Path> path = PathFinder.find(problem, Limits.USUAL).path();

            assertThat(path.map(Answer.Path::cost)).as("%s", family).isEqualTo(BruteForce.cost(problem));
            path.ifPresent(found -> Replay.assertSafe(problem, found));
        }
    }

    @ParameterizedTest
    @EnumSource(Landscape.Family.class)
    void findsAsManyHopsAsPlainAStar(Landscape.Family family) {
        for (long seed = 0; seed < 10; seed++) {
            Problem problem = Landscape.problem(family, 4, 8, seed);

            assertThat(PathFinder.find(problem, Limits.USUAL)
                            .path()
                            .map(path -> path.cost().hops()))
                    .as("seed %d", seed)
                    .isEqualTo(PlainAStar.hops(problem, true, Integer.MAX_VALUE));
        }
    }

    @ParameterizedTest
    @EnumSource(Landscape.Family.class)
    void samePathOfLandscapesWithoutConsistency(Landscape.Family family) {
        Set<Pruning> others = EnumSet.complementOf(EnumSet.of(Pruning.CONSISTENCY));
        for (long seed = 0; seed < 50; seed++) {
            Problem problem = Landscape.problem(family, 6, 8, seed);

            assertThat(PathFinder.find(problem, Limits.USUAL, others).path().map(Answer.Path::hops))
                    .as("seed %d", seed)
                    .isEqualTo(PathFinder.find(problem, Limits.USUAL).path().map(Answer.Path::hops));
        }
    }

    @ParameterizedTest
    @EnumSource(Landscape.Family.class)
    void findsNoPathWhereUnitsWaitForEachOtherBeforeItSearches(Landscape.Family family) {
        for (long seed = 0; seed < 10; seed++) {
            assertThat(PathFinder.find(Landscape.knot(family, 8, 12, seed), Limits.USUAL))
                    .as("seed %d", seed)
                    .isEqualTo(new Answer.NoPath(new Answer.Effort(0)));
        }
    }

    @ParameterizedTest
    @EnumSource(Landscape.Family.class)
    void bruteForceFindsNoPathThereEither(Landscape.Family family) {
        for (long seed = 0; seed < 10; seed++) {
            assertThat(BruteForce.cost(Landscape.knot(family, 4, 6, seed)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }
}
