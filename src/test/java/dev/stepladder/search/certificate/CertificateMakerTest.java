package dev.stepladder.search.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Need;
import dev.stepladder.search.BruteForce;
import dev.stepladder.search.PathFinder;
import dev.stepladder.search.Problems;
import dev.stepladder.search.problem.Answer;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.search.problem.Problem;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Certificates of the small problems, against {@link BruteForce}. */
class CertificateMakerTest {
    private static final int PROBLEMS = 2_000;
    private static final Cost ONE = new Cost(0, 1, 0, 0);

    /** A problem with a path, the optimal cost, and its needs. */
    private record Certified(long seed, Problem problem, Cost cost, List<Need> needs) {
        Cost sum() {
            return Need.sum(needs);
        }
    }

    private static List<Certified> certified() {
        return LongStream.range(0, PROBLEMS)
                .mapToObj(seed -> certified(seed, Problems.small(seed)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Certified> certified(long seed, Problem problem) {
        return BruteForce.cost(problem)
                .map(cost -> new Certified(
                        seed, problem, cost, CertificateMaker.needs(List.of(problem), part -> new BitSet(), cost)));
    }

    @Test
    void needsNeverAddUpToMoreThanTheCheapestPathCosts() {
        assertThat(certified()).allSatisfy(each -> assertThat(each.sum()).isLessThanOrEqualTo(each.cost()));
    }

    @Test
    void needsOfADearerPathAddUpToNoMoreEither() {
        assertThat(certified()).allSatisfy(each -> {
            Cost dearer = each.cost().plus(ONE).plus(ONE);
            List<Need> needs = CertificateMaker.needs(List.of(each.problem()), part -> new BitSet(), dearer);
            assertThat(Need.sum(needs)).isLessThanOrEqualTo(each.cost());
        });
    }

    @Test
    void noUnitIsInTwoNeedsOrInItsOwnContext() {
        assertThat(certified()).allSatisfy(each -> {
            assertThat(each.needs().stream().flatMap(need -> need.units().stream()))
                    .doesNotHaveDuplicates();
            assertThat(each.needs())
                    .allSatisfy(need -> assertThat(need.context()).doesNotContainAnyElementsOf(need.units()));
        });
    }

    @Test
    void smallProblemsAreCertifiedWhole() {
        assertThat(certified()).allSatisfy(each -> assertThat(each.sum()).isEqualTo(each.cost()));
    }

    @Test
    void aChainOfUnitsThatMakeRoomForEachOtherIsCertifiedUpToFiveUnits() {
        Cost all = new Cost(0, 6, 0, 0);

        assertThat(CertificateMaker.needs(List.of(chain(6)), part -> new BitSet(), all))
                .containsExactly(
                        new Need(List.of("u0"), List.of(), ONE),
                        new Need(List.of("u1"), List.of("u0"), ONE),
                        new Need(List.of("u2"), List.of("u0", "u1"), ONE),
                        new Need(List.of("u3"), List.of("u0", "u1", "u2"), ONE),
                        new Need(List.of("u4"), List.of("u0", "u1", "u2", "u3"), ONE));
        assertThat(PathFinder.find(chain(6), Limits.USUAL).path().map(Answer.Path::cost))
                .contains(all);
    }

    /** A chain: the first unit must move, and each unit can move only once the next has. */
    private static Problem chain(int size) {
        BitSet anywhere = BitSet.valueOf(new long[] {0b11});
        BitSet there = BitSet.valueOf(new long[] {0b10});
        List<Problem.Move> moves = List.of(new Problem.Move(0, 1, ONE, List.of()));
        Problem problem = new Problem(
                IntStream.range(0, size)
                        .mapToObj(u ->
                                new Problem.UnitTask("u" + u, 2, 0, u == 0 ? there : anywhere, false, false, moves))
                        .toList(),
                List.of(),
                List.of());
        IntStream.range(1, size).forEach(u -> problem.misfit(u - 1, 1, u, 0));
        return problem;
    }
}
