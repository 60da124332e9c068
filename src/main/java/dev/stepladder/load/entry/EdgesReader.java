package dev.stepladder.load.entry;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.matrix.When;
import dev.stepladder.matrix.Width;
import dev.stepladder.version.VersionRange;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code upgrades} of one component. Families of one method are numbered by their order in the file. */
final class EdgesReader {
    private static final Map<String, UpgradeEdges.Direction> DIRECTIONS =
            Values.words(UpgradeEdges.Direction.values(), way -> way.name().toLowerCase(Locale.ROOT));
    private static final Map<String, Width.Unit> UNITS = Values.words(
            new Width.Unit[] {Width.Unit.MAJORS, Width.Unit.MINORS, Width.Unit.RELEASES},
            unit -> unit.name().toLowerCase(Locale.ROOT));

    private final MatrixFile file;
    private final String component;
    private final Map<String, Integer> families = new HashMap<>();

    EdgesReader(MatrixFile file, String component) {
        this.file = file;
        this.component = component;
    }

    Optional<UpgradeEdges> edges(String key, Node node) {
        return file.fields("upgrade", node).flatMap(fields -> {
            Optional<String> method = fields.required("method", file.values()::name);
            VersionRange from = file.rangeOf(Optional.of(component), fields, "from");
            VersionRange to = file.rangeOf(Optional.of(component), fields, "to");
            Optional<Width> width = fields.required("width", this::width);
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

    private Optional<UpgradeEdges.Direction> direction(String key, Node node) {
        return file.values().oneOf(key, node, DIRECTIONS);
    }

    /** {@code any}, or one line such as {@code minors: 1}. */
    private Optional<Width> width(String key, Node node) {
        if (node instanceof Node.Scalar scalar) {
            return file.values().oneOf(key, scalar, Map.of("any", Width.ANY));
        }
        List<Width> widths = Fields.entries(key, node, file.diagnostics(), (unit, most) -> {
            Optional<Width.Unit> counted = file.values().oneOf(key, unit, UNITS);
            return file.values().count(unit.text(), most).flatMap(n -> counted.map(what -> new Width(what, n)));
        });
        if (node instanceof Node.Mapping mapping && mapping.entries().size() != 1) {
            file.diagnostics()
                    .error(
                            node.place(),
                            "width does not have exactly one measure",
                            "found " + mapping.entries().size(),
                            "write such as {minors: 1}");
        }
        return widths.stream().findFirst();
    }

    private String says(
            String method,
            VersionRange from,
            VersionRange to,
            Width width,
            UpgradeEdges.Direction direction,
            boolean disruptive,
            When needs) {
        StringBuilder says = new StringBuilder(component).append(" may move ");
        says.append(direction == UpgradeEdges.Direction.DOWN ? "back " : "")
                .append(reach(width))
                .append(" (")
                .append(method)
                .append(')');
        if (!from.equals(VersionRange.ANY)) {
            says.append(" from ").append(from);
        }
        if (!to.equals(VersionRange.ANY)) {
            says.append(" to ").append(to);
        }
        says.append(disruptive ? ", disruptively" : "");
        says.append(needs.equals(When.ALWAYS) ? "" : ", where a cluster states " + needs);
        return says.toString();
    }

    private static String reach(Width width) {
        String unit = width.unit().name().toLowerCase(Locale.ROOT);
        String one = unit.substring(0, unit.length() - 1);
        if (width.unit() == Width.Unit.ANY) {
            return "any distance";
        }
        return switch (width.most()) {
            case 0 -> "within its " + one;
            case 1 -> "by 1 " + one;
            default -> "by up to " + width.most() + " " + unit;
        };
    }
}
