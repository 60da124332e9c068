package dev.stepladder.report.matrix;

import dev.stepladder.matrix.ApiRemoval;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Rule;
import dev.stepladder.name.ComponentName;
import dev.stepladder.report.TextGrid;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Facts under the ids by which plans and overrides name them. */
public final class FactList {
    private FactList() {}

    /**
     * A row for each, by id.
     *
     * @param component only facts of its own file, and rules, known issues and removals about it; empty for all facts
     */
    public static TextGrid of(Matrices matrices, Optional<ComponentName> component) {
        Set<Fact> facts = new TreeSet<>(matrices.facts());
        component.ifPresent(name -> {
            Set<Fact> about = new TreeSet<>();
            matrices.rules().stream()
                    .filter(rule -> rule.about().contains(name))
                    .map(Rule::fact)
                    .forEach(about::add);
            matrices.issues().stream()
                    .filter(issue -> issue.component().equals(name))
                    .map(KnownIssue::fact)
                    .forEach(about::add);
            matrices.removals().stream()
                    .filter(removal -> removal.component().equals(name))
                    .map(ApiRemoval::fact)
                    .forEach(about::add);
            facts.removeIf(fact -> !about.contains(fact) && !fact.id().startsWith(name + "/"));
        });
        return new TextGrid(
                List.of("fact", "says", "at"),
                facts.stream()
                        .map(fact ->
                                List.of(fact.id(), fact.says(), fact.place().toString()))
                        .toList());
    }
}
