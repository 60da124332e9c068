package dev.stepladder.snapshot.written;

import dev.stepladder.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the part of HCL in which versions are written: blocks, and attributes with literal values or a variable. Everything else is passed over, brackets,
 * strings, comments and here-documents as they come.
 */
public final class HclParser {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)*");
    private static final Pattern VARIABLE = Pattern.compile("((?:var|local)\\.[A-Za-z_][A-Za-z0-9_-]*)");
    private static final Pattern HEREDOC = Pattern.compile("<<-?([A-Za-z_][A-Za-z0-9_]*)[ \\t]*\\r?\\n");
    /** What stands before a comment: strings, in which signs of comments are none, and everything else. */
    private static final Pattern COMMENT =
            Pattern.compile("^((?:\"(?:[^\"\\\\]|\\\\.)*\"|[^\"#/]|/(?!/))*+)(?:#|//).*$");

    private static final int DEEPEST = 100;

    private final String file;
    private final String text;
    private int at;
    private int depth;

    private HclParser(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The blocks of a file; attributes outside of any block stand in a block without words. */
    public static HclBlock parse(String file, String text) {
        return new HclParser(file, text).body(List.of(), new Place(file, 1, 1));
    }

    private HclBlock body(List<String> words, Place place) {
        depth++;
        List<HclBlock.HclAttribute> attributes = new ArrayList<>();
        List<HclBlock> blocks = new ArrayList<>();
        skipSpace();
        while (at < text.length() && text.charAt(at) != '}') {
            Matcher word = WORD.matcher(text).region(at, text.length());
            if (text.charAt(at) == '(') {
                Place begin = place(at);
                item(computedKey(), begin, attributes, blocks);
                skipSpace();
                continue;
            }
            String quoted = text.charAt(at) == '"' ? string() : "";
            if (quoted.isEmpty() && !word.lookingAt()) {
                at++;
                skipSpace();
                continue;
            }
            Place begin = place(at);
            String name = quoted.isEmpty() ? word.group() : quoted;
            at = quoted.isEmpty() ? word.end() : at;
            item(name, begin, attributes, blocks);
            skipSpace();
        }
        at = Math.min(text.length(), at + 1);
        depth--;
        return new HclBlock(words, attributes, blocks, place);
    }

    /** A key of an object in round brackets, with them. */
    private String computedKey() {
        int from = at;
        int open = 0;
        do {
            char c = text.charAt(at);
            if (c == '"') {
                string();
                continue;
            }
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            at++;
        } while (at < text.length() && open > 0);
        return text.substring(from, at);
    }

    private void item(String name, Place begin, List<HclBlock.HclAttribute> attributes, List<HclBlock> blocks) {
        List<String> words = new ArrayList<>(List.of(name));
        skipBlanks();
        while (at < text.length()
                && (text.charAt(at) == '"'
                        || WORD.matcher(text).region(at, text.length()).lookingAt())) {
            if (text.charAt(at) == '"') {
                words.add(string());
            } else {
                Matcher word = WORD.matcher(text).region(at, text.length());
                word.lookingAt();
                words.add(word.group());
                at = word.end();
            }
            skipBlanks();
        }
        if (at >= text.length()) {
            return;
        }
        char next = text.charAt(at);
        if (next == '{' && depth < DEEPEST) {
            at++;
            blocks.add(body(words, begin));
        } else if ((next == '=' || next == ':') && words.size() == 1) {
            at++;
            skipBlanks();
            if (at < text.length() && text.charAt(at) == '{' && depth < DEEPEST) {
                at++;
                blocks.add(body(words, begin));
            } else {
                attributes.add(attribute(name));
            }
        } else {
            expression();
        }
    }

    private HclBlock.HclAttribute attribute(String name) {
        Place place = place(at);
        int from = at;
        expression();
        String value = COMMENT.matcher(text.substring(from, at).strip())
                .replaceFirst("$1")
                .replaceFirst(",$", "")
                .strip();
        Matcher variable = VARIABLE.matcher(value);
        boolean literal = value.matches("\"[^\"$%\\\\]*\"|true|false")
                || NUMBER.matcher(value).matches();
        return new HclBlock.HclAttribute(
                name,
                literal ? Optional.of(value.replace("\"", "")) : Optional.empty(),
                variable.matches() ? Optional.of(variable.group(1)) : Optional.empty(),
                value.startsWith("["),
                value,
                value.matches("\\[\\s*]|\\{\\s*}"),
                place);
    }

    /** Passes over a value: to the end of its line, or of the brackets that it opens. */
    private void expression() {
        int open = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            Matcher heredoc = HEREDOC.matcher(text).region(at, text.length());
            if (c == '"') {
                string();
                continue;
            }
            if (c == '<' && heredoc.lookingAt()) {
                Matcher end = Pattern.compile("(?m)^[ \\t]*" + heredoc.group(1) + "[ \\t]*$")
                        .matcher(text);
                at = end.find(heredoc.end()) ? end.end() : text.length();
                continue;
            }
            if (c == '#' || text.startsWith("//", at)) {
                int line = text.indexOf('\n', at);
                at = line < 0 ? text.length() : line;
                continue;
            }
            if (open == 0 && (c == '\n' || c == '}' || c == ',')) {
                return;
            }
            open += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            at++;
        }
    }

    /** A string in quotes, its templates included, without the quotes. */
    private String string() {
        int from = ++at;
        int open = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (text.startsWith("${", at) || text.startsWith("%{", at)) {
                open++;
                at++;
            } else if (c == '}' && open > 0) {
                open--;
            } else if ((c == '"' && open == 0) || c == '\n') {
                break;
            }
            at++;
        }
        String value = text.substring(from, Math.min(at, text.length()));
        at = Math.min(text.length(), at + 1);
        return value;
    }

    private void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private void skipSpace() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',') {
                at++;
            } else if (text.charAt(at) == '#' || text.startsWith("//", at)) {
                int line = text.indexOf('\n', at);
                at = line < 0 ? text.length() : line;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else {
                return;
            }
        }
    }

    private Place place(int offset) {
        int line = 1;
        int start = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
            line++;
            start = i + 1;
        }
        return new Place(file, line, offset - start + 1);
    }
}
