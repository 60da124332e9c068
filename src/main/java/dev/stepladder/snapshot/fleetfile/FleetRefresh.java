package dev.stepladder.snapshot.fleetfile;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Uncovered;
import dev.stepladder.fleet.WrittenAt;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.InputFile;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.TextEdits;
import dev.stepladder.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Brings a fleet file up to date: versions, counts of nodes, and what is uncovered. Every other byte stays: comments, order, and what was written by hand.
 *
 * <p>Nothing is struck out for not being seen, since its output may just not be among the inputs; that is said instead.
 */
public final class FleetRefresh {
    private final TextEdits edits;
    private final List<String> changes = new ArrayList<>();
    private final Set<String> questions = new LinkedHashSet<>();

    private FleetRefresh(String text) {
        this.edits = new TextEdits(text);
    }

    /**
     * The new text.
     *
     * @param changes each with its place, in words, in the file's order
     * @param questions what outputs leave open, and what they show that the file does not have
     */
    public record Refreshed(String text, List<String> changes, List<String> questions) {
        public Refreshed {
            changes = List.copyOf(changes);
            questions = List.copyOf(questions);
        }
    }

    /** Refreshes the clusters of a file that were seen; clusters are found by name, and one that has no name in the outputs is the only one of the file. */
    public static Refreshed of(InputFile file, List<SeenCluster> seen, Matrices matrices, Diagnostics problems) {
        FleetRefresh refresh = new FleetRefresh(file.text());
        Optional<Node> root = YamlReader.read(file, "environments:", problems);
        Map<String, Node.Mapping> clusters = new LinkedHashMap<>();
        root.ifPresent(node -> items(value(node, "clusters")).forEach(cluster -> cluster(cluster, clusters)));
        root.ifPresent(node -> items(value(node, "environments"))
                .forEach(environment ->
                        items(value(environment, "clusters")).forEach(cluster -> cluster(cluster, clusters))));
        for (SeenCluster each : seen) {
            ClusterDraft draft = new ClusterDrafter(each, matrices, problems).draft();
            String name = FleetNames.name(draft.name());
            Optional<Node.Mapping> known = Optional.ofNullable(clusters.get(name))
                    .or(() -> clusters.size() == 1 && seen.size() == 1
                            ? clusters.values().stream().findFirst()
                            : Optional.empty());
            if (known.isPresent()) {
                refresh.cluster(file.name(), known.get(), draft);
            } else {
                problems.error(
                        Place.of(file.name()),
                        "no cluster " + name + " in it",
                        "found " + String.join(", ", clusters.keySet()),
                        "say which one is meant: --cluster NAME");
            }
        }
        return new Refreshed(refresh.edits.text(), refresh.changes, List.copyOf(refresh.questions));
    }

    private static void cluster(Node cluster, Map<String, Node.Mapping> clusters) {
        if (cluster instanceof Node.Mapping mapping
                && value(mapping, "name").orElse(null) instanceof Node.Scalar name) {
            clusters.put(name.text(), mapping);
        }
    }

