package dev.stepladder.manifest.tree;

/**
 * A place in a text that moves on. Its text ends in a line feed and has no characters of which the column would be in doubt.
 *
 * <p>A method that meets something that only a full parser can judge throws {@link Unusual}.
 */
final class Cursor {
    /** Thrown where the text is more than the quick reader knows. */
    static final class Unusual extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusual() {
            super("for the full parser", null, false, false);
        }
    }

    /** Column of no line: the text is at its end. */
    static final int END = -1;

    private final char[] text;
    private final int linesBefore;
    private int at;
    private int line = 1;
    private int lineStart;
    private int indent;

    Cursor(char[] text, int linesBefore) {
        this.text = text;
        this.linesBefore = linesBefore;
    }

    /** Whether a text has nothing but characters that are one column each. */
    static boolean isPlain(char[] text) {
        if (text.length == 0 || text[text.length - 1] != '\n') {
            return false;
        }
        for (char each : text) {
            if (each < ' ' ? each != '\n' && each != '\t' : each >= 0x7f && !isLetter(each)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char each) {
        return each > 0xa0 && !Character.isSurrogate(each) && each != '\u2028' && each != '\u2029' && each < 0xfe00;
    }

    char here() {
        return text[at];
    }

    /** The character that stands so many further on; a line feed behind the end. */
    char ahead(int by) {
        return at + by < text.length ? text[at + by] : '\n';
    }

    int at() {
        return at;
    }

    String from(int start) {
        return between(start, at);
    }

    void forward(int by) {
        at += by;
    }

    /** Where the cursor stands. */
    Places place() {
        return Places.of(line + linesBefore, column() + 1);
    }

    /** Counted from 0. */
    int column() {
        return at - lineStart;
    }

    /** The indentation of the line that {@link #nextLine()} went to; {@link #END} behind the last. */
    int indent() {
        return indent;
    }

    void spaces() {
        while (text[at] == ' ') {
            at++;
        }
    }

    /** Whether nothing but a comment stands in the rest of the line; the cursor has passed spaces. */
    boolean isAtLineEnd() {
        char next = here();
        return next == '\n' || (next == '#' && (at == lineStart || text[at - 1] == ' '));
    }

    /** Ends the line, in which nothing else may stand, and goes on to the first character of the next line that has any. */
    void endLine() {
        spaces();
        if (!isAtLineEnd()) {
            throw new Unusual();
        }
        at = lineEnd();
        feed();
        nextLine();
    }

    /** Goes from the beginning of a line to the first character of the next line that has any. */
    void nextLine() {
        while (at < text.length) {
            spaces();
            if (here() == '\t' || (column() == 0 && "%.".indexOf(here()) >= 0)) {
                throw new Unusual();
            }
            if (!isAtLineEnd()) {
                indent = column();
                return;
            }
            at = lineEnd();
            feed();
        }
        indent = END;
    }

    /** Passes a line feed. */
    void feed() {
        at++;
        line++;
        lineStart = at;
    }

    boolean isAtEnd() {
        return at >= text.length;
    }

    /** The index of the line feed that ends this line. */
    int lineEnd() {
        int end = at;
        while (text[end] != '\n') {
            end++;
        }
        return end;
    }

    char charAt(int index) {
        return text[index];
    }

    String between(int start, int end) {
        return new String(text, start, end - start);
    }

    void goTo(int index) {
        at = index;
    }
}
