package dev.stepladder.search.reduce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.rule.Cost;
import dev.stepladder.search.PathFinder;
import dev.stepladder.search.Problems;
import dev.stepladder.search.problem.Answer;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.data.Index;
import org.junit.jupiter.api.Test;

/**
 * The classes of interchangeable units. {@link PathFinderTest} and {@link LexicographicTieBreakTest} check that merging
 * them changes no path.
 */
class InterchangeableUnitsTest {
    private static final Cost ONE = new Cost(0, 1, 0, 1);

    @Test
    void manySmallProblemsHaveInterchangeableUnitsThatMove() {
        long problems = 3_000;
        assertThat(LongStream.range(0, problems)
                        .mapToObj(Problems::small)
                        .filter(InterchangeableUnitsTest::movesAnInterchangeableUnit)
                        .count())
                .isGreaterThan(problems / 15);
    }

    private static boolean movesAnInterchangeableUnit(Problem problem) {
        Problem merged = InterchangeableUnits.of(problem).merged();
        return PathFinder.find(problem, Limits.USUAL).path().stream()
                .flatMap(path -> path.hops().stream())
                .flatMap(hop -> hop.parts().stream())
                .anyMatch(part -> merged.units().get(part.unit()).moves().isEmpty());
    }

    @Test
    void tenNodeGroupsTakeAsManyExpansionsAsOne() {
        Answer.Path one = PathFinder.find(cluster(1), Limits.USUAL).path().orElseThrow();
        Answer.Path ten = PathFinder.find(cluster(10), Limits.USUAL).path().orElseThrow();

        assertThat(one.cost()).isEqualTo(new Cost(0, 5 + 3, 0, 5 + 3));
        assertThat(ten.cost()).isEqualTo(new Cost(0, 5 + 10 * 3, 0, 5 + 10 * 3));
        assertThat(ten.proven()).isTrue();
        assertThat(ten.effort()).isEqualTo(one.effort());
    }

    /** A control plane that goes to its fifth release step by step, and node groups that may jump two and lag two. */
    private static Problem cluster(int groups) {
        Problem problem = new Problem(
                IntStream.rangeClosed(0, groups)
                        .mapToObj(u -> u == 0 ? unit(6, 1) : unit(6, 2))
                        .toList(),
                List.of(),
                List.of());
        for (int u = 1; u <= groups; u++) {
            for (int a = 0; a < 6; a++) {
                for (int b = 0; b < 6; b++) {
                    if (b > a || b < a - 2) {
                        problem.misfit(0, a, u, b);
                    }
                }
            }
        }
        return problem;
    }

    @Test
    void searchesTheRepresentativeAtTheCostOfAll() {
        Problem merged = InterchangeableUnits.of(three()).merged();

        assertThat(merged.units())
                .map(Problem.UnitTask::moves)
                .containsExactly(List.of(new Problem.Move(0, 1, ONE.times(3), List.of())), List.of(), List.of());
    }

    @Test
    void unitsThatMayNotBeOneHopApartAreNotInterchangeable() {
        assertThat(representatives(three())).containsExactly(0, 0, 0);
        assertThat(representatives(three().misfit(0, 1, 1, 0).misfit(0, 1, 2, 0)))
                .containsExactly(0, 1, 1);
        assertThat(representatives(three().misfit(0, 1, 1, 1).misfit(0, 1, 2, 1)))
                .containsExactly(0, 1, 1);
    }

    @Test
    void unitsWithOtherMisfitsAreNotInterchangeable() {
        assertThat(representatives(three().misfit(0, 1, 2, 0))).containsExactly(0, 1, 2);
    }

    @Test
    void unitsThatGuardEachOtherAreNotInterchangeable() {
        Problem.UnitTask waits = unit(2, 1, new Problem.Guard(0, bits(1)));

        assertThat(representatives(problem(unit(2, 1), waits, waits))).containsExactly(0, 1, 1);
    }

    @Test
    void unitsThatGuardAThirdAreInterchangeableIfBothDo() {
        Problem.Guard first = new Problem.Guard(0, bits(1));
        Problem.Guard second = new Problem.Guard(1, bits(1));

        assertThat(representatives(problem(unit(2, 1), unit(2, 1), unit(3, 1, first))))
                .containsExactly(0, 1, 2);
        assertThat(representatives(problem(unit(2, 1), unit(2, 1), unit(3, 1, first, second))))
                .containsExactly(0, 0, 2);
    }

    @Test
    void unitsInANogoodAreInterchangeableIfEachIsInOneLikeIt() {
        List<Problem.UnitTask> units =
                IntStream.range(0, 4).mapToObj(u -> unit(2, 1)).toList();
        Problem.Nogood first = nogood(0, 2, 3);
        Problem.Nogood second = nogood(1, 2, 3);

        assertThat(representatives(new Problem(units, List.of(first), List.of())))
                .containsExactly(0, 1, 2, 3);
        assertThat(representatives(new Problem(units, List.of(first, second), List.of())))
                .containsExactly(0, 0, 2, 3);
    }

    @Test
    void unitsInALockstepHopAreNotInterchangeable() {
        Problem.JointMove jointMove =
                new Problem.JointMove(List.of(new Problem.Part(0, 0, 1), new Problem.Part(1, 0, 1)), ONE, List.of());

        assertThat(representatives(new Problem(three().units(), List.of(), List.of(jointMove))))
                .containsExactly(0, 1, 2);
    }

    @Test
    void noMoreUnitsAreInterchangeableThanACostCanHold() {
        List<Problem.Move> moves = new ArrayList<>(unit(100, 1).moves());
        moves.add(new Problem.Move(0, 99, ONE, List.of()));
        Problem.UnitTask[] many = IntStream.range(0, 50)
                .mapToObj(u -> new Problem.UnitTask("unit", 100, 0, bits(99), false, false, moves))
                .toArray(Problem.UnitTask[]::new);

        assertThat(representatives(problem(many)))
                .contains(0, Index.atIndex(39))
                .contains(40, Index.atIndex(40));
        assertThat(PathFinder.find(problem(many), Limits.USUAL).path().map(Answer.Path::cost))
                .contains(new Cost(0, 50, 0, 50));
    }

    private static int[] representatives(Problem problem) {
        return InterchangeableUnits.of(problem).representatives();
    }

    /** Three interchangeable units, each with a single move. */
    private static Problem three() {
        return problem(unit(2, 1), unit(2, 1), unit(2, 1));
    }

    private static Problem problem(Problem.UnitTask... units) {
        return new Problem(List.of(units), List.of(), List.of());
    }

    /** A unit whose goal is its last release, with jumps up to this width if the guards hold. */
    private static Problem.UnitTask unit(int releases, int width, Problem.Guard... guards) {
        List<Problem.Move> moves = IntStream.range(0, releases)
                .boxed()
                .flatMap(from -> IntStream.rangeClosed(from + 1, Math.min(releases - 1, from + width))
                        .mapToObj(to -> new Problem.Move(from, to, ONE, List.of(guards))))
                .toList();
        return new Problem.UnitTask("unit", releases, 0, bits(releases - 1), false, false, moves);
    }

    private static Problem.Nogood nogood(int... units) {
        return new Problem.Nogood(Arrays.stream(units)
                .mapToObj(u -> new Problem.Guard(u, bits(1)))
                .toList());
    }

    private static BitSet bits(int bit) {
        BitSet bits = new BitSet();
        bits.set(bit);
        return bits;
    }
}
