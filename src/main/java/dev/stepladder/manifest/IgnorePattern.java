package dev.stepladder.manifest;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * One line of an ignore file, by the rules of {@code gitignore(5)}.
 *
 * @param base the folder that the line is written for, relative to the root, with a slash behind it; empty for the root
 * @param negated whether it takes back what an earlier line excludes
 * @param foldersOnly whether it means folders only
 * @param pattern of the whole path below {@code base}
 */
record IgnorePattern(String base, boolean negated, boolean foldersOnly, Pattern pattern) {

    /** The pattern of a line; nothing for an empty line, a comment, and one that can't match. */
    static Optional<IgnorePattern> parse(String base, String line) {
        String text = withoutTrailingSpaces(line);
        if (text.isEmpty() || text.startsWith("#")) {
            return Optional.empty();
        }
        boolean negated = text.startsWith("!");
        text = negated ? text.substring(1) : text;
        boolean foldersOnly = text.endsWith("/");
        text = foldersOnly ? text.substring(0, text.length() - 1) : text;
        boolean anchored = text.contains("/");
        text = text.startsWith("/") ? text.substring(1) : text;
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Pattern pattern = Pattern.compile((anchored ? "" : "(?:.*/)?") + expression(text));
            return Optional.of(new IgnorePattern(base, negated, foldersOnly, pattern));
        } catch (PatternSyntaxException malformed) {
            return Optional.empty();
        }
    }

    /** Whether it speaks of a path, relative to the root and without a slash at its end. */
    boolean matches(String path, boolean folder) {
        return (folder || !foldersOnly)
                && path.startsWith(base)
                && pattern.matcher(path.substring(base.length())).matches();
    }

    private static String withoutTrailingSpaces(String line) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\r')) {
            if (end > 1 && line.charAt(end - 2) == '\\') {
                break;
            }
            end--;
        }
        return line.substring(0, end);
    }

    private static String expression(String glob) {
        StringBuilder regex = new StringBuilder();
        int at = 0;
        while (at < glob.length()) {
            if (glob.startsWith("**/", at) && (at == 0 || glob.charAt(at - 1) == '/')) {
                regex.append("(?:.*/)?");
                at += 3;
            } else if (glob.startsWith("**", at) && at + 2 == glob.length() && at > 0 && glob.charAt(at - 1) == '/') {
                regex.append(".+");
                at += 2;
            } else if (glob.charAt(at) == '[' && glob.indexOf(']', at + 2) > 0) {
                int end = glob.indexOf(']', at + 2);
                String set = glob.substring(at + 1, end)
                        .replace("\\", "\\\\")
                        .replace("[", "\\[")
                        .replace("&&", "&\\&");
                boolean complement = set.startsWith("!") || set.startsWith("^");
                regex.append("(?!/)[")
                        .append(complement ? "^" + set.substring(1) : set)
                        .append(']');
                at = end + 1;
            } else {
                int length = one(glob, at, regex);
                at += length;
            }
        }
        return regex.toString();
    }

    /** Translates one character, or the runs of one that mean the same as one. */
    private static int one(String glob, int at, StringBuilder regex) {
        char character = glob.charAt(at);
        if (character == '*') {
            int end = at;
            while (end < glob.length() && glob.charAt(end) == '*') {
                end++;
            }
            regex.append("[^/]*");
            return end - at;
        }
        if (character == '?') {
            regex.append("[^/]");
            return 1;
        }
        boolean escaped = character == '\\' && at + 1 < glob.length();
        regex.append(Pattern.quote(String.valueOf(escaped ? glob.charAt(at + 1) : character)));
        return escaped ? 2 : 1;
    }
}
