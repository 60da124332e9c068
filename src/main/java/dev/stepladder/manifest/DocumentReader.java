package dev.stepladder.manifest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A YAML stream, cut into its documents.
 *
 * <p>To its reader, each document is a stream of its own, which ends before the next line of {@code ---}. So a parser that fails in one document is
 * discarded with it, and the next document gets a new one; and a long stream is never held as a whole. Such a line cannot be part of a value: YAML
 * forbids it at the beginning of a line.
 */
final class DocumentReader extends Reader {
    /** A document of so many characters, or fewer, is held as a whole. */
    private static final int LONGEST = 1 << 20;

    private final BufferedReader source;
    /** The rest of a text that is in memory already; empty for a stream. */
    private final String memory;

    private int next;
    private final TemplateText text = new TemplateText();
    private final StringBuilder whole = new StringBuilder();

    private @Nullable String line;
    private int at;
    private int lines;
    private int firstLine = 1;
    private boolean started;
    private boolean hasContent;
    private boolean templated;
    private boolean beginsDocument;
    private boolean analysed;

    DocumentReader(BufferedReader source) throws IOException {
        this.source = source;
        this.memory = "";
        advance();
    }

    /** Reads a text that is in memory; line feeds alone end its lines, and no line ends in a tab. */
    private DocumentReader(String memory) throws IOException {
        this.source = new BufferedReader(Reader.nullReader(), 1);
        this.memory = memory.endsWith("\n") ? memory : memory + "\n";
        this.lines = 1;
    }

    /** Reads a text that is in memory. */
    static DocumentReader of(String text) throws IOException {
        boolean simple =
                text.length() <= LONGEST && text.indexOf('\r') < 0 && !text.contains("\t\n") && !text.endsWith("\t");
        return simple && !text.isEmpty()
                ? new DocumentReader(text)
                : new DocumentReader(new BufferedReader(new StringReader(text)));
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
        analysed = false;
        text.nextDocument();
        whole.setLength(0);
        at = 0;
        firstLine = lines;
        if (next < memory.length()) {
            takeFromMemory();
            return true;
        }
        if (line == null) {
            return false;
        }
        while (!isComplete() && whole.length() <= LONGEST) {
            whole.append(line).append('\n');
            advanceInDocument();
        }
        return true;
    }

    /** Takes the next document: lines up to a separator that has something before it. */
    private void takeFromMemory() {
        int start = next;
        int at = start;
        while (at < memory.length()) {
            int end = memory.indexOf('\n', at);
            if (memory.startsWith("---", at) && isSeparator(memory.substring(at, end))) {
                if (hasContent) {
                    break;
                }
            } else {
                hasContent = hasContent || says(memory.substring(at, end));
            }
            at = end + 1;
            lines++;
            if (hasContent) {
                // On to the next line that may separate.
                int separator = memory.startsWith("---", at) ? at : memory.indexOf("\n---", at - 1) + 1;
                int to = separator == 0 ? memory.length() : separator;
                lines += count(at, to);
                at = to;
            }
        }
        whole.append(memory, start, at);
        next = at;
    }

    private int count(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += memory.charAt(i) == '\n' ? 1 : 0;
        }
        return count;
    }

    private static boolean says(String line) {
        return !line.isBlank() && !isSeparator(line) && "#%".indexOf(line.charAt(0)) < 0;
    }

    private boolean isComplete() {
        return line == null || beginsDocument;
    }

    /** All of the document; nothing if it is too long for that. */
    Optional<String> whole() {
        return isComplete() ? Optional.of(whole.toString()) : Optional.empty();
    }

    /** Reads to the end of the document, whatever its content. */
    void skipRest() throws IOException {
        if (!isComplete() || isTemplated()) {
            analyse();
        }
        while (!isComplete()) {
            pass();
        }
    }

    /** The line of the file in which the document begins, counted from 1. */
    int firstLine() {
        return firstLine;
    }

    /** Whether template braces stood in the document, as far as it was read. */
    boolean templated() {
        return templated || isTemplated();
    }

    private boolean isTemplated() {
        return whole.indexOf("{{") >= 0 || whole.indexOf("{%") >= 0 || whole.indexOf("<%") >= 0;
    }

    /** Whether the document begins with a template's action, which YAML would take for a mapping. */
    boolean beginsWithAction() {
        return whole.length() > 1 && (whole.indexOf("{{") == 0 || whole.indexOf("{%") == 0);
    }

    /** Whether an API version, or what computes one, stood in the document, as far as it was read. */
    boolean namesApi() {
        analyse();
        return text.namesApi();
    }

    /** The objects that stand in the document literally, as far as it was read. */
    List<Manifest> textObjects(String file) {
        analyse();
        return text.objects(file);
    }

    /** Hands the lines that are held to the reader of templates. */
    private void analyse() {
        if (analysed) {
            return;
        }
        analysed = true;
        int number = firstLine;
        int start = 0;
        for (int end = whole.indexOf("\n"); end >= 0; end = whole.indexOf("\n", start)) {
            text.line(number++, whole.substring(start, end));
            start = end + 1;
        }
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (at >= whole.length() && !isComplete()) {
            analyse();
            templated |= isTemplated();
            whole.setLength(0);
            at = 0;
            whole.append(line).append('\n');
            pass();
        }
        if (at >= whole.length()) {
            return -1;
        }
        int count = Math.min(length, whole.length() - at);
        whole.getChars(at, at + count, buffer, offset);
        at += count;
        return count;
    }

    /** Passes a line of a document that is too long to be held. */
    private void pass() throws IOException {
        if (line != null) {
            templated |= line.contains("{{") || line.contains("{%") || line.contains("<%");
            text.line(lines, line);
        }
        advanceInDocument();
    }

    private void advanceInDocument() throws IOException {
        if (line != null && !hasContent) {
            hasContent = says(line);
        }
        advance();
        beginsDocument = hasContent && line != null && isSeparator(line);
    }

    private void advance() throws IOException {
        String next = source.readLine();
        // kubectl takes a tab at the end of a line for a space; our parser does not.
        line = next != null && next.endsWith("\t") ? next.stripTrailing() : next;
        lines++;
    }

    private static boolean isSeparator(String line) {
        return line.startsWith("---") && (line.length() == 3 || Character.isWhitespace(line.charAt(3)));
    }

    /** Ends a document, not the stream: a parser closes what it has read to the end, and there may be further documents. */
    @Override
    public void close() {}
}
