package dev.stepladder.rule;

import java.util.List;

/**
 * A lower bound on the cost of some units on any safe path, shown by a projection onto these units and a few others. The
 * remaining units do not matter.
 *
 * <p>A hop in lockstep belongs to the first unit that moves in it, in the cluster's order. So if no unit is in two needs, no
 * hop counts twice, and the bounds may be added (cost partitioning).
 *
 * @param units the units whose hops count, in the cluster's order
 * @param context the other units of the projection; their hops do not count
 * @param least the least cost of the hops of the units
 */
public record Need(List<String> units, List<String> context, Cost least) {
    public Need {
        units = List.copyOf(units);
        context = List.copyOf(context);
    }

    /** The sum of needs; no unit may be in two of them. */
    public static Cost sum(List<Need> needs) {
        return needs.stream().map(Need::least).reduce(Cost.ZERO, Cost::plus);
    }

    /** The units in words, such as {@code node with kubernetes and istio}. */
    public String whose() {
        String them = String.join(" and ", units) + (units.size() > 1 ? " together" : "");
        return context.isEmpty() ? them : "%s with %s".formatted(them, String.join(" and ", context));
    }
}
