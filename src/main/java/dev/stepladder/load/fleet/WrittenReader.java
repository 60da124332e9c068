package dev.stepladder.load.fleet;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.WrittenAt;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.util.List;
import java.util.Optional;

/** Reads the lines of a repository in which the version of a unit is written. */
final class WrittenReader {
    private final Values values;
    private final Diagnostics diagnostics;

    WrittenReader(Values values, Diagnostics diagnostics) {
        this.values = values;
        this.diagnostics = diagnostics;
    }

    /** @param version of the unit, which is the value where none is given; empty if it cannot be read */
    List<WrittenAt> read(Fields unit, Optional<Version> version) {
        String value = version.map(WrittenAt::defaultValue).orElse("");
        return unit.list(
                "written", (key, node) -> Fields.of(node, "line", diagnostics).flatMap(line -> line(line, value)));
    }

    private Optional<WrittenAt> line(Fields fields, String value) {
        Optional<String> file = fields.required("file", values::text);
        Optional<Integer> line = fields.required("line", this::number);
        Optional<String> key = fields.optional("key", values::text);
        Optional<String> own = fields.optional("value", values::text);
        Optional<Boolean> chart = fields.optional("chart", values::flag);
        fields.done();
        return file.flatMap(path -> line.map(
                number -> new WrittenAt(path, number, key.orElse(""), own.orElse(value), chart.orElse(false))));
    }

    private Optional<Integer> number(String name, Node node) {
        Optional<Integer> count = values.count(name, node);
        if (count.filter(number -> number == 0).isPresent()) {
            diagnostics.error(node.place(), "line 0", "lines count from 1", "");
        }
        return count.filter(number -> number > 0);
    }
}
