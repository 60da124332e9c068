package dev.stepladder.search;

import dev.stepladder.rule.Cost;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Small random problems with every feature of a problem; the same seed gives the same problem. */
public final class Problems {
    private final Random random;
    private final Random taste;
    private final int size;
    private final int[] releases;

    private Problems(long seed) {
        this.random = new Random(seed * 7919 + 17);
        this.taste = new Random(seed);
        this.size = 2 + random.nextInt(4);
        this.releases = IntStream.range(0, size).map(u -> 2 + random.nextInt(4)).toArray();
    }

    public static Problem small(long seed) {
        Problems problems = new Problems(seed);
        Problem problem = problems.problem();
        return problems.size < 5 && problems.chance(0.6) ? DuplicatedUnits.of(problem, problems.random) : problem;
    }

    private Problem problem() {
        List<Problem.UnitTask> units = new ArrayList<>();
        boolean downgrades = chance(0.3);
        int leading = chance(0.7) ? 0 : -1;
        for (int u = 0; u < size; u++) {
            BitSet goal = goal(u);
            units.add(new Problem.UnitTask(
                    "u" + u,
                    releases[u],
                    0,
                    goal,
                    u == leading,
                    u != leading && chance(0.4),
                    moves(u, downgrades),
                    ranks(releases[u])));
        }
        Problem problem = new Problem(units, nogoods(), jointMoves());
        for (int u = 0; u < size; u++) {
            for (int w = u + 1; w < size; w++) {
                if (chance(0.7)) {
                    misfits(problem, u, w);
                }
            }
        }
        return problem;
    }

    /** Mostly the order of releases; else any. Drawn apart, so that ranks change nothing else of a problem. */
    private List<Integer> ranks(int count) {
        List<Integer> ranks = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        if (taste.nextInt(2) == 0) {
            Collections.shuffle(ranks, taste);
        }
        return ranks;
    }

    /** Windows (version skew) that move up together, or plain holes. */
    private void misfits(Problem problem, int u, int w) {
        int kind = random.nextInt(3);
        int below = random.nextInt(2);
        int above = random.nextInt(3);
        for (int a = 0; a < releases[u]; a++) {
            for (int b = 0; b < releases[w]; b++) {
                boolean outside = b < a - below || b > a + above;
                boolean hole = chance(0.15);
                boolean forbidden = switch (kind) {
                    case 0 -> outside;
                    case 1 -> hole;
                    default -> outside || hole;
                };
                if (forbidden && a + b > 0) {
                    problem.misfit(u, a, w, b);
                }
            }
        }
    }

    private BitSet goal(int u) {
        BitSet goal = new BitSet();
        switch (random.nextInt(4)) {
            case 0 -> goal.set(0, releases[u]);
            case 1 -> goal.set(releases[u] - 1);
            case 2 -> goal.set(releases[u] / 2, releases[u]);
            default -> goal.set(random.nextInt(releases[u]));
        }
        return goal;
    }

    private List<Problem.Move> moves(int u, boolean downgrades) {
        List<Problem.Move> moves = new ArrayList<>();
        int width = 1 + random.nextInt(3);
        for (int from = 0; from < releases[u]; from++) {
            for (int to = Math.max(0, from - 1); to < Math.min(releases[u], from + width + 1); to++) {
                boolean exists = to > from ? chance(0.9) : to < from && downgrades && chance(0.5);
                if (exists) {
                    moves.add(new Problem.Move(from, to, cost(), chance(0.2) ? guards(u) : List.of()));
                }
            }
        }
        return moves;
    }

    private Cost cost() {
        return new Cost(chance(0.05) ? 1 : 0, 1, chance(0.3) ? 1 : 0, chance(0.2) ? 1 : 0);
    }

    private List<Problem.Guard> guards(int u) {
        int other = (u + 1 + random.nextInt(size - 1)) % size;
        return List.of(new Problem.Guard(other, some(other)));
    }

    private BitSet some(int u) {
        BitSet some = new BitSet();
        IntStream.range(0, releases[u]).filter(release -> chance(0.6)).forEach(some::set);
        return some;
    }

    private List<Problem.Nogood> nogoods() {
        List<Problem.Nogood> nogoods = new ArrayList<>();
        while (size > 2 && chance(0.4)) {
            List<Integer> units = distinct(3);
            nogoods.add(new Problem.Nogood(
                    units.stream().map(u -> new Problem.Guard(u, some(u))).toList()));
        }
        return nogoods;
    }

    private List<Problem.JointMove> jointMoves() {
        List<Problem.JointMove> jointMoves = new ArrayList<>();
        while (chance(0.4)) {
            List<Problem.Part> parts = new ArrayList<>();
            for (int u : distinct(2 + random.nextInt(Math.min(2, size - 1)))) {
                int from = random.nextInt(releases[u] - 1);
                parts.add(new Problem.Part(u, from, from + 1));
            }
            jointMoves.add(new Problem.JointMove(
                    parts,
                    new Cost(0, 1, 1, 0),
                    chance(0.2) ? guards(parts.get(0).unit()) : List.of()));
        }
        return jointMoves;
    }

    private List<Integer> distinct(int count) {
        List<Integer> units = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        java.util.Collections.shuffle(units, random);
        return List.copyOf(units.subList(0, Math.min(count, size)));
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }
}
