package dev.stepladder.upstream.document;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values in upstream notation: three forms of absence, and days as moments. */
final class UpstreamValues {
    private static final Pattern ENGLISH = Pattern.compile("([A-Za-z]{3})[a-z]*\\.? ([0-9]{1,2}),? ([0-9]{4})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final Diagnostics diagnostics;
    private final Values values;

    UpstreamValues(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.values = new Values(diagnostics);
    }

    /** The items of the list that a document is, or has under one key; any other form is reported. */
    List<Node> items(Node root, String key, String what) {
        Optional<Node> list = root instanceof Node.Mapping mapping
                ? mapping.entries().stream()
                        .filter(entry -> entry.key().text().equals(key))
                        .map(Node.Entry::value)
                        .findFirst()
                : Optional.of(root).filter(node -> key.isEmpty());
        if (list.isPresent() && list.get() instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        diagnostics.error(
                list.map(Node::place).orElse(root.place()),
                "not " + what,
                "found " + list.map(Node::describe).orElseGet(() -> keys(root)) + ", expected "
                        + (key.isEmpty() ? "a list" : "a list under " + key),
                "");
        return List.of();
    }

    /** The keys of a document, for messages. */
    static String keys(Node root) {
        return root instanceof Node.Mapping mapping && !mapping.entries().isEmpty()
                ? "the keys "
                        + String.join(
                                ", ",
                                mapping.entries().stream()
                                        .map(entry -> entry.key().text())
                                        .limit(8)
                                        .toList())
                : root.describe();
    }

    /** A text; nothing, and no problem, for null, an empty text, or another kind of value, which upstreams write for "none". */
    Optional<String> text(Fields fields, String key) {
        return fields.optional(
                key,
                (name, node) -> node instanceof Node.Scalar scalar
                                && scalar.kind() == Node.Scalar.Kind.TEXT
                                && !scalar.text().isBlank()
                        ? Optional.of(scalar.text().strip())
                        : Optional.empty());
    }

    /** A required text. */
    Optional<String> required(Fields fields, String key) {
        return fields.required(key, values::text);
    }

    /** A day; nothing for {@code false} or {@code true}, which only say whether there is one. */
    Optional<LocalDate> day(Fields fields, String key) {
        return fields.optional(
                key,
                (name, node) -> node instanceof Node.Scalar scalar && scalar.kind() == Node.Scalar.Kind.TEXT
                        ? values.date(name, node)
                        : Optional.empty());
    }

    /** The day, in UTC, of a time with its offset, or of seconds since 1970: AWS tools write both. */
    Optional<LocalDate> dayOfTime(Fields fields, String key) {
        return fields.optional(key, (name, node) -> {
            if (!(node instanceof Node.Scalar scalar) || scalar.kind() == Node.Scalar.Kind.NOTHING) {
                return Optional.empty();
            }
            try {
                Instant instant = scalar.kind() == Node.Scalar.Kind.NUMBER
                        ? Instant.ofEpochSecond((long) Double.parseDouble(scalar.text()))
                        : OffsetDateTime.parse(scalar.text()).toInstant();
                return Optional.of(LocalDate.ofInstant(instant, ZoneOffset.UTC));
            } catch (DateTimeException | NumberFormatException e) {
                diagnostics.error(
                        node.place(),
                        name + " is not a time",
                        "found " + scalar.describe() + ", expected such as 2025-05-29T00:00:00Z",
                        "");
                return Optional.empty();
            }
        });
    }

    /** A day such as {@code Feb 9, 2021} or {@code December 5, 2017}; nothing for any other text. */
    static Optional<LocalDate> englishDay(String text) {
        Matcher matcher = ENGLISH.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(matcher.group(1).toLowerCase(Locale.ROOT)) + 1;
        try {
            return Optional.of(
                    LocalDate.of(Integer.parseInt(matcher.group(3)), month, Integer.parseInt(matcher.group(2))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
