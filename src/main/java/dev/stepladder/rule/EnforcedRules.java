package dev.stepladder.rule;

import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * The rules that hold for one cluster, each in the list of the class that enforces it.
 *
 * <p>All rules pass through here on their way to {@link StateRules}, {@link HopRules}, {@link LockstepRules} and {@link ChangeRules}. A new kind
 * of rule does not compile until its method here names the list.
 */
final class EnforcedRules {
    private final List<Clause> clauses = new ArrayList<>();
    private final List<Rule.Skew> skews = new ArrayList<>();
    private final List<Rule.Skew> waits = new ArrayList<>();
    private final List<HopRule> hops = new ArrayList<>();
    private final List<Rule.Lockstep> locksteps = new ArrayList<>();
    private final List<Rule.Separate> separations = new ArrayList<>();

    /**
     * The rules that hold for a cluster.
     *
     * @param attributes the cluster's
     * @param accepted names of rules that are set aside
     */
    EnforcedRules(Matrices matrices, SortedMap<String, String> attributes, Set<String> accepted) {
        Sorter sorter = new Sorter();
        for (Rule rule : matrices.rules()) {
            if (rule.when().holds(attributes) && !accepted.contains(rule.name())) {
                rule.accept(sorter);
            }
        }
    }

    /** Of every state, whatever its skews. */
    List<Clause> clauses() {
        return clauses;
    }

    /** Of every state. */
    List<Rule.Skew> skews() {
        return skews;
    }

    /** Of the state just before their partner leaves its minor. */
    List<Rule.Skew> waits() {
        return waits;
    }

    /** Of single hops, whatever the other units do. */
    List<HopRule> hops() {
        return hops;
    }

    /** Of hops that units take together. */
    List<Rule.Lockstep> locksteps() {
        return locksteps;
    }

    /** Of all hops of one change. */
    List<Rule.Separate> separations() {
        return separations;
    }

    /** Puts each rule into its list; the answer is that of {@link List#add}, so a kind that is in no list has none to give. */
    private final class Sorter implements Rule.Visitor<Boolean> {
        @Override
        public Boolean requires(Rule.Requires rule) {
            return clauses.addAll(Clause.of(rule));
        }

        @Override
        public Boolean conflicts(Rule.Conflicts rule) {
            return clauses.add(Clause.of(rule));
        }

        @Override
        public Boolean skew(Rule.Skew rule) {
            return switch (rule.holds()) {
                case ALWAYS -> skews.add(rule);
                case BEFORE_HOP -> waits.add(rule);
            };
        }

        @Override
        public Boolean blocked(Rule.Blocked rule) {
            return hops.add(new HopRule.Blocking(rule));
        }

        @Override
        public Boolean requiredStop(Rule.RequiredStop rule) {
            return hops.add(new HopRule.Stopping(rule));
        }

        @Override
        public Boolean lockstep(Rule.Lockstep rule) {
            return locksteps.add(rule);
        }

        @Override
        public Boolean separate(Rule.Separate rule) {
            return separations.add(rule);
        }

        @Override
        public Boolean approved(Rule.Approved rule) {
            return hops.add(new HopRule.Approving(rule));
        }
    }
}
