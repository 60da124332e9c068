package dev.stepladder.search;

import dev.stepladder.matrix.Fact;
import dev.stepladder.rule.Objection;
import java.util.List;

/**
 * Why there is no path.
 *
 * @param headline in one sentence
 * @param because facts that together rule every path out, by id
 * @param minimal whether each of them was checked to be needed: without it there would be a path
 */
public record Explanation(String headline, List<Fact> because, boolean minimal) {
    public Explanation {
        because = List.copyOf(because);
    }

    /** The cluster is not safe before anything moves. */
    static Explanation ofUnsafeStart(List<Objection> unsafe) {
        String headline = "the cluster is not in a safe state before the first hop: "
                + String.join("; ", unsafe.stream().map(Objection::inFull).toList());
        return new Explanation(
                headline,
                unsafe.stream()
                        .flatMap(objection -> objection.facts().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                false);
    }
}
