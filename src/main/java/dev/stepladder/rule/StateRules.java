package dev.stepladder.rule;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Matrices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Which releases may stand beside each other in one cluster.
 *
 * <p>Most rules are about two units and are asked in pairs. What one unit may never stand on, and rules over three components or more, are
 * asked apart. A state is safe when none of the three objects, for any unit, pair or larger group of different units.
 */
public final class StateRules {
    private final Set<String> accepted;

    /** By component and by the other component. */
    private final Map<String, Map<String, List<PairRule>>> pairs = new HashMap<>();

    private final List<Clause> single = new ArrayList<>();
    private final List<Clause> joint = new ArrayList<>();

    /**
     * The rules that hold for a cluster.
     *
     * @param attributes the cluster's
     * @param accepted names of rules that are set aside
     */
    public StateRules(Matrices matrices, SortedMap<String, String> attributes, Set<String> accepted) {
        this.accepted = Set.copyOf(accepted);
        for (Component component : matrices.components().values()) {
            component.partners().forEach(partner -> add(new PairRule.Fitting(new FitTable(component, partner))));
        }
        // Also the rules that are set aside: acceptedFor names them.
        EnforcedRules rules = new EnforcedRules(matrices, attributes, Set.of());
        rules.skews().forEach(skew -> add(new PairRule.Skewing(new SkewRule(skew))));
        rules.clauses().forEach(this::add);
    }

    private void add(Clause clause) {
        switch (clause.literals().size()) {
            case 1 -> single.add(clause);
            case 2 -> add(new PairRule.Clashing(clause));
            default -> joint.add(clause);
        }
    }

    private void add(PairRule rule) {
        String one = rule.components().get(0);
        String other = rule.components().get(1);
        List<PairRule> rules =
                pairs.computeIfAbsent(one, key -> new HashMap<>()).computeIfAbsent(other, key -> new ArrayList<>());
        rules.add(rule);
        pairs.computeIfAbsent(other, key -> new HashMap<>()).put(one, rules);
    }

    /** Why a unit must not stand here, whatever the others do; empty if it may. */
    public List<Objection> objections(Standing one) {
        return standing(single.stream()
                .flatMap(clause -> clause.objection(List.of(one)).stream())
                .toList());
    }

    /** Why two units must not stand beside each other; empty if they may. */
    public List<Objection> objections(Standing one, Standing other) {
        List<PairRule> rules = rules(one.component(), other.component());
        return rules.isEmpty()
                ? List.of()
                : standing(rules.stream()
                        .flatMap(rule -> rule.objection(one, other).stream())
                        .toList());
    }

    /** Whether any rule speaks of two units of these components. */
    public boolean relates(String one, String other) {
        return !rules(one, other).isEmpty();
    }

    /** Whether each release of two components is measured against the other: by what it is said to fit, or by their distance. */
    public boolean measures(String one, String other) {
        return rules(one, other).stream().anyMatch(rule -> !(rule instanceof PairRule.Clashing));
    }

    /** The facts by which two units may stand beside each other, each once, in the order of the rules. */
    public List<Fact> allowing(Standing one, Standing other) {
        return rules(one.component(), other.component()).stream()
                .flatMap(rule -> rule.allows(one, other).stream())
                .distinct()
                .toList();
    }

    /** Names under which something was set aside so that two units may stand beside each other; {@code tolerated} among them. */
    public List<String> acceptedFor(Standing one, Standing other) {
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
        return joint.stream()
                .filter(clause -> !accepted.contains(clause.rule().name()))
                .map(JointRule::new)
                .toList();
    }

    private List<PairRule> rules(String one, String other) {
        return pairs.getOrDefault(one, Map.of()).getOrDefault(other, List.of());
    }

    private List<Objection> standing(List<Objection> objections) {
        return objections.stream()
                .filter(objection -> objection.acceptAs().filter(accepted::contains).isEmpty())
                .toList();
    }
}
