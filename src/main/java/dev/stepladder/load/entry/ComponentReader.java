package dev.stepladder.load.entry;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Channel;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.matrix.VersionSyntax;
import dev.stepladder.matrix.WayBack;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads a component file: its releases, their compatible ranges, and the upgrade edges between them. */
public final class ComponentReader {
    /** The first words of the ids of facts that are not about a component. */
    private static final Set<String> RESERVED = Set.of("rule", "issue", "provider", "removal");

    private static final Map<String, Boolean> LEADING = new TreeMap<>(Map.of("required", true, "optional", false));
    private static final Map<String, Boolean> PRE_RELEASES = new TreeMap<>(Map.of("included", true, "excluded", false));

    private static final ComponentName UNNAMED = new ComponentName("component");

    private final MatrixFile file;
    private final ComponentName component;

    private ComponentReader(MatrixFile file, ComponentName component) {
        this.file = file;
        this.component = component;
    }

    /** The component of a file, with everything that can be read; nothing if it has no name. */
    public static Optional<Component> read(Fields fields, MatrixFile file) {
        Optional<ComponentName> name = fields.required("component", file.values()::component);
        name.filter(word -> RESERVED.contains(word.text()))
                .ifPresent(word -> file.diagnostics()
                        .error(
                                fields.placeOf("component"),
                                "reserved component name " + word,
                                "the ids of facts about a " + word + " begin with this word",
                                "give it another name"));
        return Optional.of(new ComponentReader(file, name.orElse(UNNAMED)).component(fields))
                .filter(component -> name.isPresent());
    }

    private Component component(Fields fields) {
        String title = fields.optional("title", file.values()::text).orElse(component.text());
        SortedSet<ComponentName> partners = new TreeSet<>(fields.list("partners", file::component));
        boolean rolls = fields.optional("rolls", file.values()::flag).orElse(false);
        List<String> images = fields.list("images", file.values()::text);
        Optional<String> buildsOf = fields.optional("buildsOf", file.values()::name);
        List<String> charts = fields.list("charts", file.values()::text);
        VersionSyntax versions = fields.optional("versions", this::syntax).orElse(VersionSyntax.FREE);
        EdgesReader edgesReader = new EdgesReader(file, component);
        List<UpgradeEdges> upgrades = fields.list("upgrades", edgesReader::edges);
        List<Channel> channels = fields.list("channels", new ChannelReader(file).of(component));
        WayBackReader wayBackReader = new WayBackReader(file, component.text(), Optional.of(component));
        List<WayBack> waysBack = fields.list("waysBack", wayBackReader::wayBack);
        List<ListedRelease> releases = fields.requiredList("releases", 1, new ReleaseReader(file).of(component));
        releases.forEach(release -> release.checkPartners(
                partners, "add it to partners at the top of the file, or leave this line out", file.diagnostics()));
        checkOrder(releases);
        releases.forEach(release -> release.checkSyntax(versions, file.diagnostics()));
        return new Component(
                component,
                new Component.Profile(title, rolls, images, charts, buildsOf),
                partners,
                versions,
                releases.stream().map(ListedRelease::release).toList(),
                Stream.concat(upgrades.stream(), releases.stream().flatMap(release -> release.upgrades().stream()))
                        .toList(),
                channels,
                waysBack,
                fields.place());
    }

    private Optional<VersionSyntax> syntax(String key, Node node) {
        return file.fields(key, node).map(fields -> {
            Optional<Boolean> leadingV =
                    fields.optional("leading-v", (name, word) -> file.values().oneOf(name, word, LEADING));
            Optional<Integer> numbers = fields.optional("numbers", file.values()::count);
            Optional<Boolean> preReleases =
                    fields.optional("preReleases", (name, word) -> file.values().oneOf(name, word, PRE_RELEASES));
            fields.done();
            return new VersionSyntax(leadingV.orElse(false), numbers.orElse(0), preReleases.orElse(false));
        });
    }

    /** Oldest first, each once. Versions of different names, such as python3.9 and nodejs18.x, have no order between them. */
    private void checkOrder(List<ListedRelease> releases) {
        Map<Version, Place> seen = new HashMap<>();
        List<Version> before = new ArrayList<>();
        for (ListedRelease placed : releases) {
            Version version = placed.version();
            Optional<Place> twin = Optional.ofNullable(seen.putIfAbsent(version, placed.place()));
            if (twin.isPresent()) {
                file.diagnostics()
                        .error(
                                placed.place(),
                                "release " + version + " is listed twice",
                                "found the first at " + twin.get(),
                                "keep one of them");
                continue;
            }
            before.stream()
                    .filter(earlier -> earlier.isLaterThan(version))
                    .findFirst()
                    .ifPresent(later -> file.diagnostics()
                            .error(
                                    placed.place(),
                                    "release " + version + " is out of order",
                                    "found it after " + later + "; the oldest release comes first",
                                    "move it before " + later));
            before.add(version);
        }
    }
}
