package dev.stepladder.planner;

import dev.stepladder.cluster.ClusterAnswer;
import dev.stepladder.cluster.ClusterSearch;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Unit;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ComponentName;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import dev.stepladder.yaml.InputFile;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One component whose vendor publishes its upgrades release by release, as OpenShift does: each release lists those that lead to it, and named risks block
 * some of these hops. Prints what a path takes, and what "no path" takes with its explanation.
 *
 * <p>Not a test: run {@link #main} with how often to ask; the last time counts. Times are those of the processor for this thread.
 */
final class GraphBench {
    private static final ComponentName PLATFORM = new ComponentName("platform");
    private static final int MINORS = 20;
    private static final int PATCHES = 22;

    /** The last minor is blocked from everywhere by this many rules. */
    private static final int WALL = 24;

    private static final int RULES = 84;

    private final Random random = new Random(7);
    private final List<String> releases = new ArrayList<>();
    private int families;

    private GraphBench() {}

    public static void main(String[] arguments) {
        GraphBench graph = new GraphBench();
        Diagnostics problems = new Diagnostics();
        InputFile file = new InputFile("matrices/platform.yaml", graph.file());
        Matrices matrices = MatrixLoader.load(List.of(file), problems);
        if (problems.hasErrors()) {
            throw new IllegalStateException(problems.sorted().toString());
        }
        System.out.println("| releases | families | rules | a path: ms | no path: ms | no path / path | reasons | facts |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        String last = graph.releases.get(graph.releases.size() - 1);
        for (int round = 1; round <= Integer.parseInt(arguments[0]); round++) {
            long begin = now();
            ask(matrices, "=4.%s.%s".formatted(MINORS - 2, PATCHES - 1));
            double path = (now() - begin) / 1e6;
            begin = now();
            ClusterAnswer none = ask(matrices, "=" + last);
            double noPath = (now() - begin) / 1e6;
            List<Integer> facts = ((ClusterAnswer.NoPath) none)
                    .explanation().reasons().stream()
                            .map(reason -> reason.because().size())
                            .toList();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %.0f | %.0f | %.2f | %s | %s |%n",
                    graph.releases.size(),
                    graph.families,
                    RULES,
                    path,
                    noPath,
                    noPath / path,
                    facts.size(),
                    facts);
        }
    }

    private static ClusterAnswer ask(Matrices matrices, String goal) {
        RuleBook rules = RuleBook.of(matrices, new TreeMap<>(), new TreeSet<>());
        List<Unit> start =
                List.of(new Unit(PLATFORM.text(), PLATFORM, Version.of("4.0.0"), 0, Place.of("bench")));
        Goal wanted = Goal.of(new TreeMap<>(Map.of(PLATFORM, VersionRange.of(goal))), Optional.empty(), matrices);
        return ClusterSearch.find(rules, start, wanted, Limits.USUAL);
    }

    private String file() {
        StringBuilder edges = new StringBuilder();
        StringBuilder listed = new StringBuilder();
        for (int minor = 0; minor < MINORS; minor++) {
            for (int patch = 0; patch < PATCHES; patch++) {
                String version = "4.%s.%s".formatted(minor, patch);
                List<String> from = leading(minor, patch);
                if (!from.isEmpty()) {
                    families++;
                    edges.append("  - {method: m%s, from: \"%s\", to: \"=%s\", width: any}\n"
                            .formatted(
                                    families,
                                    from.stream().map(each -> "=" + each).collect(Collectors.joining(" || ")),
                                    version));
                }
                releases.add(version);
                listed.append("  - {version: \"%s\"}\n".formatted(version));
            }
        }
        return """
                component: platform
                sources: {graph: {url: "https://example.org/graph", read: "2026-11-30"}}
                source: graph
                upgrades:
                %sreleases:
                %srules:
                %s"""
                .formatted(edges, listed, rules());
    }

    /** Releases that lead to one: earlier patches of its minor, and late ones of the minor before. */
    private List<String> leading(int minor, int patch) {
        List<String> from = new ArrayList<>();
        for (int before = 0; before < patch; before++) {
            if (random.nextInt(3) > 0 || before == patch - 1) {
                from.add("4.%s.%s".formatted(minor, before));
            }
        }
        for (int before = PATCHES / 2 + patch / 2; minor > 0 && before < PATCHES; before++) {
            from.add("4.%s.%s".formatted(minor - 1, before));
        }
        return from;
    }

    private String rules() {
        StringBuilder rules = new StringBuilder();
        for (int rule = 0; rule < RULES; rule++) {
            boolean wall = rule < WALL && rule < PATCHES;
            int minor = wall ? MINORS - 1 : 1 + random.nextInt(MINORS - 2);
            int patch = wall ? rule : random.nextInt(PATCHES - 1);
            String from = wall ? "4.%s.x".formatted(minor - 1) : "<4.%s.%s".formatted(minor, random.nextInt(PATCHES));
            rules.append("  - {name: risk-%s, kind: blocked, component: platform, from: \"%s\", to: \"=4.%s.%s\", "
                    .formatted(rule, from, minor, patch));
            rules.append("url: \"https://example.org/risk-%s\", reason: \"risk %s\"}\n".formatted(rule, rule));
        }
        return rules.toString();
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
