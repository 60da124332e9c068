package dev.stepladder.manifest.tree;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/**
 * A stream of JSON up to the next line of {@code ---}, with which people part its documents as in YAML.
 *
 * <p>Such a line cannot be part of a value: JSON has no line feed in a text. The lines themselves may be of any length; none is held.
 */
public final class JsonDocument extends Reader {
    private static final String SEPARATOR = "---";

    private final BufferedReader source;
    private boolean lineStart = true;
    private boolean ended;
    private int lines;

    /** The document that begins where the source stands. */
    public JsonDocument(BufferedReader source) {
        this.source = source;
    }

    /** How many lines were read to their end. */
    public int lines() {
        return lines;
    }

    /**
     * Goes to the next document, whatever is left of this one.
     *
     * @return whether there is one; the source then stands behind the separator, and behind its line if that says nothing more
     */
    public boolean next() throws IOException {
        char[] rest = new char[8192];
        while (read(rest, 0, rest.length) >= 0) {
            // It is passed over.
        }
        source.mark(1);
        if (source.read() < 0) {
            return false;
        }
        source.reset();
        source.skip(SEPARATOR.length());
        int next = ' ';
        while (next == ' ' || next == '\t' || next == '\r') {
            source.mark(1);
            next = source.read();
        }
        if (next == '#') {
            source.readLine();
            lines++;
        } else if (next == '\n') {
            lines++;
        } else if (next >= 0) {
            source.reset();
        }
        return true;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (ended || (lineStart && isSeparator())) {
            ended = true;
            return -1;
        }
        source.mark(length);
        int count = source.read(buffer, offset, length);
        int taken = upToDashes(buffer, offset, count);
        if (taken < count) {
            source.reset();
            source.skip(taken);
        }
        for (int i = offset; i < offset + taken; i++) {
            lines += buffer[i] == '\n' ? 1 : 0;
        }
        lineStart = taken > 0 && buffer[offset + taken - 1] == '\n';
        return taken;
    }

    /** How much of what was read stands before a line that begins with a dash. */
    private static int upToDashes(char[] buffer, int offset, int count) {
        for (int i = offset; i < offset + count - 1; i++) {
            if (buffer[i] == '\n' && buffer[i + 1] == '-') {
                return i + 1 - offset;
            }
        }
        return count;
    }

    private boolean isSeparator() throws IOException {
        source.mark(SEPARATOR.length() + 1);
        boolean separator = true;
        for (int i = 0; i < SEPARATOR.length() && separator; i++) {
            separator = source.read() == SEPARATOR.charAt(i);
        }
        int behind = separator ? source.read() : 0;
        source.reset();
        return separator && (behind < 0 || Character.isWhitespace(behind));
    }

    /** Ends a document, not the stream. */
    @Override
    public void close() {}
}
