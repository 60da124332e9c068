package dev.stepladder.cluster;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.load.matrix.ShippedMatrices;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.search.Landscape;
import dev.stepladder.search.PathFinder;
import dev.stepladder.search.problem.Answer;
import dev.stepladder.search.problem.Hop;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.search.problem.Problem;
import java.util.stream.Collectors;

/**
 * Prints the answer to every question of the benchmarks, one a line, hop by hop: every provider and pair of minors, and landscapes of every
 * family. Run it in two commits and compare the outputs: a change of the search must change no proven answer.
 *
 * <p>Not a test: run {@link #main}, if need be with the number of landscapes of each family and size.
 */
final class AnswersBench {
    private static final int[][] SIZES = {{8, 12}, {20, 20}, {40, 60}};
    private static final Limits LIMITS = Limits.ofExpansions(100_000);

    private AnswersBench() {}

    public static void main(String[] arguments) {
        int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        Matrices matrices = MatrixLoader.load(ShippedMatrices.files(), new Diagnostics());
        matrices.providers()
                .values()
                .forEach(provider -> ShippedBench.questions(provider, matrices)
                        .forEach(question -> print(provider.name() + " " + question.words(), question.problem())));
        for (Landscape.Family family : Landscape.Family.values()) {
            for (int[] size : SIZES) {
                for (int seed = 0; seed < seeds; seed++) {
                    print(
                            "%s %s x %s, seed %s".formatted(family, size[0], size[1], seed),
                            Landscape.problem(family, size[0], size[1], seed));
                }
            }
        }
    }

    private static void print(String name, Problem problem) {
        System.out.println(name + ": " + inWords(PathFinder.find(problem, LIMITS)));
    }

    private static String inWords(Answer answer) {
        return answer.path()
                .map(path -> "%s, %s: %s"
                        .formatted(
                                path.cost().inWords(),
                                path.proven()
                                        ? "proven"
                                        : "at least " + path.bound().inWords(),
                                path.hops().stream().map(AnswersBench::inWords).collect(Collectors.joining(" "))))
                .orElse(answer instanceof Answer.NoPath ? "no path" : "stopped");
    }

    private static String inWords(Hop hop) {
        return hop.parts().stream()
                .map(part -> "%s:%s-%s".formatted(part.unit(), part.from(), part.to()))
                .collect(Collectors.joining("+"));
    }
}
