package dev.stepladder.search;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is worked out when it is first asked for, and kept. Not for use by several threads. */
final class Once<T> {
    private final Supplier<T> work;
    private Optional<T> known = Optional.empty();

    Once(Supplier<T> work) {
        this.work = work;
    }

    T get() {
        if (known.isEmpty()) {
            known = Optional.of(work.get());
        }
        return known.get();
    }
}
