package dev.stepladder.load.matrix;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.ApiRemoval;
import dev.stepladder.matrix.Command;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Gate;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Rule;
import dev.stepladder.name.ComponentName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The definitions of the files read so far. Nothing is ever replaced: a second definition is reported, and the first stays. */
final class MatrixDraft {
    private final SortedMap<ComponentName, Component> components = new TreeMap<>();
    private final SortedMap<String, Provider> providers = new TreeMap<>();
    private final SortedMap<String, Rule> rules = new TreeMap<>();
    private final SortedMap<String, KnownIssue> issues = new TreeMap<>();
    private final SortedMap<String, ApiRemoval> removals = new TreeMap<>();
    private final SortedMap<String, Gate> gates = new TreeMap<>();
    private final List<Command> commands = new ArrayList<>();
    private final Diagnostics diagnostics;

    MatrixDraft(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void add(Component component) {
        Optional.ofNullable(components.putIfAbsent(component.name(), component))
                .ifPresent(
                        first -> twice(
                                component.place(),
                                "component " + component.name(),
                                first.place(),
                                "to add releases or change facts, write releases or overrides in an about file; to describe another product, give it another name"));
    }

    /** Replaces a component by itself with more releases. */
    void lengthen(Component longer) {
        components.replace(longer.name(), longer);
    }

    void add(Provider provider) {
        Optional.ofNullable(providers.putIfAbsent(provider.name(), provider))
                .ifPresent(first -> twice(
                        provider.place(),
                        "provider " + provider.name(),
                        first.place(),
                        "to drop a fact of it, write an override; to describe another provider, give it another name"));
    }

    void add(Rule rule) {
        Optional.ofNullable(rules.putIfAbsent(rule.name(), rule))
                .ifPresent(first -> twice(
                        rule.fact().place(),
                        "rule " + rule.name(),
                        first.fact().place(),
                        "give yours another name; to set the first aside, override it with dropped: true"));
    }

    void add(KnownIssue issue) {
        Optional.ofNullable(issues.putIfAbsent(issue.id(), issue))
                .ifPresent(first -> twice(
                        issue.fact().place(),
                        "issue " + issue.id(),
                        first.fact().place(),
                        "give yours another id; to set the first aside, override it with dropped: true"));
    }

    void add(ApiRemoval removal) {
        Optional.ofNullable(removals.putIfAbsent(removal.fact().id(), removal))
                .ifPresent(first -> twice(
                        removal.fact().place(),
                        "removal of " + removal.api(),
                        first.fact().place(),
                        "keep one of them"));
    }

    void add(Gate gate) {
        Optional.ofNullable(gates.putIfAbsent(gate.id(), gate))
                .ifPresent(first -> twice(
                        gate.fact().place(), "gate " + gate.id(), first.fact().place(), "give one of them another id"));
    }

    void add(Command command) {
        commands.add(command);
    }

    SortedMap<ComponentName, Component> components() {
        return Collections.unmodifiableSortedMap(components);
    }

    /** All of it, by name. */
    Matrices matrices() {
        return new Matrices(
                components(),
                Collections.unmodifiableSortedMap(providers),
                rules.values().stream().toList(),
                issues.values().stream().toList(),
                removals.values().stream().toList(),
                gates.values().stream().toList(),
                commands,
                List.of());
    }

    private void twice(Place place, String what, Place first, String fix) {
        diagnostics.error(place, what + " is defined twice", "found the first at " + first, fix);
    }
}
