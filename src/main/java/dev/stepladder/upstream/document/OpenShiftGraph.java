package dev.stepladder.upstream.document;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.InputFile;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * One channel of OpenShift's update graph, as openshift/cincinnati-graph-data publishes it: the releases of the channel, and its blocked edges.
 *
 * <p>Which releases lead to a release stands in its image, not in that repository. The repository has the ranges by which images are built,
 * {@code build-suggestions}, and these are taken here.
 *
 * @param versions oldest first
 * @param blocked in the order of their files' names
 */
public record OpenShiftGraph(
        String channel, List<Version> versions, List<Blocked> blocked, SortedMap<Version, Suggestion> suggestions) {
    /** Release names have the architecture behind them where edges are blocked. */
    private static final List<String> ARCHITECTURES = List.of("", "+amd64", "+arm64", "+ppc64le", "+s390x", "+multi");

    public OpenShiftGraph {
        versions = List.copyOf(versions);
        blocked = List.copyOf(blocked);
        suggestions = Collections.unmodifiableSortedMap(new TreeMap<>(suggestions));
    }

    /**
     * Edges to one release that are blocked.
     *
     * @param file its name without the ending, unique in the repository
     * @param risk the name of the danger; empty if the edge is gone for everybody
     */
    public record Blocked(
            String file,
            String to,
            Pattern from,
            Optional<String> risk,
            Optional<String> url,
            Optional<String> message,
            Optional<String> fixedIn) {
        /** Whether an edge from this release is blocked, on any architecture. */
        public boolean strikes(Version leaving) {
            return ARCHITECTURES.stream()
                    .anyMatch(suffix -> from.matcher(leaving.text() + suffix).find());
        }
    }

    /** The ranges of releases that lead to those of one minor. */
    public record Suggestion(
            Version minorMin, Version minorMax, Version zMin, Version zMax, SortedSet<String> without) {
        public Suggestion {
            without = Collections.unmodifiableSortedSet(new TreeSet<>(without));
        }

        /** Whether releases lead from one to the other. */
        boolean leads(Version from, Version to) {
            boolean same = from.toMinor().equals(to.toMinor());
            return !without.contains(from.text())
                    && from.compareTo(same ? zMin : minorMin) >= 0
                    && from.compareTo(same ? zMax : minorMax) <= 0;
        }
    }

    /** The releases of the channel that lead to one of its releases, oldest first; without those from which every edge there is gone. */
    public List<Version> leadingTo(Version to) {
        Optional<Suggestion> suggestion = Optional.ofNullable(suggestions.get(to.toMinor()));
        return versions.stream()
                .filter(from -> from.compareTo(to) < 0
                        && suggestion.filter(ranges -> ranges.leads(from, to)).isPresent())
                .filter(from -> blocked.stream()
                        .noneMatch(
                                edges -> edges.risk().isEmpty() && edges.to().equals(to.text()) && edges.strikes(from)))
                .toList();
    }

    /** Reads a copy of the repository; nothing, and every problem, if it is none or has no such channel. */
    public static Optional<OpenShiftGraph> read(Path folder, String channel, Diagnostics diagnostics) {
        Path file = folder.resolve("channels").resolve(channel + ".yaml");
        List<Path> channels = files(folder.resolve("channels"));
        if (!channels.contains(file)) {
            List<String> known = channels.stream().map(OpenShiftGraph::name).toList();
            diagnostics.error(
                    Place.of(folder.toString()),
                    known.isEmpty() ? "not a copy of openshift/cincinnati-graph-data" : "no channel " + channel,
                    known.isEmpty() ? "found no channels in it" : "known: " + String.join(", ", known),
                    Nearest.to(channel, known).map(word -> "write " + word).orElse(""));
            return Optional.empty();
        }
        List<Version> versions = new ArrayList<>();
        fields(file, "channel", diagnostics)
                .ifPresent(fields -> texts(fields, "versions", true)
                        .forEach(text -> Version.parse(text)
                                .filter(version -> version.numbers().size() == 3)
                                .ifPresentOrElse(
                                        versions::add,
                                        () -> diagnostics.error(
                                                fields.placeOf("versions"),
                                                "not a release: " + text,
                                                "expected one such as 4.16.3",
                                                ""))));
        versions.sort(Comparator.naturalOrder());
        List<Blocked> blocked = files(folder.resolve("blocked-edges")).stream()
                .flatMap(path -> blocked(path, diagnostics).stream())
                .toList();
        SortedMap<Version, Suggestion> suggestions = new TreeMap<>();
        for (Version minor : versions.stream().map(Version::toMinor).distinct().toList()) {
            Path path = folder.resolve("build-suggestions").resolve(minor.text() + ".yaml");
            if (Files.exists(path)) {
                suggestion(path, diagnostics).ifPresent(ranges -> suggestions.put(minor, ranges));
            }
        }
        return diagnostics.hasErrors()
                ? Optional.empty()
                : Optional.of(new OpenShiftGraph(channel, versions, blocked, suggestions));
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String name(Path file) {
        return file.toFile().getName().replaceFirst("\\.yaml$", "");
    }

    private static Optional<Fields> fields(Path file, String what, Diagnostics diagnostics) {
        return InputFile.read(file, diagnostics)
                .flatMap(input -> YamlReader.read(input, diagnostics))
                .flatMap(root -> Fields.of(root, what, diagnostics));
    }

    private static Optional<Blocked> blocked(Path file, Diagnostics diagnostics) {
        return fields(file, "blocked edge", diagnostics).flatMap(fields -> {
            UpstreamValues values = new UpstreamValues(diagnostics);
            Optional<String> to = values.required(fields, "to");
            Optional<Pattern> from =
                    values.required(fields, "from").flatMap(text -> pattern(text, fields, diagnostics));
            Optional<String> risk = values.text(fields, "name");
            Optional<String> url = values.text(fields, "url");
            Optional<String> message = values.text(fields, "message");
            Optional<String> fixedIn = values.text(fields, "fixedIn");
            fields.doneAmongOthers();
            return to.flatMap(
                    release -> from.map(regex -> new Blocked(name(file), release, regex, risk, url, message, fixedIn)));
        });
    }

    private static Optional<Pattern> pattern(String text, Fields fields, Diagnostics diagnostics) {
        try {
            return Optional.of(Pattern.compile(text));
        } catch (PatternSyntaxException e) {
            diagnostics.error(fields.placeOf("from"), "not a regular expression", "found " + text, "");
            return Optional.empty();
        }
    }

    private static Optional<Suggestion> suggestion(Path file, Diagnostics diagnostics) {
        return fields(file, "build suggestion", diagnostics)
                .flatMap(fields -> {
                    Optional<Fields> ranges =
                            fields.required("default", (key, node) -> Fields.of(node, key, diagnostics));
                    fields.doneAmongOthers();
                    return ranges;
                })
                .flatMap(ranges -> {
                    UpstreamValues values = new UpstreamValues(diagnostics);
                    List<Optional<Version>> ends = Stream.of("minor_min", "minor_max", "z_min", "z_max")
                            .map(key -> values.required(ranges, key).flatMap(Version::parse))
                            .toList();
                    SortedSet<String> without = new TreeSet<>(texts(ranges, "minor_block_list", false));
                    without.addAll(texts(ranges, "z_block_list", false));
                    ranges.doneAmongOthers();
                    return ends.stream().allMatch(Optional::isPresent)
                            ? Optional.of(new Suggestion(
                                    ends.get(0).orElseThrow(),
                                    ends.get(1).orElseThrow(),
                                    ends.get(2).orElseThrow(),
                                    ends.get(3).orElseThrow(),
                                    without))
                            : Optional.empty();
                });
    }

    private static List<String> texts(Fields fields, String key, boolean required) {
        Fields.Reader<String> reader =
                (name, node) -> node instanceof Node.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
        return required ? fields.requiredList(key, 1, reader) : fields.list(key, reader);
    }
}
