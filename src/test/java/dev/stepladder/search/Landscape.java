package dev.stepladder.search;

import dev.stepladder.rule.Cost;
import dev.stepladder.search.problem.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Seeded problems that resemble real platforms, of any size.
 *
 * <p>The interactions form a {@link Shape}. An interaction allows, for each release of one unit, a window of releases
 * of the other, and windows only move up. A {@link Family} adds jumps, holes in the windows, guards, lockstep hops, or
 * interchangeable node groups. A random path from start to goal is drawn first and kept free of holes, so a path
 * exists; unless a {@link #knot} is tied.
 */
public final class Landscape {
    /** The shape of the primal graph. */
    enum Shape {
        STAR,
        CHAIN,
        TREE,
        GRID
    }

    /** The difficulty of a problem. The names seed the random numbers. */
    public enum Family {
        KUBERNETES(Shape.STAR, 1, 0, 0),
        STEPS(Shape.TREE, 1, 0, 0),
        JUMPS(Shape.TREE, 4, 0, 0),
        HOLES(Shape.TREE, 3, 0.08, 0),
        GUARDS(Shape.TREE, 3, 0.03, 0.1),
        CHAIN(Shape.CHAIN, 4, 0.05, 0),
        GRID(Shape.GRID, 3, 0.02, 0),
        /** Up to ten interchangeable node groups. */
        TWINS(Shape.TREE, 3, 0.05, 0),
        /** Releases that some units can only reach by a common joint move. */
        LOCKSTEP(Shape.TREE, 3, 0.02, 0);

        private final Shape shape;
        private final int width;
        private final double holes;
        private final double guards;

        Family(Shape shape, int width, double holes, double guards) {
            this.shape = shape;
            this.width = width;
            this.holes = holes;
            this.guards = guards;
        }
    }

    private final Family family;
    private final Random random;
    private final int[] releases;
    private final int[] width;
    private final int groups;
    private final List<Joint> joints = new ArrayList<>();
    private final List<Problem.JointMove> jointMoves = new ArrayList<>();

    /**
     * An interaction: {@code second} may lag {@code below} and lead {@code above} the release that corresponds to that
     * of {@code first}.
     */
    private record Joint(int first, int second, int below, int above) {}

    private Landscape(Family family, int units, int most, long seed) {
        this.family = family;
        this.random = new Random(
                seed * 31 + units * 1_009L + most * 7L + family.name().hashCode());
        this.releases = new int[units];
        this.width = new int[units];
        this.groups = switch (family) {
            case KUBERNETES -> Math.max(1, units / 3);
            case TWINS -> Math.min(10, units / 2);
            default -> 0;
        };
        for (int u = 0; u < units; u++) {
            releases[u] = Math.max(2, most / 2 + random.nextInt(most - most / 2 + 1));
            width[u] = family.width == 1 ? 1 : 1 + random.nextInt(family.width);
        }
        for (int u = units - groups; u < units; u++) {
            releases[u] = releases[0];
            width[u] = 3;
        }
        for (int u = 1; u < units; u++) {
            joinUp(u);
        }
    }

    public static Problem problem(Family family, int units, int releases, long seed) {
        return new Landscape(family, units, releases, seed).problem();
    }

    /**
     * A problem without a path: two or three of its units wait for each other in a cycle.
     *
     * <p>In a cycle of three, each pair has a path, so pair consistency alone does not detect it.
     */
    static Problem knot(Family family, int units, int releases, long seed) {
        Problem problem = problem(family, units, releases, seed);
        Random random = new Random(seed);
        List<Integer> others = new ArrayList<>(IntStream.range(1, units).boxed().toList());
        Collections.shuffle(others, random);
        List<Integer> tied = new ArrayList<>(others.subList(0, 1 + (int) (seed % 2)));
        tied.add(0, 0);
        List<Integer> before = tied.stream()
                .map(u -> 1 + random.nextInt(problem.units().get(u).releases() - 1))
                .toList();
        for (int at = 0; at < tied.size(); at++) {
            int next = (at + 1) % tied.size();
            tie(problem, tied.get(at), before.get(at), tied.get(next), before.get(next));
        }
        return problem;
    }

    /** Forbids a range of releases of the first unit as long as the second is below a release. */
    private static void tie(Problem problem, int u, int from, int w, int before) {
        for (int a = from; a < problem.units().get(u).releases(); a++) {
            for (int b = 0; b < before; b++) {
                problem.misfit(u, a, w, b);
            }
        }
    }

    private void joinUp(int u) {
        int side = (int) Math.ceil(Math.sqrt(releases.length));
        if (u >= releases.length - groups) {
            joints.add(new Joint(0, u, 2, 0));
            return;
        }
        switch (family.shape) {
            case STAR -> join(0, u);
            case CHAIN -> join(u - 1, u);
            case TREE -> join(random.nextInt(u), u);
            case GRID -> {
                if (u % side > 0) {
                    join(u - 1, u);
                }
                if (u >= side) {
                    join(u - side, u);
                }
            }
            default -> throw new AssertionError(family.shape);
        }
        if (family.shape == Shape.STAR && u > 1 && random.nextInt(3) == 0) {
            join(1 + random.nextInt(u - 1), u);
        }
    }

    private void join(int first, int second) {
        joints.add(new Joint(first, second, 1 + random.nextInt(3), 1 + random.nextInt(4)));
    }

    private boolean inside(Joint joint, int a, int b) {
        int asked = a * (releases[joint.second] - 1) / (releases[joint.first] - 1);
        return b >= asked - joint.below && b <= asked + joint.above;
    }

    private Problem problem() {
        Set<List<Integer>> randomPath = randomPath();
        List<Problem.UnitTask> units = new ArrayList<>();
        for (int u = 0; u < releases.length; u++) {
            BitSet goal = new BitSet();
            boolean free = u > 0 && u < releases.length - groups && random.nextBoolean();
            goal.set(free ? 0 : releases[u] - 1, releases[u]);
            units.add(new Problem.UnitTask(
                    "u" + u, releases[u], 0, goal, u == 0, u >= releases.length - groups, moves(u)));
        }
        Problem problem = new Problem(units, List.of(), jointMoves);
        for (Joint joint : joints) {
            for (int a = 0; a < releases[joint.first]; a++) {
                for (int b = 0; b < releases[joint.second]; b++) {
                    boolean hole = random.nextDouble() < family.holes && joint.second < releases.length - groups;
                    boolean spared = randomPath.contains(List.of(joint.first, joint.second, a, b));
                    if (!inside(joint, a, b) || (hole && !spared)) {
                        problem.misfit(joint.first, a, joint.second, b);
                    }
                }
            }
        }
        for (Problem.JointMove jointMove : jointMoves) {
            Problem.Part one = jointMove.parts().get(0);
            Problem.Part other = jointMove.parts().get(1);
            tie(problem, one.unit(), one.to(), other.unit(), other.to());
            tie(problem, other.unit(), other.to(), one.unit(), one.to());
        }
        return problem;
    }

    private List<Problem.Move> moves(int u) {
        List<Problem.Move> moves = new ArrayList<>();
        boolean group = u >= releases.length - groups;
        Cost cost = group ? new Cost(0, 1, 0, 1) : new Cost(0, 1, random.nextInt(3) == 0 ? 1 : 0, 0);
        for (int from = 0; from < releases[u]; from++) {
            for (int to = from + 1; to <= Math.min(releases[u] - 1, from + width[u]); to++) {
                boolean guarded = to > from + 1 && random.nextDouble() < family.guards;
                moves.add(new Problem.Move(from, to, cost, guarded ? guard(u) : List.of()));
            }
        }
        return moves;
    }

    private List<Problem.Guard> guard(int u) {
        int other = (u + 1 + random.nextInt(releases.length - 1)) % releases.length;
        BitSet allowed = new BitSet();
        allowed.set(random.nextInt(releases[other]), releases[other]);
        return List.of(new Problem.Guard(other, allowed));
    }

    /** The pairs of releases on a random path of single steps from all first to all last releases. */
    private Set<List<Integer>> randomPath() {
        Set<List<Integer>> met = new HashSet<>();
        int last = -1;
        int[] state = new int[releases.length];
        meet(met, state);
        for (boolean moved = true; moved; ) {
            moved = false;
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, state.length).boxed().toList());
            Collections.shuffle(order, random);
            for (int u : order) {
                if (state[u] < releases[u] - 1) {
                    state[u]++;
                    if (isInside(state)) {
                        moved = true;
                        meet(met, state);
                        if (family == Family.LOCKSTEP
                                && last >= 0
                                && last != u
                                && jointMoves.size() < releases.length / 4) {
                            jointMoveTo(state, last, u);
                        }
                        last = u;
                    } else {
                        state[u]--;
                    }
                }
            }
        }
        return met;
    }

    /** Makes a joint move of two units that the random path moved one after the other; neither can pass alone. */
    private void jointMoveTo(int[] state, int one, int other) {
        boolean fresh = jointMoves.stream()
                .flatMap(jointMove -> jointMove.parts().stream())
                .noneMatch(part -> part.unit() == one || part.unit() == other);
        if (fresh && random.nextInt(4) == 0) {
            jointMoves.add(new Problem.JointMove(
                    List.of(part(state, Math.min(one, other)), part(state, Math.max(one, other))),
                    new Cost(0, 1, 1, 0),
                    List.of()));
        }
    }

    private static Problem.Part part(int[] state, int u) {
        return new Problem.Part(u, state[u] - 1, state[u]);
    }

    private boolean isInside(int[] state) {
        return joints.stream().allMatch(joint -> inside(joint, state[joint.first], state[joint.second]));
    }

    private void meet(Set<List<Integer>> met, int[] state) {
        joints.forEach(joint -> met.add(List.of(joint.first, joint.second, state[joint.first], state[joint.second])));
    }
}
