package dev.stepladder.rule;

import java.util.Comparator;

/**
 * What a hop or a path costs, compared field by field in the order of the fields, never as a weighted sum.
 *
 * @param risks hops over a blocked edge that was accepted by name
 * @param hops hops
 * @param disruptive hops that workloads notice
 * @param rolled node groups that are replaced
 * @param unshared hops that no earlier environment takes, so that nobody rehearses them; none in the first environment
 */
public record Cost(int risks, int hops, int disruptive, int rolled, int unshared) implements Comparable<Cost> {
    /** Nothing. */
    public static final Cost ZERO = new Cost(0, 0, 0, 0);

    private static final Comparator<Cost> ORDER = Comparator.comparingInt(Cost::risks)
            .thenComparingInt(Cost::hops)
            .thenComparingInt(Cost::disruptive)
            .thenComparingInt(Cost::rolled)
            .thenComparingInt(Cost::unshared);

    public Cost {
        if (risks < 0 || hops < 0 || disruptive < 0 || rolled < 0 || unshared < 0) {
            throw new IllegalArgumentException(
                    "cost below zero: %s %s %s %s %s".formatted(risks, hops, disruptive, rolled, unshared));
        }
    }

    /** A cost where environments don't matter. */
    public Cost(int risks, int hops, int disruptive, int rolled) {
        this(risks, hops, disruptive, rolled, 0);
    }

    /** The same cost with so many hops that no earlier environment takes. */
    public Cost unshared(int others) {
        return new Cost(risks, hops, disruptive, rolled, others);
    }

    /** Both together. */
    public Cost plus(Cost other) {
        return new Cost(
                risks + other.risks,
                hops + other.hops,
                disruptive + other.disruptive,
                rolled + other.rolled,
                unshared + other.unshared);
    }

    /** So many of it. */
    public Cost times(int count) {
        return new Cost(risks * count, hops * count, disruptive * count, rolled * count, unshared * count);
    }

    @Override
    public int compareTo(Cost other) {
        return ORDER.compare(this, other);
    }

    /** In words, such as {@code 33 hops, 0 disruptive, 5 node group rolls}. */
    public String inWords() {
        return (risks == 0 ? "" : count(risks, "accepted risk") + ", ")
                + "%s, %s disruptive, %s".formatted(count(hops, "hop"), disruptive, count(rolled, "node group roll"))
                + (unshared == 0 ? "" : ", %s that no earlier environment takes".formatted(count(unshared, "hop")));
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
