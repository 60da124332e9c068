package dev.stepladder.upstream.document;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Versions in upstream files, which write them in quotes or not, with a leading {@code v} or a trailing {@code .x}. */
final class Releases {
    private static final Pattern NUMBERED = Pattern.compile("[0-9]+(\\.[0-9]+)*([-+][0-9A-Za-z.+-]+)?");

    private final Diagnostics diagnostics;

    Releases(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** A version without a leading {@code v} and a trailing {@code .x}. */
    static Optional<Version> parse(String text) {
        String plain = text.strip().replaceFirst("^v(?=[0-9])", "").replaceFirst("\\.[xX*]$", "");
        return NUMBERED.matcher(plain).matches() ? Version.parse(plain) : Optional.empty();
    }

    /** A required version; any other text is reported. */
    Optional<Version> required(Fields fields, String key) {
        Optional<String> text = fields.required(
                key, (name, node) -> node instanceof Node.Scalar scalar ? Optional.of(scalar.text()) : Optional.of(""));
        Optional<Version> version = text.flatMap(Releases::parse);
        if (text.isPresent() && version.isEmpty()) {
            diagnostics.error(
                    fields.placeOf(key),
                    key + " is not a version",
                    "found \"" + text.get() + "\", expected such as 1.30",
                    "");
        }
        return version;
    }

    /** All minors from one to another of the same major, both included; empty if there are none. */
    static NavigableSet<Version> minors(Version first, Version last) {
        NavigableSet<Version> minors = new TreeSet<>();
        long from = first.numbers().size() > 1 ? first.numbers().get(1) : -1;
        long to = last.numbers().size() > 1 ? last.numbers().get(1) : -1;
        if (from >= 0
                && to - from <= 100
                && first.numbers().get(0).equals(last.numbers().get(0))) {
            for (long minor = from; minor <= to; minor++) {
                minors.add(Version.of(first.numbers().get(0) + "." + minor));
            }
        }
        return minors;
    }
}
