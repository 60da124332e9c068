package dev.stepladder.rule;

import java.util.List;

/**
 * What some units of a cluster must spend on any safe path, shown by these units and a few beside them: whatever all others do, even if they were not there.
 *
 * <p>A hop in lockstep belongs to the first of the units that move in it, in the cluster's order. So a hop counts in one need only, where no unit is in
 * two, and what several needs ask for may be added up.
 *
 * @param units whose hops count, in the cluster's order
 * @param beside who makes them spend so much, and whose own hops don't count
 * @param least what the hops of the units cost at least
 */
public record Need(List<String> units, List<String> beside, Cost least) {
    public Need {
        units = List.copyOf(units);
        beside = List.copyOf(beside);
    }

    /** What needs ask for together; no unit is in two of them. */
    public static Cost sum(List<Need> needs) {
        return needs.stream().map(Need::least).reduce(Cost.ZERO, Cost::plus);
    }

    /** Whose need it is, such as {@code node beside kubernetes and istio}. */
    public String whose() {
        String them = String.join(" and ", units) + (units.size() > 1 ? " together" : "");
        return beside.isEmpty() ? them : "%s beside %s".formatted(them, String.join(" and ", beside));
    }
}
