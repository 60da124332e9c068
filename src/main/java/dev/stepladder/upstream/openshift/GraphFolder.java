package dev.stepladder.upstream.openshift;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.InputFile;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import dev.stepladder.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** A copy of openshift/cincinnati-graph-data: {@code channels}, {@code blocked-edges} and {@code build-suggestions}. */
public final class GraphFolder {
    private final Path folder;
    private final Diagnostics diagnostics;
    private final Values values;

    private GraphFolder(Path folder, Diagnostics diagnostics) {
        this.folder = folder;
        this.diagnostics = diagnostics;
        this.values = new Values(diagnostics);
    }

    /**
     * Reads channels of the graph; nothing, and every problem, if the folder is none or lacks a channel.
     *
     * @param log the repository's own log of its channels, as {@link ReleaseHistory} reads it; empty if there is none
     */
    public static Optional<UpdateGraph> read(
            Path folder, List<String> channels, Optional<Path> log, Diagnostics diagnostics) {
        return new GraphFolder(folder, diagnostics).read(channels, log);
    }

    private Optional<UpdateGraph> read(List<String> names, Optional<Path> log) {
        SortedMap<String, List<Version>> channels = new TreeMap<>();
        List<Path> known = files(folder.resolve("channels"));
        names.forEach(name -> channel(name, known).ifPresent(versions -> channels.put(name, versions)));
        if (channels.size() < names.size()) {
            return Optional.empty();
        }
        List<Version> versions = channels.values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
        List<BlockedEdges> blocked = files(folder.resolve("blocked-edges")).stream()
                .flatMap(path -> blocked(path).stream())
                .toList();
        SortedMap<Version, Suggestion> suggestions = new TreeMap<>();
        for (Version minor : versions.stream().map(Version::toMinor).distinct().toList()) {
            Path path = folder.resolve("build-suggestions").resolve(minor.text() + ".yaml");
            if (Files.exists(path)) {
                suggestion(path).ifPresent(ranges -> suggestions.put(minor, ranges));
            }
        }
        ReleaseHistory history = log.flatMap(file -> InputFile.read(file, diagnostics))
                .map(file -> history(file))
                .orElse(ReleaseHistory.NONE);
        return diagnostics.hasErrors()
                ? Optional.empty()
                : Optional.of(new UpdateGraph(channels, versions, blocked, suggestions, history));
    }

    private ReleaseHistory history(InputFile file) {
        ReleaseHistory history = ReleaseHistory.of(file.text());
        if (history.order().isEmpty()) {
            diagnostics.error(
                    Place.of(file.name()),
                    "not a log of channels",
                    "found no day with added releases",
                    "write it with git log --reverse --format=%cs -p -U0 -- channels");
        }
        return history;
    }

    private Optional<List<Version>> channel(String channel, List<Path> channels) {
        Path file = folder.resolve("channels").resolve(channel + ".yaml");
        if (!channels.contains(file)) {
            List<String> known = channels.stream().map(GraphFolder::name).toList();
            diagnostics.error(
                    Place.of(folder.toString()),
                    known.isEmpty() ? "not a copy of openshift/cincinnati-graph-data" : "no channel " + channel,
                    known.isEmpty() ? "found no channels in it" : "known: " + String.join(", ", known),
                    Nearest.to(channel, known).map(word -> "write " + word).orElse(""));
            return Optional.empty();
        }
        List<Version> versions = new ArrayList<>();
        fields(file, "channel")
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
        return Optional.of(versions.stream().distinct().sorted().toList());
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

    private Optional<Fields> fields(Path file, String what) {
        return InputFile.read(file, diagnostics)
                .flatMap(input -> YamlReader.read(input, diagnostics))
                .flatMap(root -> Fields.of(root, what, diagnostics));
    }

    private Optional<BlockedEdges> blocked(Path file) {
        return fields(file, "blocked edge").flatMap(fields -> {
            Optional<String> to = fields.required("to", values::text);
            Optional<Pattern> from = fields.required("from", values::text).flatMap(text -> pattern(text, fields));
            Optional<String> name = fields.optional("name", GraphFolder::text);
            Optional<String> url = fields.optional("url", GraphFolder::text);
            Optional<String> message = fields.optional("message", GraphFolder::text);
            Optional<String> fixedIn = fields.optional("fixedIn", GraphFolder::text);
            List<String> types = fields.list("matchingRules", this::type);
            fields.doneAmongOthers();
            // The first rule that can be evaluated counts; Always can be, so what follows it never counts.
            boolean asked = !types.isEmpty() && !types.get(0).equals("Always");
            Optional<BlockedEdges.Risk> risk =
                    name.map(known -> new BlockedEdges.Risk(known, url, message, fixedIn, asked));
            return to.flatMap(release -> from.map(regex -> new BlockedEdges(name(file), release, regex, risk)));
        });
    }

    private Optional<String> type(String key, Node node) {
        return Fields.of(node, key, diagnostics).flatMap(rule -> {
            Optional<String> type = rule.required("type", values::text);
            rule.doneAmongOthers();
            return type;
        });
    }

    private Optional<Pattern> pattern(String text, Fields fields) {
        try {
            return Optional.of(Pattern.compile(text));
        } catch (PatternSyntaxException e) {
            diagnostics.error(fields.placeOf("from"), "not a regular expression", "found " + text, "");
            return Optional.empty();
        }
    }

    private Optional<Suggestion> suggestion(Path file) {
        return fields(file, "build suggestion")
                .flatMap(fields -> {
                    Optional<Fields> ranges =
                            fields.required("default", (key, node) -> Fields.of(node, key, diagnostics));
                    fields.doneAmongOthers();
                    return ranges;
                })
                .flatMap(ranges -> {
                    List<Optional<Version>> ends = Stream.of("minor_min", "minor_max", "z_min", "z_max")
                            .map(key -> ranges.required(key, values::text).flatMap(Version::parse))
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

    private static Optional<String> text(String key, Node node) {
        return node instanceof Node.Scalar scalar && !scalar.text().isBlank()
                ? Optional.of(scalar.text().strip())
                : Optional.empty();
    }

    private static List<String> texts(Fields fields, String key, boolean required) {
        return required ? fields.requiredList(key, 1, GraphFolder::text) : fields.list(key, GraphFolder::text);
    }
}
