package dev.stepladder.matrix;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.function.Supplier;

/**
 * An unmodifiable list that is read when something first asks for it. Most commands need the releases of a few components only.
 *
 * @param <T> the elements
 */
public final class LazyList<T> extends AbstractList<T> implements RandomAccess {
    private final Supplier<List<T>> source;
    private volatile Optional<List<T>> read = Optional.empty();

    /** @param source is asked once, and no more than once */
    public LazyList(Supplier<List<T>> source) {
        this.source = source;
    }

    /** An unmodifiable list of the same elements: the list itself if it is a lazy one, which may not have been read yet. */
    static <T> List<T> copyOf(List<T> list) {
        return list instanceof LazyList ? list : List.copyOf(list);
    }

    private List<T> elements() {
        return read.orElseGet(this::readOnce);
    }

    private synchronized List<T> readOnce() {
        if (read.isEmpty()) {
            read = Optional.of(List.copyOf(source.get()));
        }
        return read.get();
    }

    @Override
    public T get(int index) {
        return elements().get(index);
    }

    @Override
    public int size() {
        return elements().size();
    }

    @Override
    public Iterator<T> iterator() {
        return elements().iterator();
    }

    @Override
    public Spliterator<T> spliterator() {
        return elements().spliterator();
    }
}
