package dev.stepladder.encode;

import dev.stepladder.matrix.Fact;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Objection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Why there is no path, and what would change that.
 *
 * @param headline in one sentence
 * @param reasons each enough by itself to rule every path out, and none with a fact of another
 * @param minimal whether each fact of a reason was checked to be needed: the others of that reason alone would leave a path
 * @param nearest how far one can get
 * @param openings changes that would open a path, the best first
 * @param limit which limit ended the explaining, in words, and then there are no other openings
 */
public record Explanation(
        String headline,
        List<Conflict> reasons,
        boolean minimal,
        Optional<Nearest> nearest,
        List<Correction> openings,
        Optional<String> limit) {
    public Explanation {
        reasons = List.copyOf(reasons);
        openings = List.copyOf(openings);
    }

    /**
     * Facts that together rule every path out.
     *
     * @param says what follows from them, in words, where there is more to say than that
     * @param because the facts, by id
     */
    public record Conflict(Optional<String> says, List<Fact> because) {
        public Conflict {
            because = List.copyOf(because);
        }
    }

    /** A state that can be reached. */
    public record Nearest(String state, Cost cost) {}

    /**
     * Changes that together open a path, tried by searching with them.
     *
     * @param changes what would have to be so, in words; mostly a single one
     * @param otherwise the fact that would have to be otherwise, if that is the change
     * @param cost of the shortest path then
     */
    public record Correction(List<String> changes, Optional<Fact> otherwise, Cost cost) {
        public Correction {
            changes = List.copyOf(changes);
        }
    }

    /** An explanation without proposals. */
    public static Explanation plain(String headline, List<Fact> because) {
        List<Conflict> reasons = because.isEmpty() ? List.of() : List.of(new Conflict(Optional.empty(), because));
        return new Explanation(headline, reasons, false, Optional.empty(), List.of(), Optional.empty());
    }

    /** The facts of the first reason. */
    public List<Fact> because() {
        return reasons.isEmpty() ? List.of() : reasons.get(0).because();
    }

    /** The same, with how far one can get. */
    public Explanation nearest(Optional<Nearest> state) {
        return new Explanation(headline, reasons, minimal, state, openings, limit);
    }

    private static String hint(List<Objection> unsafe) {
        SortedSet<String> names = unsafe.stream()
                .flatMap(objection -> objection.acceptAs().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        boolean all = unsafe.stream().allMatch(objection -> objection.acceptAs().isPresent());
        return all ? "; it would count as safe with --accept " + String.join(",", names) : "";
    }

    /** The cluster is not safe before anything moves. */
    public static Explanation ofUnsafeStart(List<Objection> unsafe) {
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
