package dev.stepladder.rule;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ComponentName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * The releases that may run together in one cluster.
 *
 * <p>Most rules are about two units and are checked pair by pair. Rules about one unit, and rules about three units or more,
 * are checked separately. A state is safe if there is no objection to any unit, pair or larger group of different units.
 */
public final class StateRules {
    private final Set<String> accepted;

    /** By component and by the other component. */
    private final Map<ComponentName, Map<ComponentName, List<PairRule>>> pairs = new HashMap<>();

    private final List<Clause> single = new ArrayList<>();
    private final List<Clause> joint = new ArrayList<>();
    private final List<JointRule> jointRules;

    /**
     * The rules of a cluster.
     *
     * @param attributes of the cluster
     * @param accepted names of accepted rules
     */
    public StateRules(Matrices matrices, SortedMap<String, String> attributes, Set<String> accepted) {
        this.accepted = Set.copyOf(accepted);
        CarriedPairs installed = CarriedPairs.of(matrices, attributes);
        for (Component component : matrices.components().values()) {
            component
                    .partners()
                    .forEach(partner ->
                            add(new PairRule.Fitting(new FitTable(component, partner, installed, matrices))));
        }
        // Also the accepted rules: acceptedFor names them.
        EnforcedRules rules = new EnforcedRules(matrices, attributes, Set.of());
        rules.skews().forEach(skew -> add(new PairRule.Skewing(new SkewRule(skew))));
        rules.clauses().forEach(this::add);
        this.jointRules = joint.stream()
                .filter(clause -> !accepted.contains(clause.rule().name()))
                .map(JointRule::new)
                .toList();
    }

    private void add(Clause clause) {
        switch (clause.literals().size()) {
            case 1 -> single.add(clause);
            case 2 -> add(new PairRule.Clashing(clause));
            default -> joint.add(clause);
        }
    }

    private void add(PairRule rule) {
        ComponentName one = rule.components().get(0);
        ComponentName other = rule.components().get(1);
        List<PairRule> rules =
                pairs.computeIfAbsent(one, key -> new HashMap<>()).computeIfAbsent(other, key -> new ArrayList<>());
        rules.add(rule);
        pairs.computeIfAbsent(other, key -> new HashMap<>()).put(one, rules);
    }

    /** The objections to one unit alone; empty if it is safe. */
    public List<Objection> objections(ComponentRelease one) {
        return standing(single.stream()
                .flatMap(clause -> clause.objection(List.of(one)).stream())
                .toList());
    }

    /** The objections to two units together; empty if they are safe. */
    public List<Objection> objections(ComponentRelease one, ComponentRelease other) {
        List<PairRule> rules = rules(one.component(), other.component());
        return rules.isEmpty()
                ? List.of()
                : standing(rules.stream()
                        .flatMap(rule -> rule.objection(one, other).stream())
                        .toList());
    }

    /** The rules that one unit alone breaks. Another release is another breach: no repair moves to a release that is not allowed at all. */
    public List<Breach> breaches(Unit one) {
        ComponentRelease standing = ComponentRelease.of(one);
        return single.stream()
                .flatMap(clause -> clause.objection(List.of(standing)).stream()
                        .filter(this::stands)
                        .map(objection -> new Breach(
                                "%s at %s".formatted(clause.id(), one.version()), List.of(one.name()), 1, objection)))
                .toList();
    }

    /** The rules that two units break together. */
    public List<Breach> breaches(Unit one, Unit other) {
        ComponentRelease here = ComponentRelease.of(one);
        ComponentRelease there = ComponentRelease.of(other);
        return rules(one.component(), other.component()).stream()
                .flatMap(rule -> rule.objection(here, there).stream()
                        .filter(this::stands)
                        .map(objection -> new Breach(
                                rule.id(), List.of(one.name(), other.name()), rule.excess(here, there), objection)))
                .toList();
    }

    /** True if any rule is about two units of these components. */
    public boolean relates(ComponentName one, ComponentName other) {
        return !rules(one, other).isEmpty();
    }

    /** True if every release of one component is compared with the other: by compatibility edges or by a skew. */
    public boolean measures(ComponentName one, ComponentName other) {
        return rules(one, other).stream().anyMatch(rule -> !(rule instanceof PairRule.Clashing));
    }

    /** The facts that allow two units together, each once, in the order of the rules. */
    public List<Fact> allowing(ComponentRelease one, ComponentRelease other) {
        return rules(one.component(), other.component()).stream()
                .flatMap(rule -> rule.allows(one, other).stream())
                .distinct()
                .toList();
    }

    /** The accepted names that two units together depend on, possibly {@code tolerated}. */
    public List<String> acceptedFor(ComponentRelease one, ComponentRelease other) {
        return rules(one.component(), other.component()).stream()
                .flatMap(rule -> rule.objection(one, other).stream())
                .flatMap(objection -> objection.acceptAs().stream())
                .filter(accepted::contains)
                .distinct()
                .sorted()
                .toList();
    }

    /** The rules over three units or more. */
    public List<JointRule> joint() {
        return jointRules;
    }

    private List<PairRule> rules(ComponentName one, ComponentName other) {
        return pairs.getOrDefault(one, Map.of()).getOrDefault(other, List.of());
    }

    private List<Objection> standing(List<Objection> objections) {
        return objections.stream().filter(this::stands).toList();
    }

    private boolean stands(Objection objection) {
        return objection.acceptAs().filter(accepted::contains).isEmpty();
    }
}
