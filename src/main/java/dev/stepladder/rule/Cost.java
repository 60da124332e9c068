package dev.stepladder.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
        return words(true);
    }

    /** In words without what is not spent, such as {@code 5 hops, 5 node group rolls}. */
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
