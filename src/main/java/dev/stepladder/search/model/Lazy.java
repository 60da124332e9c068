package dev.stepladder.search.model;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is computed on first use and kept. Not thread-safe. */
public final class Lazy<T> {
    private final Supplier<T> work;
    private Optional<T> known = Optional.empty();

    /** @param work computes the value */
    public Lazy(Supplier<T> work) {
        this.work = work;
    }

    /** The value. */
    public T get() {
        if (known.isEmpty()) {
            known = Optional.of(work.get());
        }
        return known.get();
    }
}
