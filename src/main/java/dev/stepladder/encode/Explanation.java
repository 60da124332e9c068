package dev.stepladder.encode;

import dev.stepladder.matrix.Fact;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Objection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reason why there is no path, and the changes that would open one.
 *
 * @param headline in one sentence
 * @param reasons conflicts; each rules out every path by itself, and no two share a fact
 * @param minimal whether each conflict was proven minimal: without any one of its facts, a path would be left
 * @param nearest the safe state nearest to the goal
 * @param corrections changes after which a path exists, the best first
 * @param limit the limit that ended the explanation, in words; then there may be more corrections
 */
public record Explanation(
        String headline,
        List<Conflict> reasons,
        boolean minimal,
        Optional<Nearest> nearest,
        List<Correction> corrections,
        Optional<String> limit) {
    public Explanation {
        reasons = List.copyOf(reasons);
        corrections = List.copyOf(corrections);
    }

    /**
     * A minimal unsatisfiable subset: facts that together rule out every path.
     *
     * @param says the conclusion in words, if there is a more precise one
     * @param because the facts, by id
     */
    public record Conflict(Optional<String> says, List<Fact> because) {
        public Conflict {
            because = List.copyOf(because);
        }
    }

    /** A safe state that can be reached, and the cost of its path. */
    public record Nearest(String state, Cost cost) {}

    /**
     * A correction: changes that together open a path, found by a search with them.
     *
     * @param changes in words; mostly one. Either a condition that begins with "if", or a noun to follow "with"
     * @param otherwise the fact that the change drops, if it drops one
     * @param cost of the shortest path with the changes
     */
    public record Correction(List<String> changes, Optional<Fact> otherwise, Cost cost) {
        public Correction {
            changes = List.copyOf(changes);
        }
    }

    /** An explanation without corrections. */
    public static Explanation plain(String headline, List<Fact> because) {
        List<Conflict> reasons = because.isEmpty() ? List.of() : List.of(new Conflict(Optional.empty(), because));
        return new Explanation(headline, reasons, false, Optional.empty(), List.of(), Optional.empty());
    }

    /** The facts of the first conflict. */
    public List<Fact> because() {
        return reasons.isEmpty() ? List.of() : reasons.get(0).because();
    }

    /** The same explanation with the nearest safe state. */
    public Explanation nearest(Optional<Nearest> state) {
        return new Explanation(headline, reasons, minimal, state, corrections, limit);
    }

    /** The same explanation with each fact in another form, such as at another place. */
    public Explanation with(UnaryOperator<Fact> change) {
        return new Explanation(
                headline,
                reasons.stream()
                        .map(reason -> new Conflict(
                                reason.says(),
                                reason.because().stream().map(change).toList()))
                        .toList(),
                minimal,
                nearest,
                corrections.stream()
                        .map(correction -> new Correction(
                                correction.changes(), correction.otherwise().map(change), correction.cost()))
                        .toList(),
                limit);
    }

    private static String hint(List<Objection> unsafe) {
        SortedSet<String> names = unsafe.stream()
                .flatMap(objection -> objection.acceptAs().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        boolean all = unsafe.stream().allMatch(objection -> objection.acceptAs().isPresent());
        return all ? "; it counts as safe with --accept " + String.join(",", names) : "";
    }

    /**
     * The explanation for an unsafe start without a repair.
     *
     * @param why why none of the units that break a rule can mend it
     */
    public static Explanation ofUnsafeStart(List<Objection> unsafe, List<Objection> why) {
        String obstacles =
                String.join("; ", why.stream().map(Objection::inFull).distinct().toList());
        return plain(
                unsafe(unsafe) + "; no repair leads to a safe state without breaking another rule"
                        + (obstacles.isEmpty() ? "" : ": " + obstacles),
                Stream.concat(unsafe.stream(), why.stream())
                        .flatMap(objection -> objection.facts().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /**
     * This explanation of a missing path from a safe state, for an unsafe start from which a repair leads there.
     *
     * @param repair its hops, in words
     * @param cost of the repair
     */
    public Explanation afterRepair(List<Objection> unsafe, String repair, Cost cost) {
        return new Explanation(
                "%s; %s would repair it, but from there %s".formatted(unsafe(unsafe), repair, headline),
                reasons,
                minimal,
                nearest.map(state -> new Nearest(state.state(), cost.plus(state.cost()))),
                corrections.stream()
                        .map(correction -> new Correction(
                                correction.changes(), correction.otherwise(), cost.plus(correction.cost())))
                        .toList(),
                limit);
    }

    /**
     * This explanation of a missing path, for a start from which hops that have begun end first.
     *
     * @param ends these hops, in words
     * @param cost of these hops
     */
    public Explanation afterBegunHops(String ends, Cost cost) {
        return new Explanation(
                "%s; what has begun ends first: %s".formatted(headline, ends),
                reasons,
                minimal,
                nearest.map(state -> new Nearest(state.state(), cost.plus(state.cost()))),
                corrections.stream()
                        .map(correction -> new Correction(
                                correction.changes(), correction.otherwise(), cost.plus(correction.cost())))
                        .toList(),
                limit);
    }

    /** The explanation for a start in which no hop may begin before units are repaired. */
    public static Explanation ofUnfinished(List<Objection> first) {
        return plain(
                first.stream().map(Objection::inFull).distinct().collect(Collectors.joining("; ")),
                first.stream()
                        .flatMap(objection -> objection.facts().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static String unsafe(List<Objection> unsafe) {
        return "the start is not safe: "
                + String.join("; ", unsafe.stream().map(Objection::inFull).toList())
                + hint(unsafe);
    }
}
