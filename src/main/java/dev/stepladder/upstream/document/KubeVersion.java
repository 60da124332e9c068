package dev.stepladder.upstream.document;

import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chart's {@code kubeVersion}, such as {@code >= 1.21.0-0 < 1.34.0-0}, at the grain of minors: a minor is in it if any patch is.
 *
 * @param range the minors
 * @param minors all of them, if it has both ends; else empty
 */
record KubeVersion(VersionRange range, NavigableSet<Version> minors) {
    private static final Pattern TERM =
            Pattern.compile("\\s*(>=|>|<=|<|=)?\\s*v?([0-9]+)\\.([0-9]+)(?:\\.([0-9]+))?(?:-[0-9A-Za-z.-]+)?\\s*,?");

    /** Terms that must all hold; alternatives, carets and tildes are not read. */
    static Optional<KubeVersion> parse(String text) {
        Matcher term = TERM.matcher(text);
        List<String> words = new ArrayList<>();
        Optional<Version> low = Optional.empty();
        Optional<Version> high = Optional.empty();
        int end = 0;
        while (term.find() && term.start() == end) {
            end = term.end();
            String sign = term.group(1) == null ? "=" : term.group(1);
            Version minor = Version.of(term.group(2) + "." + term.group(3));
            boolean first = term.group(4) == null || term.group(4).equals("0");
            switch (sign) {
                case ">=", ">" -> {
                    words.add(">=" + minor);
                    low = Optional.of(minor);
                }
                case "<" -> {
                    words.add((first ? "<" : "<=") + minor);
                    high = Optional.of(first ? before(minor) : minor);
                }
                case "<=" -> {
                    words.add("<=" + minor);
                    high = Optional.of(minor);
                }
                default -> {
                    words.add(minor.text());
                    low = Optional.of(minor);
                    high = Optional.of(minor);
                }
            }
        }
        if (words.isEmpty() || end < text.length()) {
            return Optional.empty();
        }
        NavigableSet<Version> minors = new TreeSet<>();
        if (low.isPresent() && high.isPresent()) {
            minors.addAll(Releases.minors(low.get(), high.get()));
        }
        return VersionRange.parse(String.join(" ", words)).map(range -> new KubeVersion(range, minors));
    }

    private static Version before(Version minor) {
        return Version.of(
                minor.numbers().get(0) + "." + Math.max(0, minor.numbers().get(1) - 1));
    }
}
