package dev.stepladder.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.rule.Cost;
import dev.stepladder.search.problem.Answer;
import dev.stepladder.search.problem.Hop;
import dev.stepladder.search.problem.Problem;

/** Replays a path hop by hop over {@link Problem#hopsFrom}, which shares no code with the search. */
public final class Replay {
    private Replay() {}

    public static void assertSafe(Problem problem, Answer.Path path) {
        int[] state = problem.start();
        Cost cost = Cost.ZERO;
        for (Hop hop : path.hops()) {
            assertThat(problem.hopsFrom(state)).contains(hop);
            state = hop.from(state);
            cost = cost.plus(hop.cost());
        }
        assertThat(problem.isGoal(state)).isTrue();
        assertThat(cost).isEqualTo(path.cost());
    }
}
