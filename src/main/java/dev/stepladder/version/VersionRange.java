package dev.stepladder.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A set of versions, in the usual notation.
 *
 * <ul>
 *   <li>{@code 1.20} is 1.20 and all its patches and builds; {@code 1.20.x} is the same, whatever is listed; {@code =1.20} is that one release
 *   <li>{@code 1.17 - 1.20} is all from 1.17 to the last 1.20
 *   <li>{@code >=1.17 <1.21}: all must hold; {@code 1.17 || 1.19}: one must hold, so that a range may have holes
 *   <li>{@code *-arm64}: a pattern on the text, {@code *} stands for any letters; {@code *} alone is every version
 * </ul>
 *
 * A bound compares only as many numbers as it has: {@code <=1.20} holds for 1.20.15, {@code >1.20} does not. A bound with a rest, such as
 * {@code 1.20.15-eksbuild.3}, compares whole. Pre-releases lie in a row of bounds only if it names one, or is a pattern.
 *
 * <p>A name means what it says once the range knows what is listed ({@link #among}): {@code 1.20} is the release 1.20 where there is one, and the
 * line elsewhere; a build such as {@code 1.20.15-eks-1} that is not listed is the release that covers it.
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
        /** The release of this name, or else its line. */
        NAMED,
        /** The line, whatever is listed. */
        LINE,
        /** The release of this name. */
        EXACTLY
    }

    /** One bound; all bounds of a row must hold. */
    private sealed interface Bound {
        boolean holds(Version version, ListedVersions listed);

        /** The version that it names; a pattern names none. */
        Optional<Version> named();

        /** The same bound at the listed version that speaks for the one it names. */
        default Bound among(ListedVersions listed) {
            return this;
        }
    }

    /**
     * Bounds that must all hold.
     *
     * @param preReleases whether it holds pre-releases, too
     */
    private record Row(List<Bound> bounds, boolean preReleases) {
        static Row of(List<Bound> bounds, ListedVersions listed) {
            return new Row(
                    bounds.stream().map(bound -> bound.among(listed)).toList(),
                    bounds.stream()
                            .anyMatch(bound ->
                                    bound.named().map(listed::isPreRelease).orElse(true)));
        }

        boolean holds(Version version, ListedVersions listed) {
            for (Bound bound : bounds) {
                if (!bound.holds(version, listed)) {
                    return false;
                }
            }
            return true;
        }
    }

    private record Limit(Relation relation, Version at) implements Bound {
        @Override
        public boolean holds(Version version, ListedVersions listed) {
            if (!version.name().equals(at.name())) {
                return false;
            }
            return switch (relation) {
                case AT_LEAST -> compare(version, listed) >= 0;
                case ABOVE -> compare(version, listed) > 0;
                case AT_MOST -> compare(version, listed) <= 0;
                case BELOW -> compare(version, listed) < 0;
                case NAMED -> listed.has(at) ? version.equals(at) : isOfLine(version);
                case LINE -> isOfLine(version);
                case EXACTLY -> version.equals(at);
            };
        }

        @Override
        public Bound among(ListedVersions listed) {
            return relation == Relation.LINE
                    ? this
                    : listed.cover(at)
                            .<Bound>map(cover -> new Limit(relation, cover))
                            .orElse(this);
        }

        @Override
        public Optional<Version> named() {
            return Optional.of(at);
        }

        private int compare(Version version, ListedVersions listed) {
            int order = version.compareLeading(at);
            if (order != 0) {
                return order;
            }
            if (version.numbers().size() == at.numbers().size() && listed.has(at)) {
                return listed.compare(version, at);
            }
            return at.rest().isEmpty() ? compareLine(version) : version.compareTo(at);
        }

        private boolean isOfLine(Version version) {
            return at.rest().isEmpty() ? compareLine(version) == 0 : version.compareTo(at) == 0;
        }

        private int compareLine(Version version) {
            int order = version.compareLeading(at);
            return order != 0 || version.numbers().size() >= at.numbers().size() ? order : -1;
        }
    }

    /**
     * A pattern, whose parts stand in the text one after the other.
     *
     * @param parts the texts between its stars: the first begins the text, the last ends it
     */
    private record Glob(List<String> parts) implements Bound {
        static Glob of(String pattern) {
            return new Glob(List.of(pattern.split("\\*", -1)));
        }

        @Override
        public boolean holds(Version version, ListedVersions listed) {
            String text = version.text();
            int last = parts.size() - 1;
            int end = text.length() - parts.get(last).length();
            int at = parts.get(0).length();
            if (!text.startsWith(parts.get(0)) || !text.endsWith(parts.get(last))) {
                return false;
            }
            for (int i = 1; i < last; i++) {
                int found = text.indexOf(parts.get(i), at);
                if (found < 0) {
                    return false;
                }
                at = found + parts.get(i).length();
            }
            return at <= end;
        }

        @Override
        public Optional<Version> named() {
            return Optional.empty();
        }
    }

    private final String text;
    private final ListedVersions listed;

    /** What the text says; found when first asked for, as most ranges of most files never are. */
    private volatile @Nullable List<List<Bound>> alternatives;

    /** The alternatives among what is listed; found when first asked for. */
    private volatile @Nullable List<Row> rows;

    private VersionRange(String text, @Nullable List<List<Bound>> alternatives, ListedVersions listed) {
        this.text = text;
        this.alternatives = alternatives;
        this.listed = listed;
    }

    /** Reads a range; nothing if {@code text} is not of the form that the class comment shows. */
    public static Optional<VersionRange> parse(String text) {
        return bounds(text).map(alternatives -> new VersionRange(text.strip(), alternatives, ListedVersions.NONE));
    }

    private static Optional<List<List<Bound>>> bounds(String text) {
        List<List<Bound>> alternatives = new ArrayList<>();
        for (String alternative : text.split("\\|\\|", -1)) {
            Optional<List<Bound>> bounds = parseAlternative(alternative.strip());
            if (bounds.isEmpty()) {
                return Optional.empty();
            }
            alternatives.add(bounds.get());
        }
        return Optional.of(List.copyOf(alternatives));
    }

    /**
     * Reads a range that is known to be well formed.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static VersionRange of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a version range: '" + text + "'"));
    }

    /** A range of a text that was read before, among these versions. */
    public static VersionRange wellFormed(String text, ListedVersions listed) {
        return new VersionRange(text, null, listed);
    }

    /** The range that holds the given version and no other. */
    public static VersionRange exactly(Version version) {
        return of("=" + version.text());
    }

    /** The range that holds the given version with its patches and builds, whatever is listed. */
    public static VersionRange line(Version version) {
        return new VersionRange(
                version.text(), List.of(List.of(new Limit(Relation.LINE, version))), ListedVersions.NONE);
    }

    /** The same range among these versions: what it names is looked up there. */
    public VersionRange among(ListedVersions versions) {
        return new VersionRange(text, alternatives, versions);
    }

    /** The versions that it is among. */
    public ListedVersions listed() {
        return listed;
    }

    private List<List<Bound>> written() {
        List<List<Bound>> known = alternatives;
        if (known == null) {
            known = bounds(text).orElseThrow(() -> new IllegalStateException("not a version range: '" + text + "'"));
            alternatives = known;
        }
        return known;
    }

    private List<Row> rows() {
        List<Row> known = rows;
        if (known == null) {
            known = written().stream().map(bounds -> Row.of(bounds, listed)).toList();
            rows = known;
        }
        return known;
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
        boolean line = operand.matches("v?[0-9].*\\.x");
        String plain = line ? operand.substring(0, operand.length() - 2) : operand;
        if (plain.contains("*")) {
            return sign.isEmpty() ? Optional.of(Glob.of(plain)) : Optional.empty();
        }
        Relation relation = switch (sign) {
            case ">=" -> Relation.AT_LEAST;
            case ">" -> Relation.ABOVE;
            case "<=" -> Relation.AT_MOST;
            case "<" -> Relation.BELOW;
            case "=" -> line ? Relation.LINE : Relation.EXACTLY;
            default -> line ? Relation.LINE : Relation.NAMED;
        };
        return Version.parse(plain).map(version -> new Limit(relation, version));
    }

    /** Whether the range holds {@code version}. */
    public boolean contains(Version version) {
        for (Row row : rows()) {
            if (row.holds(version, listed) && (row.preReleases() || !listed.isLeftOut(version))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether {@code version} lies between the bounds, be it a pre-release or not. What forbids is asked so: a rule against all from 1.25 on speaks of
     * 1.26.0-rc.1 as well, for what is not known to be safe is not.
     */
    public boolean touches(Version version) {
        for (Row row : rows()) {
            if (row.holds(version, listed)) {
                return true;
            }
        }
        return false;
    }

    /** The parts between {@code ||}, each a range of its own; the range itself if there is only one. */
    public List<VersionRange> alternatives() {
        return Stream.of(text.split("\\|\\|", -1))
                .map(part -> of(part).among(listed))
                .toList();
    }

    /** Every version that the range names as a bound, in the order of the text. */
    public List<Version> bounds() {
        return written().stream()
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
        return other instanceof VersionRange range && written().equals(range.written());
    }

    @Override
    public int hashCode() {
        return written().hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
