package dev.stepladder.yaml;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Visible;
import dev.stepladder.name.CommandWord;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads single values; a value that cannot be read is reported and gives nothing.
 *
 * <p>All methods take the name of the value in messages, usually its key, and its node.
 */
public final class Values {
    /** The keys whose texts have several lines: commands, and facts in words, which quote them. Elsewhere a line end is shown as an escape. */
    private static final List<String> WITH_LINES = List.of("run", "says", "was");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@-]*");
    private static final Pattern TIGHT_HYPHEN = Pattern.compile("(\\d+\\.[\\d.]+)(?! - )\\s*-\\s*(\\d+\\.[\\d.]+)");

    private final Diagnostics diagnostics;

    public Values(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Text of any kind, not empty; numbers and booleans must be quoted to be text. */
    public Optional<String> text(String name, Node node) {
        return scalar(name, node).flatMap(scalar -> {
            if (scalar.kind() != Node.Scalar.Kind.TEXT) {
                diagnostics.error(
                        node.place(),
                        name + " is not quoted",
                        "found " + node.describe(),
                        "quote it: \"" + scalar.text() + '"');
                return Optional.empty();
            }
            if (scalar.text().isBlank()) {
                diagnostics.error(node.place(), name + " is empty", "", "");
                return Optional.empty();
            }
            String text = scalar.text().strip();
            return Optional.of(WITH_LINES.contains(name) ? text : Visible.line(text));
        });
    }

    /** Whether a text is a name as {@link #name} reads it. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Whether a text becomes a name once <code>{unit}</code>, <code>{minor}</code> and <code>{version}</code> in it are filled. */
    public static boolean isTemplate(String text) {
        return isName(text.replaceAll("\\{(?:unit|minor|version)}", "x"));
    }

    /** The template of a name, such as <code>{unit}-{minor}</code>. */
    public Optional<String> template(String name, Node node) {
        return text(name, node).filter(text -> {
            boolean template = isTemplate(text);
            if (!template) {
                diagnostics.error(
                        node.place(),
                        name + " is not the template of a name",
                        "found " + node.describe() + ", expected such as \"{unit}-{minor}\"",
                        "");
            }
            return template;
        });
    }

    /** A name: a letter or digit, then those and {@code . _ : @ -}. So it can stand in ids and on the command line. */
    public Optional<String> name(String name, Node node) {
        return text(name, node).flatMap(text -> {
            if (!NAME.matcher(text).matches()) {
                String plain = text.replaceAll("[^A-Za-z0-9._:@-]+", "-");
                diagnostics.error(
                        node.place(),
                        name + " has characters that are not allowed in a name",
                        "found " + node.describe() + ", expected letters, digits and . _ : @ - without spaces",
                        NAME.matcher(plain).matches() && plain.length() < 60 ? "write " + plain : "");
                return Optional.empty();
            }
            return Optional.of(text);
        });
    }

    /** Names joined by {@code " + "}, as one text. */
    public Optional<String> names(String name, Node node) {
        return text(name, node).filter(text -> {
            boolean names = Stream.of(text.split(" \\+ ", -1)).allMatch(Values::isName);
            if (!names) {
                diagnostics.error(
                        node.place(),
                        name + " has characters that are not allowed in a name",
                        "found " + node.describe() + ", expected names joined by \" + \"",
                        "");
            }
            return names;
        });
    }

    /** The name of a component. */
    public Optional<ComponentName> component(String name, Node node) {
        return name(name, node).map(ComponentName::new);
    }

    /** A version, quoted. */
    public Optional<Version> version(String name, Node node) {
        return text(name, node).flatMap(text -> {
            Optional<Version> version = Version.parse(text);
            if (version.isEmpty()) {
                diagnostics.error(
                        node.place(),
                        name + " is not a version",
                        "found " + node.describe()
                                + ", expected one version such as \"1.20\" or \"v1.20.15-eksbuild.14\"",
                        "");
            }
            return version;
        });
    }

    /** A range of versions, quoted. */
    public Optional<VersionRange> range(String name, Node node) {
        return text(name, node).flatMap(text -> {
            Optional<VersionRange> range = VersionRange.parse(text);
            if (range.isEmpty()) {
                diagnostics.error(
                        node.place(),
                        name + " is not a range of versions",
                        "found " + node.describe()
                                + ", expected such as \"1.20\", \"1.17 - 1.20\", \">=1.17 <1.21\", \"1.17 || 1.19\" or \"*\"",
                        spaced(text).map(wider -> "write \"" + wider + '"').orElse(""));
            }
            return range;
        });
    }

    /** The probable meaning of {@code 1.17-1.20}: {@code 1.17 - 1.20}; nothing for other texts. */
    public static Optional<String> spaced(String range) {
        Matcher tight = TIGHT_HYPHEN.matcher(range);
        return tight.matches() ? Optional.of(tight.group(1) + " - " + tight.group(2)) : Optional.empty();
    }

    /** A value of a cluster attribute: a single word or version, which conditions can compare. */
    public Optional<String> attribute(String name, Node node) {
        return text(name, node).filter(text -> {
            boolean comparable = Version.parse(text).isPresent();
            if (!comparable) {
                diagnostics.error(
                        node.place(),
                        name + " is not a single word or version",
                        "found " + node.describe() + ", expected " + CommandWord.EXPECTED,
                        "");
            }
            return comparable;
        });
    }

    /** A build or another single word that may become part of a command. */
    public Optional<String> word(String name, Node node) {
        return text(name, node).filter(text -> {
            boolean word = CommandWord.is(text);
            if (!word) {
                diagnostics.error(
                        node.place(),
                        name + " is not a single word",
                        "found " + node.describe() + ", expected " + CommandWord.EXPECTED,
                        "");
            }
            return word;
        });
    }

    /** A day, such as {@code 2021-02-09}. */
    public Optional<LocalDate> date(String name, Node node) {
        return text(name, node).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                diagnostics.error(
                        node.place(),
                        name + " is not a date",
                        "found " + node.describe() + ", expected year-month-day such as \"2021-02-09\"",
                        "");
                return Optional.empty();
            }
        });
    }

    /** A length of time in days or longer, such as {@code P7D}. */
    public Optional<Period> period(String name, Node node) {
        return text(name, node).flatMap(text -> {
            try {
                return Optional.of(Period.parse(text));
            } catch (DateTimeException | ArithmeticException e) {
                diagnostics.error(
                        node.place(),
                        name + " is not a period",
                        "found " + node.describe() + ", expected days, weeks or months such as \"P7D\"",
                        "");
                return Optional.empty();
            }
        });
    }

    /** True or false, quoted or not. */
    public Optional<Boolean> flag(String name, Node node) {
        return scalar(name, node).flatMap(scalar -> switch (scalar.text().toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> Optional.of(true);
            case "false", "no" -> Optional.of(false);
            default -> {
                diagnostics.error(node.place(), name + " is neither true nor false", "found " + node.describe(), "");
                yield Optional.empty();
            }
        });
    }

    /** A whole number from 0 to 999999, quoted or not. Other readers of YAML take 010 for eight, so it is refused. */
    public Optional<Integer> count(String name, Node node) {
        return scalar(name, node).flatMap(scalar -> {
            if (scalar.text().matches("0|[1-9][0-9]{0,5}")) {
                return Optional.of(Integer.parseInt(scalar.text()));
            }
            if (scalar.text().matches("0[0-9]{1,5}")) {
                diagnostics.error(
                        node.place(),
                        name + " begins with a zero",
                        "found " + plain(scalar) + ", which some readers of YAML take for an octal number",
                        "write " + Integer.parseInt(scalar.text()));
                return Optional.empty();
            }
            diagnostics.error(
                    node.place(),
                    name + " is not a count",
                    "found " + plain(scalar) + ", expected a whole number from 0 to 999999",
                    "");
            return Optional.empty();
        });
    }

    /** One of a few words. */
    public <E> Optional<E> oneOf(String name, Node node, Map<String, E> words) {
        return text(name, node).flatMap(text -> {
            Optional<E> meant = Optional.ofNullable(words.get(text));
            if (meant.isEmpty()) {
                diagnostics.error(
                        node.place(),
                        "unknown " + name + ' ' + node.describe(),
                        "known: " + String.join(", ", words.keySet()),
                        Nearest.to(text, words.keySet())
                                .map(word -> "write " + word)
                                .orElse(""));
            }
            return meant;
        });
    }

    /** The words of an enum, in its order, for {@link #oneOf}. */
    public static <E> Map<String, E> words(E[] values, Function<E, String> word) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E value : values) {
            words.put(word.apply(value), value);
        }
        return words;
    }

    private Optional<Node.Scalar> scalar(String name, Node node) {
        if (node instanceof Node.Scalar scalar) {
            if (scalar.kind() != Node.Scalar.Kind.NOTHING) {
                return Optional.of(scalar);
            }
            diagnostics.error(node.place(), name + " is empty", "", "");
            return Optional.empty();
        }
        diagnostics.error(
                node.place(), name + " is not a single value", "found " + node.describe() + ", expected text", "");
        return Optional.empty();
    }

    private static String plain(Node.Scalar scalar) {
        return scalar.kind() == Node.Scalar.Kind.NUMBER ? scalar.text() : scalar.describe();
    }
}
