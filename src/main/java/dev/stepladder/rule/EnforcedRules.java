package dev.stepladder.rule;

import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * The rules of one cluster, each in the list of the class that enforces it.
 *
 * <p>{@link StateRules}, {@link HopRules}, {@link LockstepRules} and {@link ChangeRules} take their rules from here. A new
 * kind of rule does not compile until its method here names a list.
 */
final class EnforcedRules {
    private final List<Clause> clauses = new ArrayList<>();
    private final List<Rule.Skew> skews = new ArrayList<>();
    private final List<Rule.Skew> waits = new ArrayList<>();
    private final List<HopRule> hops = new ArrayList<>();
    private final List<Rule.Lockstep> locksteps = new ArrayList<>();
    private final List<Rule.Separate> separations = new ArrayList<>();

    /**
     * The rules of a cluster.
     *
     * @param attributes of the cluster
     * @param accepted names under which rules are set aside
     */
    EnforcedRules(Matrices matrices, SortedMap<String, String> attributes, Set<String> accepted) {
        Sorter sorter = new Sorter();
        for (Rule rule : matrices.rules()) {
            if (rule.when().holds(attributes) && !accepted.contains(rule.acceptedAs())) {
                rule.accept(sorter);
            }
        }
    }

    /** Rules about every state, except skews. */
    List<Clause> clauses() {
        return clauses;
    }

    /** Skews that hold in every state. */
    List<Rule.Skew> skews() {
        return skews;
    }

    /** Skews that hold just before their partner leaves its minor. */
    List<Rule.Skew> waits() {
        return waits;
    }

    /** Rules about single hops; the other units do not matter. */
    List<HopRule> hops() {
        return hops;
    }

    /** Rules about hops that units take together. */
    List<Rule.Lockstep> locksteps() {
        return locksteps;
    }

    /** Rules about all hops of one change. */
    List<Rule.Separate> separations() {
        return separations;
    }

    /** Puts each rule into its list. The result is that of {@link List#add}, so every kind must be put into a list. */
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
