package dev.stepladder.audit.lint;

import dev.stepladder.yaml.InputFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments that allow a finding: {@code # lint: allow CODE, because ...}, on the line of the finding or on a line of its own just above. The
 * text after the code is for people.
 */
final class AllowComments {
    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#\\s*lint: allow ([a-z-]+)");

    private final Map<String, List<String>> lines = new HashMap<>();

    AllowComments(List<InputFile> files) {
        files.forEach(file -> lines.put(file.name(), file.text().lines().toList()));
    }

    boolean allow(LintFinding finding) {
        List<String> text = lines.getOrDefault(finding.place().file(), List.of());
        int line = finding.place().line();
        if (line < 1 || line > text.size()) {
            return false;
        }
        if (allows(text.get(line - 1), finding.code())) {
            return true;
        }
        for (int above = line - 1; above >= 1 && isComment(text.get(above - 1)); above--) {
            if (allows(text.get(above - 1), finding.code())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isComment(String line) {
        return line.strip().startsWith("#");
    }

    private static boolean allows(String line, Code code) {
        Matcher comment = COMMENT.matcher(line);
        while (comment.find()) {
            if (comment.group(2).equals(code.word())) {
                return true;
            }
        }
        return false;
    }
}
