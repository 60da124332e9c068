package dev.stepladder.manifest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A YAML stream, cut into its documents.
 *
 * <p>To its reader, each document is a stream of its own, which ends before the next line of {@code ---}. So a parser that fails in one document is
 * discarded with it, and the next document gets a new one; and a long stream is never held as a whole. Such a line cannot be part of a value: YAML
 * forbids it at the beginning of a line.
 */
final class DocumentReader extends Reader {
    private final BufferedReader source;

    private @Nullable String line;
    private int at;
    private int lines;
    private int firstLine = 1;
    private boolean started;
    private boolean hasContent;
    private boolean templated;
    private boolean beginsDocument;
    private final TemplateText text = new TemplateText();

    DocumentReader(BufferedReader source) throws IOException {
        this.source = source;
        advance();
    }

    /** Whether there is a further document; it can then be read. The unread rest of the one before is skipped. */
    boolean nextDocument() throws IOException {
        if (started) {
            skipRest();
        }
        started = true;
        beginsDocument = false;
        hasContent = false;
        templated = false;
        text.nextDocument();
        firstLine = lines;
        return line != null;
    }

    /** Reads to the end of the document, whatever its content. */
    void skipRest() throws IOException {
        while (line != null && !beginsDocument) {
            advanceInDocument();
        }
    }

    /** The line of the file in which the document begins, counted from 1. */
    int firstLine() {
        return firstLine;
    }

    /** Whether template braces stood in the document, as far as it was read. */
    boolean templated() {
        return templated;
    }

    /** Whether the next line is a template's action, which YAML would take for a mapping. */
    boolean beginsWithAction() {
        return line != null && (line.startsWith("{{") || line.startsWith("{%"));
    }

    /** Whether an API version, or what computes one, stood in the document, as far as it was read. */
    boolean namesApi() {
        return text.namesApi();
    }

    /** The objects that stand in the document literally, as far as it was read. */
    List<Manifest> textObjects(String file) {
        return text.objects(file);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (line == null || beginsDocument) {
            return -1;
        }
        int count = Math.min(length, line.length() + 1 - at);
        int text = Math.min(count, line.length() - at);
        line.getChars(at, at + text, buffer, offset);
        if (count > text) {
            buffer[offset + text] = '\n';
        }
        at += count;
        if (at > line.length()) {
            advanceInDocument();
        }
        return count;
    }

    private void advanceInDocument() throws IOException {
        if (line != null) {
            look(line);
        }
        advance();
        beginsDocument = hasContent && line != null && isSeparator(line);
    }

    private void look(String passed) {
        templated |= passed.contains("{{") || passed.contains("{%") || passed.contains("<%");
        text.line(lines, passed);
        boolean says = !passed.isBlank() && !isSeparator(passed) && "#%".indexOf(passed.charAt(0)) < 0;
        hasContent |= says;
    }

    private void advance() throws IOException {
        String next = source.readLine();
        // kubectl takes a tab at the end of a line for a space; our parser does not.
        line = next != null && next.endsWith("\t") ? next.stripTrailing() : next;
        at = 0;
        lines++;
    }

    private static boolean isSeparator(String line) {
        return line.startsWith("---") && (line.length() == 3 || Character.isWhitespace(line.charAt(3)));
    }

    /** Ends a document, not the stream: a parser closes what it has read to the end, and there may be further documents. */
    @Override
    public void close() {}
}
