package dev.stepladder.load.entry;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Fit;
import dev.stepladder.matrix.Level;
import dev.stepladder.matrix.Milestone;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads releases, in the file of their component or in one that adds to it: their dates and compatible ranges. */
public final class ReleaseReader {
    private static final ComponentName UNNAMED = new ComponentName("component");

    private static final Map<String, Level> LEVELS = Values.words(Level.values(), Level::word);

    private static final Map<String, Boolean> AVOIDANCES = new TreeMap<>(Map.of("hard", true, "soft", false));

    /** @param hard whether no path ends there at all */
    private record Avoidance(String why, boolean hard) {}

    private final MatrixFile file;

    public ReleaseReader(MatrixFile file) {
        this.file = file;
    }

    /** A release of the component whose file this is. */
    Fields.Reader<ListedRelease> of(ComponentName component) {
        return (key, node) -> file.fields("release", node).flatMap(fields -> release(component, fields));
    }

    /** A release that names the component it adds to. */
    public Optional<ListedRelease> added(String key, Node node) {
        return file.fields("added release", node).flatMap(fields -> {
            Optional<ComponentName> component = fields.required("component", file::component);
            return release(component.orElse(UNNAMED), fields).filter(release -> component.isPresent());
        });
    }

    private Optional<ListedRelease> release(ComponentName component, Fields fields) {
        Optional<Version> version = fields.required("version", file.values()::version);
        String text = version.map(Version::text).orElse("release");
        String name = component + " " + text;
        Optional<String> build = fields.optional("build", file.values()::word);
        Optional<String> withdrawn = fields.optional("withdrawn", file.values()::text);
        Optional<Avoidance> avoidance = fields.optional("avoid", this::avoidance);
        Optional<String> avoid = avoidance.filter(Avoidance::hard).map(Avoidance::why);
        Optional<String> soft = avoidance.filter(known -> !known.hard()).map(Avoidance::why);
        Fact fact = file.fact(
                fields,
                component + "/" + text,
                name + " is a release"
                        + withdrawn.map(why -> ", withdrawn: " + why).orElse("")
                        + avoid.map(why -> ", no place to stay: " + why).orElse("")
                        + soft.map(why -> ", avoided where another fits: " + why)
                                .orElse(""));
        List<Milestone> milestones = fields.entries("dates", file::milestone);
        List<Node.Scalar> spoken = new ArrayList<>();
        List<Fit> fits =
                fields
                        .entries("fits", (partner, value) -> Optional.of(fits(partner, value, name, fact, spoken)))
                        .stream()
                        .flatMap(List::stream)
                        .toList();
        EdgesReader edges = EdgesReader.ofRelease(file, component, version, fact);
        List<UpgradeEdges> upgrades = fields.list("upgrades", edges::own);
        fields.done();
        return version.map(known -> new ListedRelease(
                component,
                new Release(known, build, milestones, fits, withdrawn, avoid, avoidance.isPresent(), fact),
                upgrades,
                fields.placeOf("version"),
                spoken));
    }

    /** A reason, which keeps every path from ending there, or how strongly to avoid it. */
    private Optional<Avoidance> avoidance(String key, Node node) {
        if (!(node instanceof Node.Mapping)) {
            return file.values().text(key, node).map(why -> new Avoidance(why, true));
        }
        return file.fields(key, node).flatMap(fields -> {
            Optional<String> why = fields.required("why", file.values()::text);
            boolean hard = fields.optional(
                            "level", (name, word) -> file.values().oneOf(name, word, AVOIDANCES))
                    .orElse(true);
            fields.done();
            return why.map(reason -> new Avoidance(reason, hard));
        });
    }

    /** What a release says of one partner: a plain range, which is supported, or ranges by level. */
    private List<Fit> fits(Node.Scalar key, Node value, String release, Fact said, List<Node.Scalar> spoken) {
        Optional<ComponentName> partner = file.component("component", key);
        if (partner.isEmpty()) {
            return List.of();
        }
        spoken.add(key);
        if (value instanceof Node.Mapping) {
            // The surest first, whatever the order in the file: their order reaches messages.
            return Fields.entries(
                            key.text(),
                            value,
                            file.diagnostics(),
                            (level, range) -> file.values()
                                    .oneOf("level", level, LEVELS)
                                    .flatMap(known -> fit(partner.get(), known, range, release, said)))
                    .stream()
                    .sorted(Comparator.comparing(Fit::level))
                    .toList();
        }
        return fit(partner.get(), Level.SUPPORTED, value, release, said).stream()
                .toList();
    }

    private Optional<Fit> fit(ComponentName partner, Level level, Node node, String release, Fact said) {
        return file.rangeOf(Optional.of(partner)).read(partner.text(), node).map(range -> {
            String says = fitInWords(release, partner, range, level);
            String id = said.id() + "/fits/" + partner + "/" + level.word();
            return new Fit(partner, range, level, new Fact(id, says, node.place(), said.sources()));
        });
    }

    /** A fact about a release and a partner, in words. */
    public static String fitInWords(String release, ComponentName partner, VersionRange range, Level level) {
        return "%s fits %s %s (%s)".formatted(release, partner, range, level.word());
    }
}
