package dev.stepladder.search.model;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is worked out when it is first asked for, and kept. Not for use by several threads. */
public final class Lazy<T> {
    private final Supplier<T> work;
    private Optional<T> known = Optional.empty();

    /** @param work done when it is first asked for */
    public Lazy(Supplier<T> work) {
        this.work = work;
    }

    /** What the work came to. */
    public T get() {
        if (known.isEmpty()) {
            known = Optional.of(work.get());
        }
        return known.get();
    }
}
