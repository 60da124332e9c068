package dev.stepladder.load.prepared;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Where values are written to. Texts and values that occur again are numbers. */
final class Sink {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<String, Integer> texts = new HashMap<>();
    private final IdentityHashMap<Object, Integer> shared = new IdentityHashMap<>();

    /** A number, small ones in one byte. */
    void number(int number) {
        int left = number;
        while ((left & ~0x7f) != 0) {
            bytes.write((left & 0x7f) | 0x80);
            left >>>= 7;
        }
        bytes.write(left);
    }

    /** The characters of a text at its first use. */
    void text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size());
        number(known == null ? 0 : known + 1);
        if (known == null) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            number(encoded.length);
            bytes.writeBytes(encoded);
        }
    }

    /** Whether a value still has to be written: it is written once, however often it is used. */
    boolean isNew(Object value) {
        Integer known = shared.putIfAbsent(value, shared.size());
        number(known == null ? 0 : known + 1);
        return known == null;
    }

    /** All of another sink, which shares nothing with this one. */
    void part(Sink part) {
        byte[] whole = part.bytes();
        number(whole.length);
        bytes.writeBytes(whole);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
