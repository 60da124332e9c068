package dev.stepladder.search.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.rule.Cost;
import dev.stepladder.search.BruteForce;
import dev.stepladder.search.Landscape;
import dev.stepladder.search.PathFinder;
import dev.stepladder.search.Problems;
import dev.stepladder.search.Replay;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A stopped search may answer less than it could, and never claims more than it has proven. */
class LimitsTest {
    private static final int PROBLEMS = 1_000;

    /** A time limit that is reached after so many questions to the clock. */
    private static Limits asking(int times) {
        AtomicInteger asked = new AtomicInteger();
        return new Limits(
                Long.MAX_VALUE,
                Limits.USUAL_BYTES,
                new Limits.Time(() -> asked.incrementAndGet() > times, "some time"));
    }

    private static Limits ofBytes(long bytes) {
        return new Limits(Long.MAX_VALUE, bytes, Limits.Time.UNLIMITED);
    }

    @Test
    void aSearchWithoutALimitNamesNone() {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            assertThat(PathFinder.find(Problems.small(seed), Limits.USUAL).limit())
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void aSearchStoppedByItsLimitNeverClaimsMoreThanItKnows() {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            Problem problem = Problems.small(seed);
            Optional<Cost> truth = BruteForce.cost(problem);
            int few = (int) (seed % 10);
            Stream.of(Limits.ofExpansions(few), asking(few), ofBytes(few << 13))
                    .forEach(limits -> assertKnown(problem, truth, PathFinder.find(problem, limits)));
        }
    }

    private static void assertKnown(Problem problem, Optional<Cost> truth, Answer answer) {
        if (answer instanceof Answer.Path path) {
            assertThat(path.bound()).isLessThanOrEqualTo(truth.orElseThrow());
            assertThat(path.cost()).isGreaterThanOrEqualTo(truth.orElseThrow());
            assertThat(path.proven() || !path.limit().isEmpty())
                    .as("proven, or it says why not")
                    .isTrue();
            Replay.assertSafe(problem, path);
        } else if (answer instanceof Answer.Stopped stopped) {
            assertThat(truth.stream()).allMatch(cost -> cost.compareTo(stopped.bound()) >= 0);
            assertThat(stopped.limit()).isNotEmpty();
        } else {
            assertThat(truth).isEmpty();
        }
    }

    @Test
    void aSearchWhoseTimeIsOverAtOnceStillHasAPathWhereThereIsOne() {
        for (long seed = 0; seed < PROBLEMS; seed++) {
            Problem problem = Problems.small(seed);

            assertThat(PathFinder.find(problem, asking(0)).path().isPresent())
                    .as("seed %d", seed)
                    .isEqualTo(BruteForce.cost(problem).isPresent());
        }
    }

    @Test
    void eachLimitIsNamedWhereItEndsSomething() {
        assertThat(LongStream.range(0, PROBLEMS)
                        .mapToObj(Problems::small)
                        .flatMap(problem -> Stream.of(Limits.ofExpansions(2), ofBytes(1 << 10), asking(0))
                                .map(limits -> PathFinder.find(problem, limits).limit()))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "", "the limit of 2 states", "the memory limit of 0 MiB", "the time limit of some time");
    }

    @Test
    void moreTimeNeverMakesAPathDearerOrABoundLower() {
        Problem problem = Landscape.problem(Landscape.Family.GUARDS, 20, 20, 0);
        Answer.Path before = PathFinder.find(problem, asking(0)).path().orElseThrow();
        assertThat(before.proven()).isFalse();
        for (int times = 1; times < 4_000; times *= 4) {
            Answer.Path path = PathFinder.find(problem, asking(times)).path().orElseThrow();
            assertThat(path.cost()).isLessThanOrEqualTo(before.cost());
            assertThat(path.bound()).isGreaterThanOrEqualTo(before.bound());
            before = path;
        }
        assertThat(PathFinder.find(problem, Limits.USUAL).path().orElseThrow().proven())
                .isTrue();
    }
}
