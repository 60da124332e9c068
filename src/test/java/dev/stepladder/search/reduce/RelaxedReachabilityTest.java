package dev.stepladder.search.reduce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.rule.Cost;
import dev.stepladder.search.model.ModelMaker;
import dev.stepladder.search.problem.Problem;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelaxedReachabilityTest {
    private static final Cost HOP = new Cost(0, 1, 0, 0);

    @Test
    void aJointMoveIsTriedAgainOnceTheConditionOfItsLastPartIsReached() {
        Problem.JointMove jointMove =
                new Problem.JointMove(List.of(new Problem.Part(0, 0, 1), new Problem.Part(1, 0, 1)), HOP, List.of());
        Problem problem = new Problem(
                        List.of(unit("a", 1), unit("b", 1), unit("c", 1, 0)), List.of(), List.of(jointMove))
                .misfit(1, 1, 2, 0);

        assertThat(RelaxedReachability.hops(ModelMaker.model(problem))).isDeepEqualTo(new long[][][] {
            {{0b10}, {0}}, {{0b10}, {0}}, {{0b10}, {0}}
        });
    }

    @Test
    void unitsThatWaitForEachOtherInACircleStayWhereTheyAre() {
        Problem problem = new Problem(
                        List.of(unit("a", 2, 0, 1), unit("b", 2, 0, 1), unit("c", 2, 0, 1)), List.of(), List.of())
                .misfit(0, 2, 1, 0)
                .misfit(0, 2, 1, 1)
                .misfit(1, 2, 2, 0)
                .misfit(1, 2, 2, 1)
                .misfit(2, 2, 0, 0)
                .misfit(2, 2, 0, 1);

        assertThat(RelaxedReachability.hops(ModelMaker.model(problem))).isDeepEqualTo(new long[][][] {
            {{0b10}, {0}, {0}}, {{0b10}, {0}, {0}}, {{0b10}, {0}, {0}}
        });
    }

    /** A unit from 0 to its last release, with single steps from some releases. */
    private static Problem.UnitTask unit(String name, int last, int... steps) {
        BitSet goal = new BitSet();
        goal.set(last);
        List<Problem.Move> moves = Arrays.stream(steps)
                .mapToObj(from -> new Problem.Move(from, from + 1, HOP, List.of()))
                .toList();
        return new Problem.UnitTask(name, last + 1, 0, goal, false, false, moves);
    }
}
