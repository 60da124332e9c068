package dev.stepladder.manifest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepladder.manifest.tree.Places;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The objects that a template is certain to write, or may write: those whose API version and kind stand in it literally.
 *
 * <p>No template is parsed here. A line with a literal {@code apiVersion} is paired with the nearest {@code kind} of its document at the same
 * indentation, first below it, then above. The conditions around the line say how sure it is that the object is ever rendered.
 */
final class TemplateText {
    /** More lines than any one document that somebody wrote by hand has objects. */
    private static final int MOST_LINES = 10_000;

    private static final Pattern FIELD = Pattern.compile(
            "^(\\s*(?:- )*\\s*)[\"']?(apiVersion|kind|name)[\"']?\\s*[:=]+\\s*[\"']?([^\\s\"',#{}$<]*)[\"']?\\s*,?\\s*(?:#.*)?$");
    private static final Pattern ACTION =
            Pattern.compile("\\{\\{-?\\s*(if|else if|else|with|range|define|block|end)\\b([^}]*)\\}\\}");
    private static final Pattern JINJA =
            Pattern.compile("\\{%-?\\s*(if|elif|else|for|macro|block|endif|endfor|endmacro|endblock)\\b([^%]*)%\\}");
    private static final Pattern SAYS_API = Pattern.compile("\\bapiVersion[\"']?\\s*[:=]");

    /** Stands for the indentation where fields of one object stand in one line; no indentation is like it. */
    private static final String ONE_LINE = "line ";

    private static final Pattern BY_VERSION =
            Pattern.compile("Capabilities|semver|[kK]ube_?[vV]ersion|apiVersion|kubernetes_version");

    /** A field in a line that has several, as of JSON. */
    private static final Pattern INLINE = Pattern.compile(
            "[\"'`]?\\b(apiVersion|kind)\\b[\"'`]?\\s*[:=]{1,2}\\s*[\"'`]?([A-Za-z0-9./-]+)(?![A-Za-z0-9./-]|\\s*[({$])");

    /** A line that may be of interest. */
    private record RawLine(int number, String text, Origin.Kind sure) {}

    /** A line of interest. */
    private record Line(int number, int column, String field, String value, String indent, Origin.Kind sure) {}

    private final Deque<String> conditions = new ArrayDeque<>();
    private final List<RawLine> raw = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    /** Takes the next line of the file. */
    void line(int number, String text) {
        if (text.contains("{{") || text.contains("{%")) {
            actions(ACTION.matcher(text));
            actions(JINJA.matcher(text));
        }
        if (raw.size() < MOST_LINES
                && (text.contains("apiVersion") || text.contains("kind") || text.contains("name"))) {
            raw.add(new RawLine(number, text, sure()));
        }
    }

    /** Takes the lines apart; only then, for most documents are no templates and never come to it. */
    private void split() {
        lines.clear();
        for (RawLine line : raw) {
            Matcher field = FIELD.matcher(line.text());
            if (field.matches() && !field.group(3).isEmpty()) {
                lines.add(new Line(
                        line.number(),
                        field.start(3) + 1,
                        field.group(2),
                        field.group(3),
                        field.group(1).replace('-', ' '),
                        line.sure()));
            } else {
                splitInline(line);
            }
        }
    }

    /** An object that stands in one line. */
    private void splitInline(RawLine line) {
        String bare = line.text().stripLeading();
        if (bare.startsWith("#") || bare.startsWith("//")) {
            return;
        }
        Matcher field = INLINE.matcher(line.text());
        while (field.find()) {
            lines.add(new Line(
                    line.number(),
                    field.start(2) + 1,
                    field.group(1),
                    field.group(2),
                    ONE_LINE + line.number(),
                    line.sure()));
        }
    }

    /** Whether some line speaks of an API version. */
    boolean namesApi() {
        return raw.stream()
                .filter(line -> line.text().contains("apiVersion"))
                .anyMatch(line -> SAYS_API.matcher(line.text()).find());
    }

    /** Begins a document; conditions reach across documents. */
    void nextDocument() {
        raw.clear();
    }

    /** The objects of the document so far. */
    List<Manifest> objects(String file) {
        split();
        List<Manifest> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.field().equals("apiVersion")) {
                Optional<Line> kind = partner(i, "kind");
                if (kind.isPresent()) {
                    found.add(manifest(file, line, kind.get(), name(i)));
                }
            }
        }
        return found;
    }

    private Optional<Line> partner(int of, String field) {
        String indent = lines.get(of).indent();
        for (int i = of + 1; i < lines.size(); i++) {
            if (lines.get(i).field().equals(field) && lines.get(i).indent().equals(indent)) {
                return Optional.of(lines.get(i));
            }
        }
        for (int i = of - 1; i >= 0; i--) {
            if (lines.get(i).field().equals(field) && lines.get(i).indent().equals(indent)) {
                return Optional.of(lines.get(i));
            }
        }
        return Optional.empty();
    }

    /** The first name below that stands one level deeper: the one in {@code metadata}. */
    private String name(int of) {
        if (lines.get(of).indent().startsWith(ONE_LINE)) {
            return "";
        }
        int indent = lines.get(of).indent().length();
        for (int i = of + 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.field().equals("apiVersion") && line.indent().length() <= indent) {
                break;
            }
            if (line.field().equals("name") && line.indent().length() > indent) {
                return line.value();
            }
        }
        return "";
    }

    private static Manifest manifest(String file, Line api, Line kind, String name) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("apiVersion", api.value()).put("kind", kind.value());
        if (!name.isEmpty()) {
            object.putObject("metadata").put("name", name);
        }
        Places here = Places.of(api.number(), api.column());
        Places places = new Places(
                Math.min(api.number(), kind.number()),
                api.indent().startsWith(ONE_LINE) ? api.column() : api.indent().length() + 1,
                Map.of("apiVersion", here),
                List.of());
        return new Manifest(file, object, places, new Origin(api.sure(), ""));
    }

    private void actions(Matcher action) {
        while (action.find()) {
            String word = action.group(1);
            if (word.startsWith("end")) {
                conditions.poll();
            } else if (word.startsWith("el")) {
                // The condition before still decides; a further one comes on top of it.
                conditions.push((conditions.isEmpty() ? "" : conditions.pop()) + action.group(2));
            } else {
                conditions.push(action.group(2));
            }
        }
    }

    private Origin.Kind sure() {
        if (conditions.isEmpty()) {
            return Origin.Kind.TEXT;
        }
        boolean byVersion =
                conditions.stream().anyMatch(text -> BY_VERSION.matcher(text).find());
        return byVersion ? Origin.Kind.CHOSEN : Origin.Kind.CONDITIONAL;
    }
}
