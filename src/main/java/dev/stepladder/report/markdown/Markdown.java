package dev.stepladder.report.markdown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes Markdown for code hosts: CommonMark, tables and check boxes. All text is escaped, so that none becomes markup by chance. */
public final class Markdown {
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>]*[^\\s<>.,;:)]");
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*\\[\\]<~]|(?<!\\w)_|_(?!\\w)");

    /** Beyond this many characters, what is finished is written out. */
    private static final int PIECE = 1 << 16;

    /** What is kept back: more than the blank lines that the end may have to lose. */
    private static final int TAIL = 1 << 8;

    private final StringBuilder text = new StringBuilder();
    private final Optional<Appendable> to;
    private long written;

    /** A text that is kept until it is asked for. */
    public Markdown() {
        this.to = Optional.empty();
    }

    /** A text that is written piece by piece, and needs {@link #finish}. */
    public Markdown(Appendable to) {
        this.to = Optional.of(to);
    }

    /** How many characters it has so far. */
    public long length() {
        return written + text.length();
    }

    /** Writes what is left, with one line end at the end. */
    public void finish() throws IOException {
        to.orElseThrow().append(toString());
    }

    private void spill() {
        int finished = text.length() - TAIL;
        if (to.isEmpty() || finished < PIECE) {
            return;
        }
        try {
            to.get().append(text, 0, finished);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        text.delete(0, finished);
        written += finished;
    }

    /** A heading of a level from 1 to 6. */
    public void heading(int level, String words) {
        blank();
        text.append("#".repeat(level)).append(' ').append(escaped(words)).append("\n\n");
    }

    /** A paragraph. */
    public void paragraph(String words) {
        blank();
        text.append(escaped(words)).append("\n\n");
    }

    /** A line as it is: markup of our own, with no text of others in it that is not {@link #html escaped}. */
    public void line(String markup) {
        text.append(markup).append('\n');
    }

    /** Begins a part that is folded until it is opened. */
    public void fold(boolean open, String label, String words) {
        blank();
        text.append(open ? "<details open>" : "<details>")
                .append("<summary><b>")
                .append(html(label))
                .append("</b>")
                .append(html(words))
                .append("</summary>\n\n");
    }

    /** Ends a folded part. */
    public void unfold() {
        blank();
        text.append("</details>\n\n");
    }

    /** A diagram or a command that the code host shows by the language's rules; the lines come as they are. */
    public void block(String language, String lines) {
        blank();
        text.append("```").append(language).append('\n').append(lines).append("```\n\n");
    }

    /** Text inside of HTML. */
    public static String html(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A list item that begins with a bold label, if there is one; nothing without words. */
    public void item(String label, String words) {
        if (!words.isEmpty()) {
            text.append(label.isEmpty() ? "- " : "- **" + escaped(label) + "** ")
                    .append(escaped(words))
                    .append('\n');
        }
    }

    /** A list item with a command; nothing without one. */
    public void command(String label, String command) {
        if (!command.isEmpty()) {
            text.append("- **")
                    .append(escaped(label))
                    .append("** `")
                    .append(command)
                    .append("`\n");
        }
    }

    /** An item to tick off. */
    public void box(String words) {
        text.append("- [ ] ").append(escaped(words)).append('\n');
        spill();
    }

    /** A line that belongs to the item before it; nothing without words. */
    public void under(String label, String words) {
        if (!words.isEmpty()) {
            text.append("  - ").append(escaped(label + words)).append('\n');
        }
    }

    /** An item to tick off that belongs to the item before it. */
    public void boxUnder(String words) {
        text.append("  - [ ] ").append(escaped(words)).append('\n');
        spill();
    }

    /** A line that belongs to the item of {@link #boxUnder} before it. */
    public void underBox(String words) {
        text.append("    - ").append(escaped(words)).append('\n');
    }

    /** Commands that belong to the item before them; nothing without commands. */
    public void commands(String lines) {
        if (lines.isEmpty()) {
            return;
        }
        String fence = "```";
        while (lines.contains(fence)) {
            fence += "`";
        }
        text.append("\n  ").append(fence).append("sh\n");
        lines.lines().forEach(line -> text.append("  ").append(line).append('\n'));
        text.append("  ").append(fence).append("\n\n");
    }

    /** A row of a table; the first one is its head. */
    public void row(boolean head, String... cells) {
        for (String cell : cells) {
            text.append("| ").append(escaped(cell).replace("|", "\\|")).append(' ');
        }
        text.append("|\n");
        if (head) {
            text.append("|---".repeat(cells.length)).append("|\n");
        }
        spill();
    }

    /** Ends a list or a table with a blank line. */
    public void blank() {
        if (text.length() > 1 && text.charAt(text.length() - 2) != '\n') {
            text.append('\n');
        }
        spill();
    }

    /** The whole text, or what is not written yet, with one line end at the end. */
    @Override
    public String toString() {
        return text.toString().stripTrailing() + "\n";
    }

    /** The words with a capital first letter. */
    public static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String escaped(String words) {
        StringBuilder out = new StringBuilder();
        Matcher url = URL.matcher(words);
        int from = 0;
        while (url.find()) {
            out.append(plain(words.substring(from, url.start())))
                    .append('<')
                    .append(url.group())
                    .append('>');
            from = url.end();
        }
        return out.append(plain(words.substring(from))).toString();
    }

    private static String plain(String words) {
        return MARKUP.matcher(words).replaceAll("\\\\$0").replaceAll("\\s*\\n\\s*", " ");
    }
}
