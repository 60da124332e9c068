package dev.stepladder.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The cost of a hop or a path. Costs are compared field by field, never as a weighted sum.
 *
 * @param risks hops over a blocked edge that was accepted by name
 * @param hops number of hops
 * @param disruptive hops that disrupt workloads
 * @param rolled node groups that are replaced
 * @param unshared hops that no earlier environment takes, so they are not rehearsed; none in the first environment
 */
public record Cost(int risks, int hops, int disruptive, int rolled, int unshared) implements Comparable<Cost> {
    /** No cost. */
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

    /** A cost without unshared hops. */
    public Cost(int risks, int hops, int disruptive, int rolled) {
        this(risks, hops, disruptive, rolled, 0);
    }

    /** The same cost with this number of unshared hops. */
    public Cost unshared(int others) {
        return new Cost(risks, hops, disruptive, rolled, others);
    }

    /** The sum of both costs. */
    public Cost plus(Cost other) {
        return new Cost(
                risks + other.risks,
                hops + other.hops,
                disruptive + other.disruptive,
                rolled + other.rolled,
                unshared + other.unshared);
    }

    /** What is left of this cost without another that is part of it. */
    public Cost minus(Cost part) {
        return new Cost(
                risks - part.risks,
                hops - part.hops,
                disruptive - part.disruptive,
                rolled - part.rolled,
                unshared - part.unshared);
    }

    /** This cost, multiplied. */
    public Cost times(int count) {
        return new Cost(risks * count, hops * count, disruptive * count, rolled * count, unshared * count);
    }

    @Override
    public int compareTo(Cost other) {
        return ORDER.compare(this, other);
    }

    /** In words, such as {@code 33 hops, 0 disruptive, 5 node group rolls}. */
    public String inWords() {
        return words(true);
    }

    /** In words without zeros, such as {@code 5 hops, 5 node group rolls}. */
    public String inBrief() {
        return equals(ZERO) ? "nothing" : words(false);
    }

    private String words(boolean whole) {
        List<String> words = new ArrayList<>();
        if (risks > 0) {
            words.add(count(risks, "accepted risk"));
        }
        if (whole || hops > 0) {
            words.add(count(hops, "hop"));
        }
        if (whole || disruptive > 0) {
            words.add(disruptive + " disruptive");
        }
        if (whole || rolled > 0) {
            words.add(count(rolled, "node group roll"));
        }
        if (unshared > 0) {
            words.add(count(unshared, "hop") + " that no earlier environment takes");
        }
        return String.join(", ", words);
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
