package dev.stepladder.verify;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.OverriddenFact;
import dev.stepladder.matrix.Source;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.Name;
import dev.stepladder.plan.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Checks that the matrices still have the facts of a plan.
 *
 * <p>A fact is found by its id and its words. It may have gained sources since the plan was made, and a page may have been read again. But a source that
 * the plan names must still be one, and cannot have been read later than the matrices say.
 */
final class FactCheck {
    private final Plan plan;
    private final Matrices matrices;
    private final Collection<Discrepancy> findings;

    FactCheck(Plan plan, Matrices matrices, Collection<Discrepancy> findings) {
        this.plan = plan;
        this.matrices = matrices;
        this.findings = findings;
    }

    void check() {
        compareFacts();
        compareOverridden();
    }

    private void compareFacts() {
        Map<String, Fact> now = new HashMap<>();
        Map<List<String>, List<Fact>> statements = new HashMap<>();
        for (Fact fact : matrices.facts()) {
            now.put(fact.id(), fact);
            statements
                    .computeIfAbsent(statement(fact), key -> new ArrayList<>())
                    .add(fact);
        }
        for (Fact said : plan.catalogue().facts()) {
            List<Fact> same = statements.getOrDefault(statement(said), List.of());
            if (!same.isEmpty()) {
                compareSources(said, same);
                continue;
            }
            Fact fact = now.get(said.id());
            if (fact == null) {
                find("fact", said.id(), "is gone; the plan relies on it: " + said.says());
            } else {
                find(
                        "fact",
                        said.id(),
                        "has changed at %s: the plan relies on '%s', but it now says '%s'"
                                .formatted(fact.place(), said.says(), fact.says()));
            }
        }
    }

    private void compareSources(Fact said, List<Fact> same) {
        for (Source source : said.sources()) {
            Optional<LocalDate> read = same.stream()
                    .flatMap(fact -> fact.sources().stream())
                    .filter(known -> known.url().equals(source.url()))
                    .map(Source::read)
                    .max(LocalDate::compareTo);
            if (read.isEmpty()) {
                find("fact", said.id(), "has other sources: the matrices do not name " + source.url());
            } else if (read.get().isBefore(source.read())) {
                find(
                        "fact",
                        said.id(),
                        "was read in %s on %s, but the plan says on %s"
                                .formatted(source.url(), read.get(), source.read()));
            }
        }
    }

    private static List<String> statement(Fact fact) {
        return List.of(unnumbered(fact.id()), fact.says());
    }

    /** A fact's id without its number among similar ones, {@code #2} or {@code /2}, which changes when another one is added before it. */
    static String unnumbered(String fact) {
        return fact.replaceFirst("#[0-9]+$|(?<=/ways-back)/[0-9]+$", "");
    }

    /** A plan lists every overridden fact about the components that it moves, and no other fact as overridden. */
    private void compareOverridden() {
        SortedSet<ComponentName> running = new TreeSet<>();
        plan.paths().forEach(path -> path.start().forEach(unit -> running.add(unit.component())));
        Map<String, OverriddenFact> now = new TreeMap<>();
        matrices.overriddenAmong(running).forEach(fact -> now.put(fact.was().id(), fact));
        Map<String, OverriddenFact> said = new TreeMap<>();
        plan.basis().overridden().forEach(fact -> said.put(fact.was().id(), fact));
        SortedSet<String> all = new TreeSet<>(now.keySet());
        all.addAll(said.keySet());
        all.forEach(id -> compareOverridden(id, Optional.ofNullable(said.get(id)), Optional.ofNullable(now.get(id))));
    }

    private void compareOverridden(String id, Optional<OverriddenFact> said, Optional<OverriddenFact> now) {
        String before = said.map(FactCheck::inWords).orElse("");
        String after = now.map(FactCheck::inWords).orElse("");
        if (after.isEmpty()) {
            find("override", id, "is no longer overridden; the plan says " + before);
        } else if (before.isEmpty()) {
            find("override", id, "is overridden by now, but the plan does not list that: " + after);
        } else if (!after.equals(before)) {
            find(
                    "override",
                    id,
                    "has changed: the plan says '%s', but the matrices now say '%s'".formatted(before, after));
        }
    }

    private static String inWords(OverriddenFact fact) {
        return fact.about().isEmpty()
                ? fact.inWords()
                : "%s (about %s)".formatted(fact.inWords(), Name.joined(", ", fact.about()));
    }

    private void find(String code, String where, String says) {
        findings.add(new Discrepancy(code, where, says));
    }
}
