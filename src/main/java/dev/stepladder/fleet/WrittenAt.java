package dev.stepladder.fleet;

import dev.stepladder.version.Version;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The line of a repository's file in which the version of a unit is written.
 *
 * @param file its path, with slashes, from the folder in which commands run
 * @param line counted from 1
 * @param key the word before the value, such as {@code cluster_version}; empty if only one value stands in the line
 * @param value the value as it is written, without quotes
 * @param isChart whether the value is the version of a chart that has versions of its own
 */
public record WrittenAt(String file, int line, String key, String value, boolean isChart) {
    /** By file, then by line. */
    public static final Comparator<WrittenAt> ORDER = Comparator.comparing(WrittenAt::file)
            .thenComparingInt(WrittenAt::line)
            .thenComparing(WrittenAt::key);

    public WrittenAt {
        if (line < 1) {
            throw new IllegalArgumentException("line %s of %s".formatted(line, file));
        }
    }

    /** The value of a version that stands in a line as it is: without the variant of a node or a function, such as {@code al2}. */
    public static String defaultValue(Version version) {
        return version.isPreRelease() ? version.text() : version.text().replaceFirst("-[a-z][a-z0-9_]*$", "");
    }

    /** The place as messages write it. */
    public String place() {
        return file + ":" + line;
    }

    /** The same line with another value. */
    public WrittenAt holding(String other) {
        return new WrittenAt(file, line, key, other, isChart);
    }

    /** The same line, as that of a chart with versions of its own. */
    public WrittenAt ofChart() {
        return new WrittenAt(file, line, key, value, true);
    }

    /**
     * The value for another release: in the form of the old one, with its leading {@code v} or none. Empty if that form needs more than is known: the version
     * of a chart, the patch of a line, the build of a provider.
     *
     * @param build the build of the new release that the matrices name
     */
    public Optional<String> next(Version from, Version to, Optional<String> build) {
        if (isChart) {
            return Optional.empty();
        }
        String plain = plain(value);
        boolean ofMinor = plain.equals(from.toMinor().text());
        return Stream.of(
                        Optional.of(defaultValue(to)),
                        build,
                        Optional.of(to.toMinor().text()).filter(minor -> ofMinor))
                .flatMap(Optional::stream)
                .map(WrittenAt::plain)
                .filter(candidate -> shape(candidate).equals(shape(plain)))
                .findFirst()
                .map(candidate -> value.startsWith("v") ? "v" + candidate : candidate);
    }

    private static String plain(String version) {
        return version.replaceFirst("^v(?=[0-9])", "");
    }

    private static String shape(String version) {
        return version.replaceAll("[0-9]+", "0");
    }
}
