package dev.stepladder.load.entry;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Source;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.matrix.When;
import dev.stepladder.matrix.Width;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code upgrades} of one component, or of one of its releases. Families of one method are numbered by their order in the file. */
final class EdgesReader {
    private static final Map<String, UpgradeEdges.Direction> DIRECTIONS = Values.words(
            UpgradeEdges.Direction.values(),
            way -> way.name().toLowerCase(Locale.ROOT).replace('_', '-'));

    private final MatrixFile file;
    private final ComponentName component;

    /** The beginning of the facts' ids. */
    private final String owner;

    /** The release that has them; every release if there is none. */
    private final Optional<Version> only;

    /** The documents of edges that name none of their own; those of the file if there are none. */
    private final List<Source> inherited;

    private final Map<String, Integer> families = new HashMap<>();

    private EdgesReader(
            MatrixFile file, ComponentName component, String owner, Optional<Version> only, List<Source> inherited) {
        this.file = file;
        this.component = component;
        this.owner = owner;
        this.only = only;
        this.inherited = inherited;
    }

    EdgesReader(MatrixFile file, ComponentName component) {
        this(file, component, component.text(), Optional.empty(), List.of());
    }

    /** A reader of the edges of one release, which were read in its documents unless they name others. */
    static EdgesReader ofRelease(MatrixFile file, ComponentName component, Optional<Version> release, Fact said) {
        return new EdgesReader(file, component, said.id(), release, said.sources());
    }

    Optional<UpgradeEdges> edges(String key, Node node) {
        return file.fields("upgrade", node).flatMap(fields -> {
            Optional<String> method = fields.required("method", file.values()::name);
            VersionRange from = file.rangeOf(Optional.of(component), fields, "from");
            VersionRange to = file.rangeOf(Optional.of(component), fields, "to");
            return edges(fields, method, from, to, fields.required("width", new WidthReader(file)::width));
        });
    }

    /** Edges of a release, to it, or away from it if they say where to. */
    Optional<UpgradeEdges> own(String key, Node node) {
        return file.fields("upgrade of a release", node).flatMap(fields -> {
            Optional<String> method = fields.required("method", file.values()::name);
            VersionRange from = file.rangeOf(Optional.of(component), fields, "from");
            VersionRange to = file.rangeOf(Optional.of(component), fields, "to");
            if (fields.has("from") && fields.has("to")) {
                file.diagnostics()
                        .error(
                                fields.placeOf("to"),
                                "upgrade of a release with both ends",
                                "one end is the release itself",
                                "keep from for hops to it, or to for hops away from it");
            }
            VersionRange itself = only.map(VersionRange::exactly).orElse(VersionRange.ANY);
            Width width = new WidthReader(file).width(fields);
            return fields.has("to")
                    ? edges(fields, method, itself, to, Optional.of(width))
                    : edges(fields, method, from, itself, Optional.of(width));
        });
    }

    private Optional<UpgradeEdges> edges(
            Fields fields, Optional<String> method, VersionRange from, VersionRange to, Optional<Width> width) {
        UpgradeEdges.Direction direction =
                fields.optional("direction", this::direction).orElse(UpgradeEdges.Direction.UP);
        boolean disruptive = fields.optional("disruptive", file.values()::flag).orElse(false);
        boolean keepsNodes = !fields.optional("rolls", file.values()::flag).orElse(true);
        When needs = file.when(fields, "needs");
        String word = method.orElse("upgrade");
        int count = families.merge(word, 1, Integer::sum);
        String id = owner + "/upgrades/" + word + (count == 1 ? "" : "#" + count);
        String says = says(word, from, to, width.orElse(Width.ANY), direction, disruptive, keepsNodes, needs);
        Fact fact = inherited.isEmpty() || fields.has("source")
                ? file.fact(fields, id, says)
                : new Fact(id, says, fields.place(), inherited);
        fields.done();
        return method.flatMap(how -> width.map(
                reach -> new UpgradeEdges(how, from, to, reach, direction, disruptive, keepsNodes, needs, fact)));
    }

    private static String condition(UpgradeEdges.Direction direction) {
        return switch (direction) {
            case UP, DOWN -> "";
            case TO_PREVIOUS -> ", only to the release that the unit ran before";
            case WHILE_SOME_OLD -> ", only while another unit of it still runs an earlier release";
        };
    }

    private Optional<UpgradeEdges.Direction> direction(String key, Node node) {
        return file.values().oneOf(key, node, DIRECTIONS);
    }

    private String says(
            String method,
            VersionRange from,
            VersionRange to,
            Width width,
            UpgradeEdges.Direction direction,
            boolean disruptive,
            boolean keepsNodes,
            When needs) {
        StringBuilder says = new StringBuilder(component.text()).append(" may move ");
        says.append(direction == UpgradeEdges.Direction.UP ? "" : "back ")
                .append(WidthReader.reach(width))
                .append(" (")
                .append(method)
                .append(')');
        if (!from.equals(VersionRange.ANY)) {
            says.append(" from ").append(from);
        }
        if (!to.equals(VersionRange.ANY)) {
            says.append(" to ").append(to);
        }
        says.append(condition(direction));
        says.append(disruptive ? ", disruptively" : "");
        says.append(keepsNodes ? ", without rolling nodes" : "");
        says.append(needs.equals(When.ALWAYS) ? "" : ", where a cluster states " + needs);
        return says.toString();
    }
}
