package dev.stepladder.manifest;

import dev.stepladder.diagnostic.Place;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The text of a file that may hold manifests, or the reason why it has none. */
public final class ManifestSource implements AutoCloseable {
    /** Enough for every header that tells files apart. */
    private static final int LOOKED_AT = 4096;

    private static final String LFS = "version https://git-lfs.github.com/spec/";

    private final InputStream stream;
    private final Optional<Unread> unread;
    private final Charset charset;

    private ManifestSource(InputStream stream, Optional<Unread> unread, Charset charset) {
        this.stream = stream;
        this.unread = unread;
        this.charset = charset;
    }

    /** A file of so many bytes, or fewer, is read at once. */
    private static final int SMALL = 1 << 18;

    /** Opens a file. */
    public static ManifestSource open(Path file) throws IOException {
        String name = ManifestFiles.name(file);
        InputStream stream = Files.newInputStream(file);
        byte[] start = stream.readNBytes(SMALL);
        if (start.length < SMALL) {
            stream.close();
            Charset charset = charset(start, start.length);
            return new ManifestSource(
                    new ByteArrayInputStream(start),
                    unread(name, start, Math.min(start.length, LOOKED_AT), charset),
                    charset);
        }
        return of(name, new SequenceInputStream(new ByteArrayInputStream(start), stream));
    }

    /** Takes over a stream. */
    public static ManifestSource of(String name, InputStream bytes) throws IOException {
        BufferedInputStream stream = new BufferedInputStream(bytes, LOOKED_AT * 4);
        stream.mark(LOOKED_AT);
        byte[] start = new byte[LOOKED_AT];
        int length = stream.readNBytes(start, 0, LOOKED_AT);
        stream.reset();
        Charset charset = charset(start, length);
        return new ManifestSource(stream, unread(name, start, length, charset), charset);
    }

    /** Why the file has no text to read; nothing if it has. */
    public Optional<Unread> unread() {
        return unread;
    }

    /** The text; malformed bytes in it are an {@link java.nio.charset.CharacterCodingException} where they stand. */
    public BufferedReader text() {
        return new BufferedReader(new InputStreamReader(stream, charset.newDecoder()));
    }

    /** All of the text, where it is short and well-formed; what is left to {@link #text()} otherwise. */
    public Optional<String> whole() throws IOException {
        if (!(stream instanceof ByteArrayInputStream memory)) {
            return Optional.empty();
        }
        memory.mark(0);
        byte[] bytes = memory.readAllBytes();
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException malformed) {
            memory.reset();
            return Optional.empty();
        }
    }

    private static Charset charset(byte[] start, int length) {
        int mark = length < 2 ? 0 : ((start[0] & 0xff) << 8) | (start[1] & 0xff);
        if (mark == 0xfeff || mark == 0xfffe) {
            return StandardCharsets.UTF_16;
        }
        // Without a mark, the zero byte shows the encoding: YAML begins with an ASCII character, and UTF-16 writes it
        // as that byte and a zero.
        if (length > 3 && start[0] != 0 && start[1] == 0 && start[2] != 0 && start[3] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (length > 3 && start[0] == 0 && start[1] != 0 && start[2] == 0 && start[3] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static Optional<Unread> unread(String name, byte[] start, int length, Charset charset) {
        Optional<String> tool = Encrypted.by(start, length);
        if (tool.isPresent()) {
            return Optional.of(encrypted(Place.of(name), tool.get()));
        }
        if (new String(start, 0, length, StandardCharsets.ISO_8859_1).startsWith(LFS)) {
            return Optional.of(Unread.of(
                    Unread.Kind.ABSENT, Place.of(name), "a Git LFS pointer", "fetch its contents: git lfs pull"));
        }
        boolean text = !charset.equals(StandardCharsets.UTF_8);
        for (int i = 0; i < length && !text; i++) {
            if (start[i] == 0) {
                return Optional.of(Unread.of(
                        Unread.Kind.BINARY,
                        Place.of(name),
                        "not a text",
                        "leave it out if it holds no manifests: --exclude " + name));
            }
        }
        return Optional.empty();
    }

    /** A file, or an object in it, whose contents need a key. */
    static Unread encrypted(Place place, String tool) {
        return Unread.of(
                Unread.Kind.ENCRYPTED,
                place,
                "encrypted with " + tool,
                "decrypt it and look at the plain text: ... | stepladder preflight - ...");
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
