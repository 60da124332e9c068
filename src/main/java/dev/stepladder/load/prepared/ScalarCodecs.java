package dev.stepladder.load.prepared;

import dev.stepladder.version.ListedVersions;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Codecs of values that are neither records nor collections. */
final class ScalarCodecs {
    private ScalarCodecs() {}

    /** A value that is known by its text. */
    record OfText<T>(Function<T, String> text, Function<String, T> value) implements Codec<T> {
        @Override
        public void write(T written, Sink sink) {
            sink.text(text.apply(written));
        }

        @Override
        public T read(Feed feed) {
            return value.apply(feed.text());
        }
    }

    /** A value that is known by a number. */
    record OfNumber<T>(Function<T, Integer> number, Function<Integer, T> value) implements Codec<T> {
        @Override
        public void write(T written, Sink sink) {
            sink.number(number.apply(written));
        }

        @Override
        public T read(Feed feed) {
            return value.apply(feed.number());
        }
    }

    record OfListed(Codec<Version> version) implements Codec<ListedVersions> {
        @Override
        public void write(ListedVersions listed, Sink sink) throws IOException {
            sink.number(listed.includesPreReleases() ? 1 : 0);
            sink.number(listed.versions().size());
            for (Version each : listed.versions()) {
                version.write(each, sink);
            }
        }

        @Override
        public ListedVersions read(Feed feed) throws IOException {
            boolean preReleases = feed.number() == 1;
            int size = feed.number();
            List<Version> versions = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                versions.add(version.read(feed));
            }
            return new ListedVersions(versions, preReleases);
        }
    }

    /** A range: its text, and what it is among. */
    record OfRange(Codec<ListedVersions> listed) implements Codec<VersionRange> {
        @Override
        public void write(VersionRange range, Sink sink) throws IOException {
            if (!VersionRange.of(range.text()).equals(range)) {
                throw new IOException("a range that its text does not show: " + range);
            }
            sink.text(range.text());
            listed.write(range.listed(), sink);
        }

        @Override
        public VersionRange read(Feed feed) throws IOException {
            String text = feed.text();
            return VersionRange.wellFormed(text, listed.read(feed));
        }
    }
}
