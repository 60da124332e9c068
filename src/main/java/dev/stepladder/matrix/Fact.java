package dev.stepladder.matrix;

import dev.stepladder.diagnostic.Place;
import java.util.Comparator;
import java.util.List;

/**
 * The identity of one statement in the matrices: its id, its place, its sources.
 *
 * <p>Everything that can make a state unsafe or a hop possible has one, so that an answer can name its reasons.
 *
 * @param id unique in all matrices and stable while the statement only moves in its file, such as {@code istio/1.9/fits/kubernetes}
 * @param says the statement in words, such as {@code istio 1.9 fits kubernetes 1.17 - 1.20}
 * @param place its place in its file
 * @param sources the documents that it was read in; never empty in shipped matrices
 */
public record Fact(String id, String says, Place place, List<Source> sources) implements Comparable<Fact> {
    private static final Comparator<Fact> ORDER = Comparator.comparing(Fact::id);

    public Fact {
        sources = List.copyOf(sources);
    }

    @Override
    public int compareTo(Fact other) {
        return ORDER.compare(this, other);
    }

    /** By id: two facts with one id are the same statement. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Fact fact && id.equals(fact.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
