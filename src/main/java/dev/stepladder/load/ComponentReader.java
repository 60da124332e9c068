package dev.stepladder.load;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Fit;
import dev.stepladder.matrix.Level;
import dev.stepladder.matrix.Milestone;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.matrix.WayBack;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a component file: its releases, what they fit, and how they are moved between. */
final class ComponentReader {
    private static final Map<String, Level> LEVELS = Values.words(Level.values(), Level::word);

    /** What the ids of facts begin with that aren't about a component. */
    private static final Set<String> RESERVED = Set.of("rule", "issue", "provider", "removal");

    private record Placed(Release release, Place place) {}

    private final MatrixFile file;
    private final String component;
    private final Set<String> partners = new TreeSet<>();

    private ComponentReader(MatrixFile file, String component) {
        this.file = file;
        this.component = component;
    }

    /** The component of a file, with all of it that can be read; nothing if it has no name. */
    static Optional<Component> read(Fields fields, MatrixFile file) {
        Optional<String> name = fields.required("component", file.values()::name);
        name.filter(RESERVED::contains)
                .ifPresent(word -> file.diagnostics()
                        .error(
                                fields.placeOf("component"),
                                "component cannot be named " + word,
                                "facts about a " + word + " begin with this word",
                                "give it another name"));
        return Optional.of(new ComponentReader(file, name.orElse("component")).component(fields))
                .filter(component -> name.isPresent());
    }

    private Component component(Fields fields) {
        String title = fields.optional("title", file.values()::text).orElse(component);
        partners.addAll(fields.list("partners", file::component));
        boolean rolls = fields.optional("rolls", file.values()::flag).orElse(false);
        List<String> images = fields.list("images", file.values()::text);
        List<String> charts = fields.list("charts", file.values()::text);
        EdgesReader edgesReader = new EdgesReader(file, component);
        List<UpgradeEdges> upgrades = fields.list("upgrades", edgesReader::edges);
        WayBackReader wayBackReader = new WayBackReader(file, component, Optional.of(component));
        List<WayBack> waysBack = fields.list("waysBack", wayBackReader::wayBack);
        List<Placed> releases = fields.requiredList("releases", 1, this::release);
        checkOrder(releases);
        return new Component(
                component,
                title,
                new TreeSet<>(partners),
                rolls,
                images,
                charts,
                releases.stream().map(Placed::release).toList(),
                upgrades,
                waysBack,
                fields.place());
    }

    private Optional<Placed> release(String key, Node node) {
        return file.fields("release", node).flatMap(fields -> {
            Optional<Version> version = fields.required("version", file.values()::version);
            String name = component + " " + version.map(Version::text).orElse("release");
            String id = component + "/" + version.map(Version::text).orElse("release");
            String build = fields.optional("build", file.values()::text).orElse("");
            Optional<String> withdrawn = fields.optional("withdrawn", file.values()::text);
            Optional<String> avoid = fields.optional("avoid", file.values()::text);
            Fact fact = file.fact(
                    fields,
                    id,
                    name + " is a release"
                            + withdrawn.map(why -> ", withdrawn: " + why).orElse("")
                            + avoid.map(why -> ", no place to stay: " + why).orElse(""));
            List<Milestone> milestones = fields.entries("dates", file::milestone);
            List<Fit> fits =
                    fields.entries("fits", (partner, value) -> Optional.of(fits(partner, value, name, fact))).stream()
                            .flatMap(List::stream)
                            .toList();
            fields.done();
            return version.map(known -> new Placed(
                    new Release(known, build, milestones, fits, withdrawn, avoid, fact), fields.placeOf("version")));
        });
    }

    /** What a release says of one partner: a plain range, which is supported, or ranges by level. */
    private List<Fit> fits(Node.Scalar key, Node value, String release, Fact said) {
        Optional<String> partner = file.component("component", key);
        if (partner.isEmpty()) {
            return List.of();
        }
        if (!partners.contains(partner.get())) {
            file.diagnostics()
                    .error(
                            key.place(),
                            partner.get() + " is not among the partners of " + component,
                            partners.isEmpty()
                                    ? "this component has no partners"
                                    : "found partners: [" + String.join(", ", partners) + "]",
                            "add it to partners at the top of the file, or leave this line out");
        }
        if (value instanceof Node.Mapping) {
            // The surest first, in whatever order the file has them: their order reaches messages.
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

    private Optional<Fit> fit(String partner, Level level, Node node, String release, Fact said) {
        return file.rangeOf(Optional.of(partner)).read(partner, node).map(range -> {
            String says = fitInWords(release, partner, range, level);
            String id = said.id() + "/fits/" + partner + "/" + level.word();
            return new Fit(partner, range, level, new Fact(id, says, node.place(), said.sources()));
        });
    }

    /** What a release says of a partner, in words. */
    static String fitInWords(String release, String partner, VersionRange range, Level level) {
        return "%s fits %s %s (%s)".formatted(release, partner, range, level.word());
    }

    /** Oldest first, each once. Versions of different names, such as python3.9 and nodejs18.x, have no order between them. */
    private void checkOrder(List<Placed> releases) {
        Map<Version, Place> seen = new HashMap<>();
        List<Version> before = new ArrayList<>();
        for (Placed placed : releases) {
            Version version = placed.release().version();
            Optional<Place> twin = Optional.ofNullable(seen.putIfAbsent(version, placed.place()));
            if (twin.isPresent()) {
                file.diagnostics()
                        .error(
                                placed.place(),
                                "release " + version + " is listed twice",
                                "found it before at " + twin.get(),
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
                                    "it stands after " + later + "; releases stand oldest first",
                                    "move it before " + later));
            before.add(version);
        }
    }
}
