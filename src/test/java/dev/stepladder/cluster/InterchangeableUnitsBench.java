package dev.stepladder.cluster;

import dev.stepladder.fleet.Unit;
import dev.stepladder.search.PathFinder;
import dev.stepladder.search.Timings;
import dev.stepladder.search.problem.Answer;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.search.problem.Problem;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Times the search with more and more node groups that are alike: EKS on its defaults, on the shipped matrices. Prints a Markdown table.
 *
 * <p>Not a test: run {@link #main}. All is measured twice, the first time to warm the JVM up.
 */
final class InterchangeableUnitsBench {
    private static final String WAY = "1.15 to 1.33";
    private static final List<Integer> GROUPS = List.of(1, 2, 10, 30);
    private static final int ROUNDS = 100;

    private InterchangeableUnitsBench() {}

    public static void main(String[] arguments) {
        ShippedBench.Question question = ShippedBench.question("eks", WAY);
        List<Problem> problems = GROUPS.stream()
                .map(groups -> new ShippedBench.Question(
                                question.words(), question.rules(), with(groups, question.units()), question.goal())
                        .problem())
                .toList();
        problems.forEach(InterchangeableUnitsBench::times);
        double one = times(problems.get(0)).median();
        System.out.println("| node groups | hops | states expanded | median ms | median / one group |");
        System.out.println("| --- | --- | --- | --- | --- |");
        for (Problem problem : problems) {
            Answer answer = PathFinder.find(problem, Limits.USUAL);
            double median = times(problem).median();
            System.out.println("| %s | %s | %s | %s | %s |"
                    .formatted(
                            GROUPS.get(problems.indexOf(problem)),
                            answer.path().orElseThrow().cost().hops(),
                            answer.effort().expanded(),
                            Timings.cell(median),
                            Timings.cell(median / one)));
        }
    }

    private static Timings times(Problem problem) {
        Timings timings = new Timings();
        for (int round = 0; round < ROUNDS; round++) {
            timings.time(() -> PathFinder.find(problem, Limits.USUAL));
        }
        return timings;
    }

    /** With so many node groups in the place of one. */
    private static List<Unit> with(int groups, List<Unit> units) {
        return units.stream()
                .flatMap(unit -> !unit.component().text().equals("node")
                        ? Stream.of(unit)
                        : IntStream.rangeClosed(1, groups)
                                .mapToObj(n -> new Unit(
                                        unit.name() + "-" + n,
                                        unit.component(),
                                        unit.version(),
                                        unit.count(),
                                        unit.place())))
                .toList();
    }
}
