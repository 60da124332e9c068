package dev.stepladder.load.prepared;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Where values are read from: the other end of a {@link Sink}. */
final class Feed {
    private final byte[] bytes;
    private int at;
    private final List<String> texts = new ArrayList<>();
    private final List<Object> shared = new ArrayList<>();

    Feed(byte[] bytes) {
        this(bytes, 0);
    }

    private Feed(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    /** The bytes of a {@link Sink} within this one, which are passed over here. */
    Feed part() {
        int length = number();
        Feed part = new Feed(bytes, at);
        at += length;
        return part;
    }

    int number() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int next = bytes[at++];
            number |= (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    String text() {
        int known = number();
        if (known > 0) {
            return texts.get(known - 1);
        }
        int length = number();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        texts.add(text);
        return text;
    }

    /** Keeps a place for a value that is being read; what it consists of comes after it. */
    int reserve() {
        shared.add(this);
        return shared.size() - 1;
    }

    void keep(int place, Object value) {
        shared.set(place, value);
    }

    /** A value that was read before. */
    Object kept(int place) {
        return shared.get(place);
    }
}
