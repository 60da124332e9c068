package dev.stepladder.rule;

import java.util.List;

/**
 * One rule that some units of a cluster break.
 *
 * @param rule names the rule within the cluster; the same while the same units break it on other releases
 * @param units the names of the units that break it together
 * @param excess how far it is broken: for a version skew the minors beyond the allowed ones, for a compatibility edge the minors of the partner
 *     to the nearest one that fits, else 1
 * @param objection the objection in words
 */
public record Breach(String rule, List<String> units, long excess, Objection objection) {
    public Breach {
        units = List.copyOf(units);
        if (excess < 1) {
            throw new IllegalArgumentException("breach of %s by %s".formatted(rule, excess));
        }
    }

    /** True if this is the other breach, and no worse. */
    public boolean isWithin(Breach other) {
        return rule.equals(other.rule) && units.equals(other.units) && excess <= other.excess;
    }
}
