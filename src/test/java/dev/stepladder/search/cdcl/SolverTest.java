package dev.stepladder.search.cdcl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Answers, models and cores on random clauses, against all assignments; clauses are added between the questions. */
class SolverTest {
    private static final int LITERALS = 9;
    private static final int PROBLEMS = 3_000;

    @Test
    void answersAsAllAssignmentsDo() {
        int satisfiable = 0;
        int cores = 0;
        for (long seed = 0; seed < PROBLEMS; seed++) {
            Random random = new Random(seed);
            Solver solver = new Solver();
            int[] literals = IntStream.range(0, LITERALS)
                    .map(s -> solver.newLiteral(random.nextBoolean()))
                    .toArray();
            List<int[]> added = new ArrayList<>();
            for (int round = 0; round < 6; round++) {
                for (int i = 0; i < 6; i++) {
                    int[] clause = some(random, literals, 3);
                    added.add(clause);
                    solver.add(clause);
                }
                int[] assumed = some(random, literals, 5);
                Solver.Verdict verdict = solver.solve(() -> true, assumed);
                boolean expected = isSatisfiable(added, assumed);
                assertThat(verdict)
                        .as("seed %d, round %d", seed, round)
                        .isEqualTo(expected ? Solver.Verdict.SATISFIABLE : Solver.Verdict.UNSATISFIABLE);
                if (expected) {
                    satisfiable++;
                    assertThat(Arrays.stream(assumed)).allMatch(solver::holds);
                    assertThat(added).allMatch(any -> Arrays.stream(any).anyMatch(solver::holds));
                } else {
                    cores++;
                    int[] core = solver.core();
                    assertThat(Arrays.stream(assumed).boxed().toList())
                            .containsAll(Arrays.stream(core).boxed().toList());
                    assertThat(isSatisfiable(added, core)).isFalse();
                }
            }
        }
        assertThat(satisfiable).isGreaterThan(PROBLEMS / 2);
        assertThat(cores).isGreaterThan(PROBLEMS / 2);
    }

    /** Eight pigeons do not fit into seven holes; the proof takes thousands of conflicts, restarts and forgetting among them. */
    @Test
    void provesWhatTakesManyConflicts() {
        int[] conflicts = {0};
        Solver solver = new Solver();
        int pigeons = 8;
        int[][] in = new int[pigeons][pigeons - 1];
        for (int[] row : in) {
            Arrays.setAll(row, hole -> solver.newLiteral(true));
            solver.add(row);
        }
        for (int one = 0; one < pigeons; one++) {
            for (int other = 0; other < one; other++) {
                for (int hole = 0; hole < pigeons - 1; hole++) {
                    solver.add(-in[one][hole], -in[other][hole]);
                }
            }
        }

        assertThat(solver.solve(() -> conflicts[0]++ < 50)).isEqualTo(Solver.Verdict.UNKNOWN);
        assertThat(solver.solve(() -> conflicts[0]++ < 1_000_000)).isEqualTo(Solver.Verdict.UNSATISFIABLE);
        assertThat(solver.core()).isEmpty();
        assertThat(conflicts[0]).isGreaterThan(1_000);
    }

    /** Random clauses at the density where half of the problems have a model; answers must be the same after learning much. */
    @Test
    void staysRightAfterForgetting() {
        Random random = new Random(1);
        Solver solver = new Solver();
        int[] literals =
                IntStream.range(0, 200).map(s -> solver.newLiteral(true)).toArray();
        List<int[]> added = new ArrayList<>();
        for (int i = 0; i < 830; i++) {
            int[] clause = random.ints(0, literals.length)
                    .distinct()
                    .limit(3)
                    .map(s -> random.nextBoolean() ? literals[s] : -literals[s])
                    .toArray();
            added.add(clause);
            solver.add(clause);
        }
        int models = 0;
        for (int question = 0; question < 40; question++) {
            int[] assumed = some(random, literals, 4);
            if (solver.solve(() -> true, assumed) == Solver.Verdict.SATISFIABLE) {
                models++;
                assertThat(added).allMatch(any -> Arrays.stream(any).anyMatch(solver::holds));
                assertThat(Arrays.stream(assumed)).allMatch(solver::holds);
            } else {
                int[] core = solver.core();
                assertThat(solver.solve(() -> true, core)).isEqualTo(Solver.Verdict.UNSATISFIABLE);
            }
        }
        assertThat(models).isPositive();
    }

    @Test
    void knowsWhatTheClausesAloneForce() {
        Solver solver = new Solver();
        int a = solver.newLiteral(true);
        int b = solver.newLiteral(true);
        int c = solver.newLiteral(true);
        solver.add(-a, b);
        assertThat(solver.isFixed(b)).isFalse();
        solver.add(a);
        assertThat(solver.isFixed(b)).isTrue();
        assertThat(solver.isFixed(-b)).isFalse();
        assertThat(solver.isFixed(c)).isFalse();
        solver.add(-b, -c);
        assertThat(solver.isFixed(-c)).isTrue();
    }

    /** Some literals of different variables. */
    private static int[] some(Random random, int[] literals, int most) {
        return random.ints(0, literals.length)
                .distinct()
                .limit(1 + random.nextInt(most))
                .map(s -> random.nextBoolean() ? literals[s] : -literals[s])
                .toArray();
    }

    private static boolean isSatisfiable(List<int[]> added, int[] assumed) {
        return IntStream.range(0, 1 << LITERALS)
                .anyMatch(bits -> Arrays.stream(assumed).allMatch(each -> holds(bits, each))
                        && added.stream().allMatch(any -> Arrays.stream(any).anyMatch(each -> holds(bits, each))));
    }

    private static boolean holds(int bits, int literal) {
        return (bits >> (Math.abs(literal) - 1) & 1) == (literal > 0 ? 1 : 0);
    }
}
