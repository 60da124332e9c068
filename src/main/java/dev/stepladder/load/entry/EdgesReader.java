package dev.stepladder.load.entry;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.matrix.When;
import dev.stepladder.matrix.Width;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.VersionRange;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code upgrades} of one component. Families of one method are numbered by their order in the file. */
final class EdgesReader {
    private static final Map<String, UpgradeEdges.Direction> DIRECTIONS = Values.words(
            UpgradeEdges.Direction.values(),
            way -> way.name().toLowerCase(Locale.ROOT).replace('_', '-'));

    private final MatrixFile file;
    private final ComponentName component;
    private final Map<String, Integer> families = new HashMap<>();

    EdgesReader(MatrixFile file, ComponentName component) {
        this.file = file;
        this.component = component;
    }

    Optional<UpgradeEdges> edges(String key, Node node) {
        return file.fields("upgrade", node).flatMap(fields -> {
            Optional<String> method = fields.required("method", file.values()::name);
            VersionRange from = file.rangeOf(Optional.of(component), fields, "from");
            VersionRange to = file.rangeOf(Optional.of(component), fields, "to");
            Optional<Width> width = fields.required("width", new WidthReader(file)::width);
            UpgradeEdges.Direction direction =
                    fields.optional("direction", this::direction).orElse(UpgradeEdges.Direction.UP);
            boolean disruptive =
                    fields.optional("disruptive", file.values()::flag).orElse(false);
            When needs = file.when(fields, "needs");
            String word = method.orElse("upgrade");
            int count = families.merge(word, 1, Integer::sum);
            Fact fact = file.fact(
                    fields,
                    component + "/upgrades/" + word + (count == 1 ? "" : "#" + count),
                    says(word, from, to, width.orElse(Width.ANY), direction, disruptive, needs));
            fields.done();
            return method.flatMap(how ->
                    width.map(reach -> new UpgradeEdges(how, from, to, reach, direction, disruptive, needs, fact)));
        });
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
        says.append(needs.equals(When.ALWAYS) ? "" : ", where a cluster states " + needs);
        return says.toString();
    }
}
