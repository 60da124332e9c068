package dev.stepladder.cluster;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.encode.ClusterProblemMaker;
import dev.stepladder.encode.RuleTables;
import dev.stepladder.encode.UnitIndex;
import dev.stepladder.fleet.Unit;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.load.matrix.ShippedMatrices;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.planner.DefaultFleet;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.search.PathFinder;
import dev.stepladder.search.Timings;
import dev.stepladder.search.problem.Answer;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.search.problem.Problem;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Times the search on the shipped matrices: on every provider, from its defaults on each minor of Kubernetes to every later minor. Prints a Markdown
 * table.
 *
 * <p>Not a test: run {@link #main}, if need be with the number of rounds; only the last is printed, those before it warm the JVM up.
 */
final class ShippedBench {
    private final Timings making = new Timings();
    private final Timings finding = new Timings();
    private final Timings refusing = new Timings();
    private final List<Long> expanded = new ArrayList<>();
    private int proven;
    private int refusedAtOnce;
    private double most;
    private String slowest = "none";

    private ShippedBench() {}

    /** From a state of one cluster to another minor. */
    record Question(String words, RuleBook rules, List<Unit> units, Goal goal) {
        /** Made anew each time. */
        Problem problem() {
            RuleTables ruleTables = RuleTables.of(rules, UnitIndex.of(units, rules.matrices()));
            return new ClusterProblemMaker(ruleTables, goal, hop -> false).make(Set.of());
        }

        /** Found anew each time, or explained why there is none. */
        ClusterAnswer answer() {
            return ClusterSearch.find(rules, units, goal, Limits.USUAL);
        }
    }

    public static void main(String[] arguments) {
        Matrices matrices = MatrixLoader.load(ShippedMatrices.files(), new Diagnostics());
        List<String> table = List.of();
        for (int round = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10; round > 0; round--) {
            table = matrices.providers().values().stream()
                    .map(provider -> row(provider, matrices))
                    .toList();
        }
        System.out.println(
                "| provider | pairs | problem made: median ms | worst ms | path found: median ms | worst ms"
                        + " | slowest | states expanded: median | most | proven | no path | median ms | worst ms | without a search |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        table.forEach(System.out::println);
    }

    private static String row(Provider provider, Matrices matrices) {
        ShippedBench bench = new ShippedBench();
        List<Question> questions = questions(provider, matrices);
        questions.forEach(bench::ask);
        Collections.sort(bench.expanded);
        return Stream.of(
                        provider.name(),
                        questions.size(),
                        Timings.cell(bench.making.median()),
                        Timings.cell(bench.making.worst()),
                        Timings.cell(bench.finding.median()),
                        Timings.cell(bench.finding.worst()),
                        bench.slowest,
                        bench.expanded.get(bench.expanded.size() / 2),
                        bench.expanded.get(bench.expanded.size() - 1),
                        "%s of %s".formatted(bench.proven, bench.finding.count()),
                        bench.refusing.count(),
                        Timings.cell(bench.refusing.median()),
                        Timings.cell(bench.refusing.worst()),
                        bench.refusedAtOnce)
                .map(Object::toString)
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private void ask(Question question) {
        Problem problem = making.time(question::problem);
        Timings search = new Timings();
        Answer answer = search.time(() -> PathFinder.find(problem, Limits.USUAL));
        long looked = answer.effort().expanded();
        if (answer.path().isEmpty()) {
            refusing.add(search.worst());
            refusedAtOnce += looked == 0 ? 1 : 0;
            return;
        }
        finding.add(search.worst());
        expanded.add(looked);
        proven += answer.path().orElseThrow().proven() ? 1 : 0;
        if (search.worst() > most) {
            most = search.worst();
            slowest = question.words();
        }
    }

    static List<Question> questions(Provider provider, Matrices matrices) {
        List<Version> minors = matrices.component(provider.order().get(0)).orElseThrow().releases().stream()
                .map(Release::version)
                .toList();
        List<Question> questions = new ArrayList<>();
        for (int from = 0; from < minors.size(); from++) {
            for (int to = from + 1; to < minors.size(); to++) {
                question(provider, matrices, minors.get(from), minors.get(to)).ifPresent(questions::add);
            }
        }
        return questions;
    }

    /**
     * One question on the shipped matrices.
     *
     * @param way such as {@code 1.19 to 1.24}
     */
    static Question question(String provider, String way) {
        Matrices matrices = MatrixLoader.load(ShippedMatrices.files(), new Diagnostics());
        String[] minors = way.split(" to ", -1);
        return question(
                        matrices.provider(provider).orElseThrow(),
                        matrices,
                        Version.of(minors[0]),
                        Version.of(minors[1]))
                .orElseThrow();
    }

    /** The question, if the provider has defaults for where it begins. */
    private static Optional<Question> question(Provider provider, Matrices matrices, Version from, Version to) {
        TreeMap<ComponentName, VersionRange> goal =
                new TreeMap<>(Map.of(provider.order().get(0), VersionRange.of(to.text())));
        return DefaultFleet.of(provider, from, new TreeMap<>())
                .map(fleet -> fleet.environments().get(0).clusters().get(0))
                .map(cluster -> new Question(
                        "%s to %s".formatted(from, to),
                        RuleBook.of(matrices, cluster.attributes(), new TreeSet<>()),
                        cluster.units(),
                        Goal.of(goal, Optional.of(provider), matrices)));
    }
}
