package dev.stepladder.search;

import dev.stepladder.rule.Cost;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * Dense networks of version skew, the hardest problems known for this search.
 *
 * <p>Each unit has 8 to 20 releases and jumps over one to three of them. Every second pair of units must stay close to each other, counted
 * in shares of the way. Where every unit advances in proportion, no pair is ever apart, so a path exists. Where one unit
 * jumps, its neighbours must stand in a narrow window, so they stop there: the least number of hops is a question of which units jump, as in
 * a largest independent set.
 */
public final class SkewNetwork {
    private SkewNetwork() {}

    /** A network of so many units. */
    public static Problem problem(int units, long seed) {
        Random random = new Random(seed * 1_009 + units);
        int[] last = random.ints(units, 7, 20).toArray();
        List<Problem.UnitTask> tasks = new ArrayList<>();
        for (int u = 0; u < units; u++) {
            int width = 2 + random.nextInt(3);
            List<Problem.Move> moves = new ArrayList<>();
            for (int from = 0; from < last[u]; from++) {
                for (int to = from + 1; to <= Math.min(last[u], from + width); to++) {
                    moves.add(new Problem.Move(from, to, new Cost(0, 1, 0, 0), List.of()));
                }
            }
            BitSet goal = new BitSet();
            goal.set(last[u]);
            tasks.add(new Problem.UnitTask("u" + u, last[u] + 1, 0, goal, u == 0, false, moves));
        }
        Problem problem = new Problem(tasks, List.of(), List.of());
        for (int u = 0; u < units; u++) {
            for (int w = u + 1; w < units; w++) {
                if (random.nextBoolean()) {
                    limit(problem, u, last[u], w, last[w], 1 + random.nextInt(2), random.nextInt(2));
                }
            }
        }
        return problem;
    }

    /** Keeps {@code w} near the share of the way that {@code u} has gone. */
    private static void limit(Problem problem, int u, int lastU, int w, int lastW, int below, int above) {
        int stretch = (lastW + lastU - 1) / lastU;
        for (int a = 0; a <= lastU; a++) {
            int share = a * lastW / lastU;
            for (int b = 0; b <= lastW; b++) {
                if (b < share - below || b > share + stretch + above) {
                    problem.misfit(u, a, w, b);
                }
            }
        }
    }
}
