package dev.stepladder.search;

import dev.stepladder.matrix.Fact;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Objection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Why there is no path, and what would change that.
 *
 * @param headline in one sentence
 * @param because facts that together rule every path out, by id
 * @param minimal whether each of them was checked to be needed: the others alone would leave a path
 * @param nearest how far one can get, in words; empty if nowhere
 * @param openings single changes that would open a path, the best first
 * @param limit which limit ended the explaining, in words; empty if none did, and then there are no other openings
 */
public record Explanation(
        String headline, List<Fact> because, boolean minimal, String nearest, List<Opening> openings, String limit) {
    public Explanation {
        because = List.copyOf(because);
        openings = List.copyOf(openings);
    }

    /**
     * A single change, tried by searching with it.
     *
     * @param change what would have to be so, in words
     * @param cost of the shortest path then
     */
    public record Opening(String change, Cost cost) {}

    /** An explanation without proposals. */
    public static Explanation plain(String headline, List<Fact> because) {
        return new Explanation(headline, because, false, "", List.of(), "");
    }

    /** The same, with how far one can get. */
    Explanation nearest(String state) {
        return new Explanation(headline, because, minimal, state, openings, limit);
    }

    private static String hint(List<Objection> unsafe) {
        SortedSet<String> names =
                unsafe.stream().map(Objection::acceptAs).collect(Collectors.toCollection(TreeSet::new));
        return names.contains("") ? "" : "; it would count as safe with --accept " + String.join(",", names);
    }

    /** The cluster is not safe before anything moves. */
    static Explanation ofUnsafeStart(List<Objection> unsafe) {
        String headline = "the cluster is not in a safe state before the first hop: "
                + String.join("; ", unsafe.stream().map(Objection::inFull).toList())
                + hint(unsafe);
        return plain(
                headline,
                unsafe.stream()
                        .flatMap(objection -> objection.facts().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
