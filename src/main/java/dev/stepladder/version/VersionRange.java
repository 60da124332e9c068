package dev.stepladder.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A set of versions, in the usual notation.
 *
 * <ul>
 *   <li>{@code 1.20} is 1.20 and all its patches and builds; {@code 1.20.x} is the same
 *   <li>{@code 1.17 - 1.20} is all from 1.17 to the last 1.20
 *   <li>{@code >=1.17 <1.21}: all must hold; {@code 1.17 || 1.19}: one must hold, so that a range may have holes
 *   <li>{@code *-arm64}: a pattern on the text, {@code *} stands for any letters; {@code *} alone is every version
 * </ul>
 *
 * A bound compares only as many numbers as it has: {@code <=1.20} holds for 1.20.15, {@code >1.20} does not. A bound with a rest, such as
 * {@code 1.20.15-eksbuild.3}, compares whole.
 */
public final class VersionRange {
    private static final Pattern HYPHEN = Pattern.compile("(\\S+)\\s+-\\s+(\\S+)");
    private static final Pattern TERM = Pattern.compile("(>=|<=|>|<|=)?\\s*([^\\s<>=|,]+)");

    /** Every version. Below the patterns, which it needs. */
    public static final VersionRange ANY = parse("*").orElseThrow();

    private enum Relation {
        AT_LEAST,
        ABOVE,
        AT_MOST,
        BELOW,
        WITHIN
    }

    /** One bound; all bounds of a row must hold. */
    private sealed interface Bound {
        boolean holds(Version version);

        /** The version that it names; a pattern names none. */
        Optional<Version> named();
    }

    private record Limit(Relation relation, Version at) implements Bound {
        @Override
        public boolean holds(Version version) {
            if (!version.name().equals(at.name())) {
                return false;
            }
            int order = compare(version);
            return switch (relation) {
                case AT_LEAST -> order >= 0;
                case ABOVE -> order > 0;
                case AT_MOST -> order <= 0;
                case BELOW -> order < 0;
                case WITHIN -> order == 0;
            };
        }

        @Override
        public Optional<Version> named() {
            return Optional.of(at);
        }

        private int compare(Version version) {
            if (!at.rest().isEmpty()) {
                return version.compareTo(at);
            }
            int order = version.compareLeading(at);
            return order != 0 || version.numbers().size() >= at.numbers().size() ? order : -1;
        }
    }

    private record Glob(String pattern, Pattern compiled) implements Bound {
        @Override
        public boolean holds(Version version) {
            return compiled.matcher(version.text()).matches();
        }

        @Override
        public Optional<Version> named() {
            return Optional.empty();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Glob glob && pattern.equals(glob.pattern);
        }

        @Override
        public int hashCode() {
            return pattern.hashCode();
        }
    }

    private final String text;
    private final List<List<Bound>> alternatives;

    private VersionRange(String text, List<List<Bound>> alternatives) {
        this.text = text;
        this.alternatives = alternatives;
    }

    /** Reads a range; nothing if {@code text} is not of the form that the class comment shows. */
    public static Optional<VersionRange> parse(String text) {
        List<List<Bound>> alternatives = new ArrayList<>();
        for (String alternative : text.split("\\|\\|", -1)) {
            Optional<List<Bound>> bounds = parseAlternative(alternative.strip());
            if (bounds.isEmpty()) {
                return Optional.empty();
            }
            alternatives.add(bounds.get());
        }
        return Optional.of(new VersionRange(text.strip(), List.copyOf(alternatives)));
    }

    /**
     * Reads a range that is known to be well formed.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static VersionRange of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a version range: '" + text + "'"));
    }

    /** The range that holds exactly the given version, with its patches and builds if it has fewer numbers than they do. */
    public static VersionRange exactly(Version version) {
        return of("=" + version.text());
    }

    private static Optional<List<Bound>> parseAlternative(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher hyphen = HYPHEN.matcher(text);
        if (hyphen.matches()) {
            Optional<Version> low = Version.parse(hyphen.group(1));
            Optional<Version> high = Version.parse(hyphen.group(2));
            if (low.isEmpty() || high.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    List.of(new Limit(Relation.AT_LEAST, low.get()), new Limit(Relation.AT_MOST, high.get())));
        }
        List<Bound> bounds = new ArrayList<>();
        Matcher term = TERM.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!term.find(end) || !text.substring(end, term.start()).isBlank()) {
                return Optional.empty();
            }
            Optional<Bound> bound = parseBound(Objects.requireNonNullElse(term.group(1), ""), term.group(2));
            if (bound.isEmpty()) {
                return Optional.empty();
            }
            bounds.add(bound.get());
            end = term.end();
        }
        return Optional.of(List.copyOf(bounds));
    }

    private static Optional<Bound> parseBound(String sign, String operand) {
        String plain = operand.endsWith(".x") && Character.isDigit(operand.charAt(0))
                ? operand.substring(0, operand.length() - 2)
                : operand;
        if (plain.contains("*")) {
            String regex = Pattern.compile("[^*]+|\\*")
                    .matcher(plain)
                    .results()
                    .map(part -> part.group().equals("*") ? ".*" : Pattern.quote(part.group()))
                    .collect(Collectors.joining());
            return sign.isEmpty() ? Optional.of(new Glob(plain, Pattern.compile(regex))) : Optional.empty();
        }
        Relation relation = switch (sign) {
            case ">=" -> Relation.AT_LEAST;
            case ">" -> Relation.ABOVE;
            case "<=" -> Relation.AT_MOST;
            case "<" -> Relation.BELOW;
            default -> Relation.WITHIN;
        };
        return Version.parse(plain).map(version -> new Limit(relation, version));
    }

    /** Whether the range holds {@code version}. */
    public boolean contains(Version version) {
        return alternatives.stream().anyMatch(bounds -> bounds.stream().allMatch(bound -> bound.holds(version)));
    }

    /** The parts between {@code ||}, each a range of its own; the range itself if there is only one. */
    public List<VersionRange> alternatives() {
        return Stream.of(text.split("\\|\\|", -1)).map(VersionRange::of).toList();
    }

    /** Every version that the range names as a bound, in the order of the text. */
    public List<Version> bounds() {
        return alternatives.stream()
                .flatMap(List::stream)
                .flatMap(bound -> bound.named().stream())
                .toList();
    }

    /** The range as it was written. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VersionRange range && alternatives.equals(range.alternatives);
    }

    @Override
    public int hashCode() {
        return alternatives.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
