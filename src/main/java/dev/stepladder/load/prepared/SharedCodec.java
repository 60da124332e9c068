package dev.stepladder.load.prepared;

import java.io.IOException;

/** Values that occur in several places: written once, and the same object when read. */
record SharedCodec<T>(Class<T> type, Codec<T> codec) implements Codec<T> {
    @Override
    public void write(T value, Sink sink) throws IOException {
        if (sink.isNew(value)) {
            codec.write(value, sink);
        }
    }

    @Override
    public T read(Feed feed) throws IOException {
        int known = feed.number();
        if (known > 0) {
            return type.cast(feed.kept(known - 1));
        }
        int place = feed.reserve();
        T value = codec.read(feed);
        feed.keep(place, value);
        return value;
    }
}
