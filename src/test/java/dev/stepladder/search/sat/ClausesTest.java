package dev.stepladder.search.sat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.search.problem.Budget;
import dev.stepladder.search.problem.Limits;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Satisfiability, and the lexicographic optimum of the preferred literals, against all assignments. */
class ClausesTest {
    private static final int LITERALS = 8;
    private static final int PROBLEMS = 2_000;

    @Test
    void modelsAreLexicographicallyBestInThePreferredLiterals() {
        int satisfiable = 0;
        for (long seed = 0; seed < PROBLEMS; seed++) {
            Random random = new Random(seed);
            Clauses clauses = new Clauses(new Budget(Limits.USUAL));
            int[] literals = IntStream.range(0, LITERALS)
                    .map(s -> random.nextBoolean() ? clauses.newLiteral() : clauses.newFalseFirst())
                    .toArray();
            List<int[]> added = IntStream.range(0, 10 + random.nextInt(25))
                    .mapToObj(c -> some(random, literals))
                    .toList();
            added.subList(0, 5).forEach(clauses::add);
            clauses.solve(Budget.MAX_CONFLICTS);
            added.subList(5, added.size()).forEach(clauses::add);
            int[] preferred = Arrays.stream(some(random, literals)).distinct().toArray();
            clauses.prefer(preferred);
            int assumed = literals[0];

            int best = best(added, preferred, literals, assumed);
            Clauses.Verdict verdict = clauses.solve(Budget.MAX_CONFLICTS, assumed);

            assertThat(verdict)
                    .as("seed %d", seed)
                    .isEqualTo(best < 0 ? Clauses.Verdict.UNSATISFIABLE : Clauses.Verdict.SATISFIABLE);
            if (best >= 0) {
                satisfiable++;
                assertThat(rank(preferred, clauses::holds)).as("seed %d", seed).isEqualTo(best);
            }
        }
        assertThat(satisfiable).isBetween(PROBLEMS / 10, PROBLEMS * 9 / 10);
    }

    /** One to three literals of different variables. */
    private static int[] some(Random random, int[] literals) {
        return random.ints(0, literals.length)
                .distinct()
                .limit(1 + random.nextInt(3))
                .map(s -> random.nextBoolean() ? literals[s] : -literals[s])
                .toArray();
    }

    /** The highest rank of an assignment that satisfies all clauses and the assumption; negative without one. */
    private static int best(List<int[]> added, int[] preferred, int[] literals, int assumed) {
        return IntStream.range(0, 1 << literals.length)
                .filter(bits -> holds(bits, literals, assumed)
                        && added.stream()
                                .allMatch(any -> Arrays.stream(any).anyMatch(each -> holds(bits, literals, each))))
                .map(bits -> rank(preferred, literal -> holds(bits, literals, literal)))
                .max()
                .orElse(-1);
    }

    private static boolean holds(int bits, int[] literals, int literal) {
        int at = IntStream.range(0, literals.length)
                .filter(s -> literals[s] == Math.abs(literal))
                .findFirst()
                .orElseThrow();
        return (bits >> at & 1) == (literal > 0 ? 1 : 0);
    }

    /** The preferred literals that hold as a binary number, the first one its highest digit. */
    private static int rank(int[] preferred, IntPredicate holds) {
        return Arrays.stream(preferred).reduce(0, (rank, literal) -> 2 * rank + (holds.test(literal) ? 1 : 0));
    }
}
