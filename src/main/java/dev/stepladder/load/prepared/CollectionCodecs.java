package dev.stepladder.load.prepared;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Codecs of collections, which read as unmodifiable ones. */
final class CollectionCodecs {
    private CollectionCodecs() {}

    record OfOptional(Codec<Object> element) implements Codec<Optional<Object>> {
        @Override
        public void write(Optional<Object> value, Sink sink) throws IOException {
            sink.number(value.isPresent() ? 1 : 0);
            if (value.isPresent()) {
                element.write(value.get(), sink);
            }
        }

        @Override
        public Optional<Object> read(Feed feed) throws IOException {
            return feed.number() == 0 ? Optional.empty() : Optional.of(element.read(feed));
        }
    }

    record OfList(Codec<Object> element) implements Codec<List<Object>> {
        @Override
        public void write(List<Object> value, Sink sink) throws IOException {
            writeAll(value, element, sink);
        }

        @Override
        public List<Object> read(Feed feed) throws IOException {
            return Collections.unmodifiableList(readAll(element, feed));
        }
    }

    record OfSortedSet(Codec<Object> element) implements Codec<SortedSet<Object>> {
        @Override
        public void write(SortedSet<Object> value, Sink sink) throws IOException {
            writeAll(value, element, sink);
        }

        @Override
        public SortedSet<Object> read(Feed feed) throws IOException {
            return Collections.unmodifiableSortedSet(new TreeSet<>(readAll(element, feed)));
        }
    }

    record OfSortedMap(Codec<Object> key, Codec<Object> element) implements Codec<SortedMap<Object, Object>> {
        @Override
        public void write(SortedMap<Object, Object> value, Sink sink) throws IOException {
            sink.number(value.size());
            for (Map.Entry<Object, Object> entry : value.entrySet()) {
                key.write(entry.getKey(), sink);
                element.write(entry.getValue(), sink);
            }
        }

        @Override
        public SortedMap<Object, Object> read(Feed feed) throws IOException {
            SortedMap<Object, Object> values = new TreeMap<>();
            for (int left = feed.number(); left > 0; left--) {
                values.put(key.read(feed), element.read(feed));
            }
            return Collections.unmodifiableSortedMap(values);
        }
    }

    private static void writeAll(Collection<Object> values, Codec<Object> element, Sink sink) throws IOException {
        sink.number(values.size());
        for (Object value : values) {
            element.write(value, sink);
        }
    }

    private static List<Object> readAll(Codec<Object> element, Feed feed) throws IOException {
        int size = feed.number();
        List<Object> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(element.read(feed));
        }
        return values;
    }
}
