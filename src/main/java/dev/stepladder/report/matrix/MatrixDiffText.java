package dev.stepladder.report.matrix;

import dev.stepladder.audit.MatrixDiff;
import dev.stepladder.audit.Statement;
import dev.stepladder.audit.Words;
import dev.stepladder.diagnostic.ShellWord;
import dev.stepladder.report.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A difference between matrices, for people and for scripts.
 *
 * @param plans for each plan of the request, the facts it relies on that were removed or changed
 */
public record MatrixDiffText(MatrixDiff diff, Map<String, NavigableSet<String>> plans) {
    public MatrixDiffText {
        plans = new LinkedHashMap<>(plans);
    }

    /** Each statement that was added ({@code +}), removed ({@code -}) or changed ({@code ~}), by id; then counts, then plans. */
    public String text() {
        SortedMap<String, String> lines = new TreeMap<>();
        diff.came()
                .forEach(now -> lines.put(
                        now.id(), "+ %s\n    now %s\n    at %s\n".formatted(now.id(), now.says(), now.place())));
        diff.went()
                .forEach(was -> lines.put(
                        was.id(), "- %s\n    was %s\n    at %s\n".formatted(was.id(), was.says(), was.place())));
        diff.changed()
                .forEach(change -> lines.put(
                        change.was().id(),
                        "~ %s\n    was %s\n    now %s\n    at %s\n"
                                .formatted(
                                        change.was().id(),
                                        change.was().says(),
                                        change.now().says(),
                                        change.now().place())));
        return String.join("", lines.values()) + figures() + plansText();
    }

    private String figures() {
        String other = diff.resourced().isEmpty()
                ? ""
                : "; " + Words.count(diff.resourced().size(), "statement")
                        + (diff.resourced().size() == 1 ? " has" : " have") + " other sources";
        return (diff.isEmpty()
                        ? "no differences"
                        : "%s added, %s removed, %s changed"
                                .formatted(
                                        diff.came().size(),
                                        diff.went().size(),
                                        diff.changed().size()))
                + other
                + "\n";
    }

    private String plansText() {
        return plans.entrySet().stream()
                .map(plan -> plan.getValue().isEmpty()
                        ? "plan %s: relies on no removed or changed statement\n".formatted(plan.getKey())
                        : "plan %s: relies on %s\n%s  fix: stepladder verify %s\n"
                                .formatted(
                                        plan.getKey(),
                                        Words.count(plan.getValue().size(), "removed or changed statement"),
                                        plan.getValue().stream()
                                                .map(id -> "  " + id + "\n")
                                                .collect(Collectors.joining()),
                                        ShellWord.of(plan.getKey())))
                .collect(Collectors.joining());
    }

    /** The same as one JSON object. */
    public String json() {
        List<String> touched = plans.entrySet().stream()
                .map(plan -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("file", plan.getKey());
                    fields.put("touched", plan.getValue());
                    return Json.line(fields);
                })
                .toList();
        return """
                {
                  "came": %s,
                  "went": %s,
                  "changed": %s,
                  "resourced": %s,
                  "plans": %s
                }
                """.formatted(
                statements(diff.came().stream()),
                statements(diff.went().stream()),
                Json.list(diff.changed().stream().map(MatrixDiffText::change).toList(), "  "),
                statements(diff.resourced().stream()),
                Json.list(touched, "  "));
    }

    private static String statements(Stream<Statement> statements) {
        return Json.list(statements.map(MatrixDiffText::statement).toList(), "  ");
    }

    private static String statement(Statement statement) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", statement.id());
        fields.put("says", statement.says());
        place(statement, fields);
        return Json.line(fields);
    }

    private static String change(MatrixDiff.Change change) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", change.was().id());
        fields.put("was", change.was().says());
        fields.put("now", change.now().says());
        place(change.now(), fields);
        return Json.line(fields);
    }

    private static void place(Statement statement, Map<String, Object> fields) {
        fields.put("file", statement.place().file());
        fields.put("line", statement.place().line());
        fields.put("column", statement.place().column());
    }
}
