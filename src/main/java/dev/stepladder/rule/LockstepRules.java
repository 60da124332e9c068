package dev.stepladder.rule;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Rule;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** The ranges that the units of one cluster enter together, in one hop. */
public final class LockstepRules {
    private final List<Rule.Lockstep> rules;

    /** The rules that hold for a cluster; parameters as for {@link StateRules}. */
    public LockstepRules(Matrices matrices, SortedMap<String, String> attributes, Set<String> accepted) {
        this.rules = new EnforcedRules(matrices, attributes, accepted).locksteps();
    }

    /** All lockstep rules, in the order of the matrices. */
    public List<Rule.Lockstep> all() {
        return rules;
    }

    /** The rules that require all of these moves in one hop; without such a rule, units move one by one. */
    public List<Rule.Lockstep> tying(List<UnitMove> moves) {
        return rules.stream()
                .filter(rule -> moves.stream().allMatch(move -> enters(rule, move)))
                .toList();
    }

    /** Whether several of these moves enter the range of one rule: then their mixtures are not safe. */
    public boolean areTied(List<UnitMove> moves) {
        return !binding(moves).isEmpty();
    }

    /** The rules whose ranges several of these moves enter. */
    public List<Rule.Lockstep> binding(List<UnitMove> moves) {
        return rules.stream()
                .filter(rule ->
                        moves.stream().filter(move -> enters(rule, move)).count() > 1)
                .toList();
    }

    /**
     * The objections to moving some units without others; empty if they may. Every partner outside a range after the hop
     * causes one, even one that moves.
     *
     * @param state the cluster before the hop
     * @param moves the moves of the hop
     */
    public List<Objection> objections(List<Unit> state, List<UnitMove> moves) {
        List<Objection> found = new ArrayList<>();
        for (Rule.Lockstep rule : entered(moves)) {
            for (Unit unit : state) {
                Version after = moves.stream()
                        .filter(move -> move.unit().equals(unit.name()))
                        .map(UnitMove::to)
                        .findFirst()
                        .orElse(unit.version());
                if (staysOutside(rule, new ComponentRelease(unit.component(), after))) {
                    found.add(Objection.by(rule, "%s %s must move in the same hop".formatted(unit.name(), after)));
                }
            }
        }
        return found;
    }

    /** The objections to moving some units while this one stands still; empty if they may. */
    public List<Objection> objections(ComponentRelease still, List<UnitMove> moves) {
        return entered(moves).stream()
                .filter(rule -> staysOutside(rule, still))
                .map(rule -> Objection.by(rule, still + " must move in the same hop"))
                .toList();
    }

    private List<Rule.Lockstep> entered(List<UnitMove> moves) {
        return rules.stream()
                .filter(rule -> moves.stream().anyMatch(move -> enters(rule, move)))
                .toList();
    }

    private static boolean enters(Rule.Lockstep rule, UnitMove move) {
        return rule.enter().stream()
                .anyMatch(term -> term.component().equals(move.component())
                        && !term.range().contains(move.from())
                        && term.range().contains(move.to()));
    }

    private static boolean staysOutside(Rule.Lockstep rule, ComponentRelease still) {
        return rule.enter().stream()
                .anyMatch(term -> term.component().equals(still.component())
                        && !term.range().contains(still.version()));
    }
}
