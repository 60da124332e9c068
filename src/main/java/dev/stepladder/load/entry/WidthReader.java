package dev.stepladder.load.entry;

import dev.stepladder.matrix.Width;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads how far a hop may reach: {@code any}, or one line such as {@code minors: 1}. */
final class WidthReader {
    private static final Map<String, Width.Unit> UNITS = Values.words(
            new Width.Unit[] {Width.Unit.MAJORS, Width.Unit.MINORS, Width.Unit.RELEASES},
            unit -> unit.name().toLowerCase(Locale.ROOT));

    private final MatrixFile file;

    WidthReader(MatrixFile file) {
        this.file = file;
    }

    /** The width of hops that a statement is about; any distance without it. */
    Width width(Fields fields) {
        return fields.optional("width", this::width).orElse(Width.ANY);
    }

    /** A width behind the ends of hops, in words; empty for any distance. */
    static String behind(Width width) {
        return width.equals(Width.ANY) ? "" : ", " + reach(width);
    }

    Optional<Width> width(String key, Node node) {
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
                            "width needs exactly one measure",
                            "found " + mapping.entries().size(),
                            "write such as {minors: 1}");
        }
        return widths.stream().findFirst();
    }

    /** A width in words, such as {@code by 1 minor}. */
    static String reach(Width width) {
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
