package dev.stepladder.search;

import dev.stepladder.search.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A problem with one of its units, if possible one that must move, two or three times, at random places.
 *
 * <p>Mostly the copies are interchangeable: each constraint on one holds for all. Sometimes only the last is
 * constrained, or the copies have misfits among each other, so that they only look interchangeable.
 */
final class DuplicatedUnits {
    private final Problem plain;
    private final Random random;

    /** By unit: the unit of the plain problem of which it is a copy. */
    private final int[] original;

    /** Whether constraints on the copied unit hold for all its copies. */
    private final boolean allAreConstrained;

    private DuplicatedUnits(Problem plain, Random random) {
        this.plain = plain;
        this.random = random;
        this.allAreConstrained = random.nextInt(4) > 0;
        List<Integer> units =
                new ArrayList<>(IntStream.range(0, plain.units().size()).boxed().toList());
        int copied = units.stream()
                .filter(u ->
                        !plain.units().get(u).goal().get(plain.units().get(u).start()))
                .reduce((one, other) -> random.nextBoolean() ? one : other)
                .orElse(0);
        for (int copies = 1 + random.nextInt(2); copies > 0; copies--) {
            units.add(random.nextInt(units.size() + 1), copied);
        }
        this.original = units.stream().mapToInt(Integer::intValue).toArray();
    }

    static Problem of(Problem plain, Random random) {
        return new DuplicatedUnits(plain, random).problem();
    }

    private Problem problem() {
        List<Problem.UnitTask> units = IntStream.range(0, original.length)
                .mapToObj(u -> unit(u, plain.units().get(original[u])))
                .toList();
        Problem problem = new Problem(units, nogoods(), jointMoves());
        int between = random.nextInt(4);
        for (int u = 0; u < original.length; u++) {
            for (int w = u + 1; w < original.length; w++) {
                misfits(problem, u, w, between);
            }
        }
        return problem;
    }

    private Problem.UnitTask unit(int u, Problem.UnitTask unit) {
        List<Problem.Move> moves = unit.moves().stream()
                .map(move -> new Problem.Move(move.from(), move.to(), move.cost(), guards(move.guards())))
                .toList();
        return new Problem.UnitTask(
                "%s, unit %s".formatted(unit.name(), u),
                unit.releases(),
                unit.start(),
                unit.goal(),
                unit.leads() && u == first(original[u]),
                unit.follows(),
                moves,
                unit.ranks());
    }

    private List<Problem.JointMove> jointMoves() {
        return plain.jointMoves().stream()
                .map(jointMove -> new Problem.JointMove(
                        jointMove.parts().stream()
                                .map(part -> new Problem.Part(first(part.unit()), part.from(), part.to()))
                                .toList(),
                        jointMove.cost(),
                        guards(jointMove.guards())))
                .toList();
    }

    private List<Problem.Guard> guards(List<Problem.Guard> guards) {
        return guards.stream()
                .flatMap(guard -> constrained(guard.unit()).stream().map(u -> new Problem.Guard(u, guard.allowed())))
                .toList();
    }

    /** The nogoods of the plain problem, once for each combination of copies. */
    private List<Problem.Nogood> nogoods() {
        List<Problem.Nogood> nogoods = new ArrayList<>();
        for (Problem.Nogood nogood : plain.nogoods()) {
            List<List<Problem.Guard>> choices = List.of(List.of());
            for (Problem.Guard term : nogood.together()) {
                choices = choices.stream()
                        .flatMap(chosen -> constrained(term.unit()).stream().map(u -> {
                            List<Problem.Guard> more = new ArrayList<>(chosen);
                            more.add(new Problem.Guard(u, term.allowed()));
                            return more;
                        }))
                        .<List<Problem.Guard>>map(List::copyOf)
                        .toList();
            }
            choices.forEach(chosen -> nogoods.add(new Problem.Nogood(chosen)));
        }
        return nogoods;
    }

    private List<Integer> constrained(int plainUnit) {
        List<Integer> alike = IntStream.range(0, original.length)
                .filter(u -> original[u] == plainUnit)
                .boxed()
                .toList();
        return allAreConstrained ? alike : alike.subList(alike.size() - 1, alike.size());
    }

    private int first(int plainUnit) {
        return IntStream.range(0, original.length)
                .filter(u -> original[u] == plainUnit)
                .findFirst()
                .orElseThrow();
    }

    /** @param between the misfits among copies: two releases apart, some random pairs, or none */
    private void misfits(Problem problem, int u, int w, int between) {
        for (int a = 0; a < problem.units().get(u).releases(); a++) {
            for (int b = 0; b < problem.units().get(w).releases(); b++) {
                boolean forbidden = original[u] == original[w]
                        ? (between == 0 && Math.abs(a - b) > 1) || (between == 1 && a + b > 0 && random.nextInt(9) == 0)
                        : !plain.fits(original[u], a, original[w], b);
                if (forbidden) {
                    problem.misfit(u, a, w, b);
                }
            }
        }
    }
}
