package dev.stepladder.manifest.tree;

/** A text whose lines stand as they are, below {@code |}, further in than what it belongs to. */
final class LiteralText {
    private LiteralText() {}

    /** The text; the cursor goes to the next line that has anything. */
    static String read(Cursor cursor, int around) {
        cursor.forward(1);
        char end = cursor.here();
        boolean marked = end == '-' || end == '+';
        if (marked) {
            cursor.forward(1);
        }
        header(cursor);
        int indent = Math.max(1, around + 1);
        boolean begun = false;
        StringBuilder text = new StringBuilder();
        int blank = 0;
        while (!cursor.isAtEnd()) {
            int start = cursor.at();
            int lineEnd = cursor.lineEnd();
            cursor.spaces();
            int spaces = cursor.at() - start;
            boolean empty = cursor.here() == '\n';
            if (!begun) {
                if (empty) {
                    // Spaces before the text begins may be more than its indentation.
                    throw new Cursor.Unusual();
                }
                if (spaces < indent) {
                    throw new Cursor.Unusual();
                }
                indent = spaces;
                begun = true;
            } else if (!empty && spaces < indent) {
                if (cursor.here() == '\t') {
                    throw new Cursor.Unusual();
                }
                cursor.goTo(start);
                break;
            }
            if (empty && spaces <= indent) {
                blank++;
            } else {
                text.append("\n".repeat(blank))
                        .append(cursor.between(start + indent, lineEnd))
                        .append('\n');
                blank = 0;
            }
            cursor.goTo(lineEnd);
            cursor.feed();
        }
        if (!begun) {
            throw new Cursor.Unusual();
        }
        cursor.nextLine();
        if (marked && end == '-') {
            text.setLength(text.length() - 1);
        } else if (marked) {
            text.append("\n".repeat(blank));
        }
        return text.toString();
    }

    /** Ends the line of the mark, in which nothing but a comment may stand. */
    private static void header(Cursor cursor) {
        cursor.spaces();
        if (!cursor.isAtLineEnd()) {
            throw new Cursor.Unusual();
        }
        cursor.goTo(cursor.lineEnd());
        cursor.feed();
    }
}
