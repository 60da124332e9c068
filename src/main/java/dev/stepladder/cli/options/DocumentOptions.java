package dev.stepladder.cli.options;

import dev.stepladder.cli.io.ExitCode;
import dev.stepladder.cli.io.Refusal;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Level;
import dev.stepladder.name.ComponentName;
import dev.stepladder.upstream.document.DocumentSubject;
import dev.stepladder.version.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What an upstream document does not say of itself. */
public final class DocumentOptions {
    @Option(
            names = "--component",
            paramLabel = "COMPONENT",
            description =
                    "Component that the file is about; needed if the file names none, such as /api/NAME.json of endoflife.date.")
    private Optional<String> component = Optional.empty();

    @Option(
            names = "--release",
            paramLabel = "VERSION",
            description = "Release that the file is about, if its table has no column for it.")
    private Optional<String> release = Optional.empty();

    @Option(
            names = "--partner",
            paramLabel = "NAME",
            defaultValue = "kubernetes",
            description = "Component whose versions a table lists (default: ${DEFAULT-VALUE}).")
    private String partner = "kubernetes";

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "supported",
            description = "Meaning of a table's list: supported, tested or tolerated (default: ${DEFAULT-VALUE}).")
    private String level = "supported";

    @Option(
            names = "--chart",
            paramLabel = "NAME",
            description = "Name of the chart in an index (default: the component's name).")
    private Optional<String> chart = Optional.empty();

    @Option(
            names = "--by-chart-version",
            description = "Releases of the component are numbered like its chart, not like the program inside.")
    private boolean byChart;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "Address of the copy, for the source, with its commit if it has one (default: the address of the kind).")
    private Optional<String> url = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description =
                    "Day of the copy, for the source: that of the commit, or of the command's output (default: the day in the file).")
    private Optional<LocalDate> asOf = Optional.empty();

    /** The subject; wrong words are refused. */
    public DocumentSubject subject() {
        Diagnostics problems = new Diagnostics();
        Optional<Version> version = release.flatMap(Version::parse);
        if (release.isPresent() && version.isEmpty()) {
            problems.error(
                    Place.of("--release"), "not a version", "found \"" + release.get() + '"', "write such as 1.18");
        }
        List<String> words = Arrays.stream(Level.values()).map(Level::word).toList();
        Optional<Level> meant = Arrays.stream(Level.values())
                .filter(known -> known.word().equals(level))
                .findFirst();
        if (meant.isEmpty()) {
            problems.error(
                    Place.of("--level"),
                    "unknown level \"" + level + '"',
                    "known: " + String.join(", ", words),
                    Nearest.to(level, words).map(word -> "write " + word).orElse(""));
        }
        Refusal.ifAny(ExitCode.USAGE, problems);
        return new DocumentSubject(
                component.filter(name -> !name.isBlank()),
                version,
                new ComponentName(partner),
                meant.orElseThrow(),
                chart,
                byChart);
    }

    /** The address of the copy. */
    public Optional<String> url() {
        return url;
    }

    /** The day of the copy. */
    public Optional<LocalDate> asOf() {
        return asOf;
    }
}
