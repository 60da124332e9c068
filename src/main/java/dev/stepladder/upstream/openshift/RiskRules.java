package dev.stepladder.upstream.openshift;

import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Blocked edges as rules: one for all releases to which the same risk holds the same releases back. What is gone for everybody is no edge, so no rule. */
final class RiskRules {
    /** The folder that has a file for each, by the name of the rule. */
    static final String SOURCE = "blocked-edges";

    /** What files have in common that make one rule. */
    private record Kind(BlockedEdges.Risk risk, String from) {}

    /** The releases of one rule. */
    private static final class Scope {
        private final String name;
        private final SortedSet<Version> to = new TreeSet<>();
        private final SortedSet<Version> struck = new TreeSet<>();
        private final SortedSet<Version> leading = new TreeSet<>();

        Scope(String name) {
            this.name = name;
        }
    }

    private RiskRules() {}

    /**
     * The lines of the key {@code rules}.
     *
     * @param leading by release: the releases that lead to it
     */
    static List<String> lines(UpdateGraph graph, SortedMap<Version, List<Version>> leading, Runs runs) {
        Map<Kind, Scope> scopes = new LinkedHashMap<>();
        for (BlockedEdges edges : graph.blocked()) {
            edges.risk()
                    .ifPresent(risk -> graph.versions().stream()
                            .filter(version -> version.text().equals(edges.to()))
                            .forEach(to -> {
                                List<Version> all = leading.getOrDefault(to, List.of());
                                List<Version> struck =
                                        all.stream().filter(edges::strikes).toList();
                                if (!struck.isEmpty()) {
                                    Scope scope = scopes.computeIfAbsent(
                                            new Kind(risk, edges.from().pattern()), kind -> new Scope(edges.file()));
                                    scope.to.add(to);
                                    scope.struck.addAll(struck);
                                    scope.leading.addAll(all);
                                }
                            }));
        }
        List<String> lines = new ArrayList<>();
        lines.add(scopes.isEmpty() ? "rules: []" : "rules:");
        scopes.forEach((kind, scope) -> {
            BlockedEdges.Risk risk = kind.risk();
            lines.add("  - name: " + scope.name);
            lines.add("    kind: blocked");
            lines.add("    risk: " + risk.name());
            if (risk.asked()) {
                lines.add("    when: {%s: \"true\"}".formatted(risk.name()));
            }
            lines.add("    component: openshift");
            lines.add("    from: " + Quoted.of(scope.struck.equals(scope.leading) ? "*" : runs.range(scope.struck)));
            lines.add("    to: " + Quoted.of(runs.range(scope.to)));
            lines.add("    url: " + Quoted.of(risk.url().orElse(GraphMatrix.HOME)));
            risk.fixedIn().ifPresent(fixed -> lines.add("    fixedIn: " + Quoted.of(fixed)));
            lines.add("    reason: " + Quoted.of(risk.message().orElse(risk.name())));
            lines.add("    source: " + SOURCE);
        });
        return lines;
    }
}
