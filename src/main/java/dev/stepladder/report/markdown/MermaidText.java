package dev.stepladder.report.markdown;

/** Texts in Mermaid diagrams. */
public final class MermaidText {
    private MermaidText() {}

    /** Escapes the characters that would end a text, become markup or begin another statement. */
    public static String quoted(String words) {
        return words.replace("#", "#35;")
                .replace("\"", "#quot;")
                .replace("<", "#lt;")
                .replace(">", "#gt;")
                .replace("`", "#96;")
                .replace("*", "#42;")
                .replace(":", "#colon;")
                .replace("|", "#124;");
    }

    /** The same on lines of about so many characters, broken at spaces. */
    public static String wrapped(String words, int width) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (String word : words.split(" ", -1)) {
            if (column > 0 && column + word.length() >= width) {
                out.append("<br/>");
                column = 0;
            } else if (column > 0) {
                out.append(' ');
            }
            out.append(quoted(word));
            column += word.length() + 1;
        }
        return out.toString();
    }
}