    private void cluster(String file, Node.Mapping cluster, ClusterDraft draft) {
        questions.addAll(draft.questions());
        Map<String, Node> units = new LinkedHashMap<>();
        if (value(cluster, "units").orElse(null) instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> units.put(entry.key().text(), entry.value()));
        }
        Set<String> seen = new LinkedHashSet<>();
        for (UnitLine unit : draft.units()) {
            seen.add(unit.name());
            Optional<Node> known = Optional.ofNullable(units.get(unit.name()));
            if (known.isPresent()) {
                unit(file, unit, known.get());
                state(unit, known.get());
            } else {
                questions.add("%s also runs %s as %s (%s), and the file does not say so among its units"
                        .formatted(draft.name(), unit.name(), unit.version(), unit.remark()));
            }
        }
        units.keySet().stream()
                .filter(name -> !seen.contains(name))
                .forEach(name -> questions.add(
                        "%s of %s was not seen in the outputs: it stays as it is".formatted(name, draft.name())));
        uncovered(file, cluster, draft);
    }

    /** What is to know of a unit besides its version is written by hand; where outputs show more than the file has, that is asked. */
    private void state(UnitLine unit, Node known) {
        Set<String> missing = new LinkedHashSet<>();
        unit.state().to().filter(to -> value(known, "hop").isEmpty()).ifPresent(to -> missing.add("hop"));
        unit.state().failed().filter(why -> value(known, "failed").isEmpty()).ifPresent(why -> missing.add("failed"));
        unit.state().paused().filter(why -> value(known, "paused").isEmpty()).ifPresent(why -> missing.add("paused"));
        if (!missing.isEmpty()) {
            questions.add("%s: outputs show its state, and the file has no %s there: add %s"
                    .formatted(
                            unit.name(),
                            String.join(" and no ", missing),
                            FleetText.state(unit.state()).substring(2)));
        }
    }

    private void unit(String file, UnitLine unit, Node known) {
        if (known instanceof Node.Scalar version) {
            release(file, unit, version);
        } else if (known instanceof Node.Mapping) {
            if (value(known, "version").orElse(null) instanceof Node.Scalar version) {
                release(file, unit, version);
            }
            if (unit.nodes() > 0 && value(known, "nodes").orElse(null) instanceof Node.Scalar nodes) {
                replace(file, unit.name() + " nodes", nodes, String.valueOf(unit.nodes()));
            }
            if (!unit.written().isEmpty()) {
                items(value(known, "written")).forEach(line -> written(file, unit, line));
            }
        }
    }

    /** The release, and the remark of an earlier snapshot that says where it was seen. */
    private void release(String file, UnitLine unit, Node.Scalar old) {
        if (!old.text().equals(unit.version())) {
            replace(file, unit.name(), old, unit.version());
            String before = Pattern.quote(old.text().replaceFirst("-.*", ""));
            edits.inLine(
                    old.place().line(),
                    Pattern.compile("(?<=\\s# )v?" + before + "\\S*( on [^,]*)? by \\S.*$"),
                    FleetNames.comment(unit.remark()));
        }
    }

    /** A line in which the version is written: lines move, and values change. */
    private void written(String file, UnitLine unit, Node line) {
        String path = text(line, "file");
        String key = text(line, "key");
        List<WrittenAt> now = unit.written().stream()
                .filter(at ->
                        at.file().equals(path) && (key.isEmpty() || at.key().equals(key)))
                .toList();
        if (now.size() != 1) {
            questions.add("%s: in which line of %s is its version written now? The outputs show %s"
                    .formatted(unit.name(), path, now.isEmpty() ? "none" : now.size() + " lines"));
            return;
        }
        WrittenAt at = now.get(0);
        if (value(line, "line").orElse(null) instanceof Node.Scalar number) {
            replace(file, unit.name() + " in line", number, String.valueOf(at.line()));
        }
        if (value(line, "value").orElse(null) instanceof Node.Scalar old) {
            replace(file, unit.name() + " written as", old, at.value());
        } else if (!WrittenAt.defaultValue(Version.of(unit.version())).equals(at.value())) {
            questions.add("%s is written as %s in %s: add the value to its line in the fleet file"
                    .formatted(unit.name(), at.value(), at.place()));
        }
    }

    private static String text(Node node, String key) {
        return value(node, key).orElse(null) instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    /** A value in the place of another, in quotes if that has them. */
    private void replace(String file, String what, Node.Scalar old, String now) {
        if (old.text().equals(now)) {
            return;
        }
        edits.replace(old, now);
        changes.add("%s:%s: %s %s -> %s".formatted(file, old.place().line(), what, old.text(), now));
    }

    private void uncovered(String file, Node.Mapping cluster, ClusterDraft draft) {
        Map<String, List<Node>> known = new LinkedHashMap<>();
        Optional<Node> list = value(cluster, "uncovered");
        items(list)
                .forEach(item -> name(item)
                        .ifPresent(name -> known.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(item)));
        List<Uncovered> changed = draft.uncovered().stream()
                .filter(thing -> !takeSame(known.getOrDefault(thing.name(), List.of()), thing))
                .toList();
        List<Uncovered> added = new ArrayList<>();
        for (Uncovered thing : changed) {
            List<Node> left = known.getOrDefault(thing.name(), List.of());
            Optional<Node> item = left.isEmpty() ? Optional.empty() : Optional.of(left.remove(0));
            if (item.isEmpty()) {
                added.add(thing);
            } else if (thing.version().isPresent()
                    && value(item.get(), "version").orElse(null) instanceof Node.Scalar version) {
                replace(
                        file,
                        thing.name(),
                        version,
                        FleetNames.comment(thing.version().get()));
            }
        }
        if (!added.isEmpty()) {
            add(file, cluster, list, added);
        }
    }

    /** Takes the entry of the same version from those of a name; several may have one name. */
    private static boolean takeSame(List<Node> entries, Uncovered thing) {
        return entries.stream()
                .filter(item -> text(item, "version").equals(thing.version().orElse("")))
                .findFirst()
                .filter(entries::remove)
                .isPresent();
    }

    private static Optional<String> name(Node item) {
        Optional<Node> named = item instanceof Node.Mapping ? value(item, "name") : Optional.of(item);
        return named.filter(Node.Scalar.class::isInstance).map(node -> ((Node.Scalar) node).text());
    }

    /** Adds lines behind the list, or a list behind the cluster's other keys. */
    private void add(String file, Node.Mapping cluster, Optional<Node> list, List<Uncovered> added) {
        Place own = cluster.entries().get(0).key().place();
        int indent = own.column() - 1;
        boolean isFlow = edits.isFlow(cluster) || list.filter(edits::isFlow).isPresent();
        if (isFlow) {
            added.forEach(thing -> questions.add(
                    "%s runs and is not among the uncovered: add it by hand, the list is written on one line"
                            .formatted(thing.inWords())));
            return;
        }
        int inner = list.map(node -> node.place().column() - 1).orElse(indent + 2);
        StringBuilder lines = new StringBuilder();
        if (list.isEmpty()) {
            lines.append(" ".repeat(indent)).append("uncovered:\n");
        }
        for (Uncovered thing : added) {
            lines.append(" ".repeat(inner))
                    .append("- ")
                    .append(FleetText.line(thing))
                    .append('\n');
            changes.add("%s: uncovered: + %s".formatted(file, thing.inWords()));
        }
        if (list.isPresent()) {
            edits.linesBehind(list.get().place().line(), list.get().place().column() - 2, lines.toString());
        } else {
            edits.linesBehind(own.line(), indent - 1, lines.toString());
        }
    }

    private static Optional<Node> value(Node node, String key) {
        return node instanceof Node.Mapping mapping
                ? mapping.entries().stream()
                        .filter(entry -> entry.key().text().equals(key))
                        .map(Node.Entry::value)
                        .findFirst()
                : Optional.empty();
    }

    private static List<Node> items(Optional<Node> node) {
        return node.filter(Node.Sequence.class::isInstance)
                .map(list -> ((Node.Sequence) list).items())
                .orElse(List.of());
    }
}
