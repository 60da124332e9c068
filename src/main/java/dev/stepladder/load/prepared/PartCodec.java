package dev.stepladder.load.prepared;

import dev.stepladder.matrix.LazyList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A list that stands by itself among the bytes, so that it can be read later or never. */
record PartCodec(Codec<Object> element) implements Codec<List<Object>> {
    @Override
    public void write(List<Object> value, Sink sink) throws IOException {
        Sink part = new Sink();
        new CollectionCodecs.OfList(element).write(value, part);
        sink.part(part);
    }

    @Override
    public List<Object> read(Feed feed) {
        Feed part = feed.part();
        return new LazyList<>(() -> {
            try {
                return new CollectionCodecs.OfList(element).read(part);
            } catch (IOException e) {
                throw new UncheckedIOException("the tool cannot read its own matrices", e);
            }
        });
    }
}
