package dev.stepladder.load.prepared;

import java.io.IOException;

/**
 * Writes values of one type as bytes, and reads them.
 *
 * @param <T> the type
 */
interface Codec<T> {
    void write(T value, Sink sink) throws IOException;

    T read(Feed feed) throws IOException;
}
