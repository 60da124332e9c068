package dev.stepladder.report.matrix;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.OverriddenFact;
import dev.stepladder.matrix.Source;
import dev.stepladder.rule.Objection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the objections of rules to one cluster state, for the terminal. */
public final class ObjectionText {
    private ObjectionText() {}

    /**
     * Pairs that no fact covers; units in a special state; each objection with its facts, their places and sources; then the facts that a team has overridden.
     */
    public static String of(
            List<Objection> objections, List<String> uncovered, List<String> states, List<OverriddenFact> overridden) {
        StringBuilder text = new StringBuilder();
        if (objections.isEmpty()) {
            text.append("yes: no rule objects\n");
        }
        uncovered.forEach(pair -> text.append("not covered: no fact speaks of %s\n".formatted(pair)));
        states.forEach(words -> text.append("%s\n".formatted(words)));
        for (Objection objection : objections) {
            text.append("no: %s\n".formatted(objection.inFull()));
            bySources(objection.facts()).forEach((sources, facts) -> {
                facts.forEach(fact -> text.append("  at %s\n".formatted(fact.place())));
                sources.forEach(source -> text.append("  from %s (read %s)\n".formatted(source.url(), source.read())));
            });
        }
        overridden.forEach(fact -> text.append("overridden: %s\n  at %s\n"
                .formatted(fact.inWords(), fact.said().place())));
        return text.toString();
    }

    /** The facts, those of the same sources together. */
    private static Map<List<Source>, List<Fact>> bySources(List<Fact> facts) {
        return facts.stream().collect(Collectors.groupingBy(Fact::sources, LinkedHashMap::new, Collectors.toList()));
    }
}
