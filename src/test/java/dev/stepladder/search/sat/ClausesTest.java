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

/** What is found possible, and which wishes it fulfils: every assignment tried tells the truth. */
class ClausesTest {
    private static final int STATEMENTS = 8;
    private static final int QUESTIONS = 2_000;

    @Test
    void fulfilsTheFirstWishIfThatCanBeThenTheSecondAndSoOn() {
        int possible = 0;
        for (long seed = 0; seed < QUESTIONS; seed++) {
            Random random = new Random(seed);
            Clauses clauses = new Clauses(new Budget(Limits.USUAL));
            int[] statements = IntStream.range(0, STATEMENTS)
                    .map(s -> random.nextBoolean() ? clauses.newLiteral() : clauses.newFalseFirst())
                    .toArray();
            List<int[]> said = IntStream.range(0, 10 + random.nextInt(25))
                    .mapToObj(c -> some(random, statements))
                    .toList();
            said.subList(0, 5).forEach(clauses::add);
            clauses.solve(Budget.PERSISTENCE);
            said.subList(5, said.size()).forEach(clauses::add);
            int[] wishes = Arrays.stream(some(random, statements)).distinct().toArray();
            clauses.prefer(wishes);
            int assumed = statements[0];

            int best = best(said, wishes, statements, assumed);
            Clauses.Verdict verdict = clauses.solve(Budget.PERSISTENCE, assumed);

            assertThat(verdict)
                    .as("seed %d", seed)
                    .isEqualTo(best < 0 ? Clauses.Verdict.UNSATISFIABLE : Clauses.Verdict.SATISFIABLE);
            if (best >= 0) {
                possible++;
                assertThat(rank(wishes, clauses::holds)).as("seed %d", seed).isEqualTo(best);
            }
        }
        assertThat(possible).isBetween(QUESTIONS / 10, QUESTIONS * 9 / 10);
    }

    /** One to three statements or denials, about different statements. */
    private static int[] some(Random random, int[] statements) {
        return random.ints(0, statements.length)
                .distinct()
                .limit(1 + random.nextInt(3))
                .map(s -> random.nextBoolean() ? statements[s] : -statements[s])
                .toArray();
    }

    /** The highest rank that any assignment has which makes all clauses and the assumption true; negative if none does. */
    private static int best(List<int[]> said, int[] wishes, int[] statements, int assumed) {
        return IntStream.range(0, 1 << statements.length)
                .filter(bits -> holds(bits, statements, assumed)
                        && said.stream()
                                .allMatch(any -> Arrays.stream(any).anyMatch(each -> holds(bits, statements, each))))
                .map(bits -> rank(wishes, wish -> holds(bits, statements, wish)))
                .max()
                .orElse(-1);
    }

    private static boolean holds(int bits, int[] statements, int literal) {
        int at = IntStream.range(0, statements.length)
                .filter(s -> statements[s] == Math.abs(literal))
                .findFirst()
                .orElseThrow();
        return (bits >> at & 1) == (literal > 0 ? 1 : 0);
    }

    /** The wishes that hold as a number, the first one its highest digit. */
    private static int rank(int[] wishes, IntPredicate holds) {
        return Arrays.stream(wishes).reduce(0, (rank, wish) -> 2 * rank + (holds.test(wish) ? 1 : 0));
    }
}
