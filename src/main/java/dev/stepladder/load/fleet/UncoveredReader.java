package dev.stepladder.load.fleet;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.Uncovered;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.util.List;
import java.util.Optional;

/** Reads what runs and no matrix covers: no name and no version is judged here, for that is the point of it. */
final class UncoveredReader {
    private final Values values;
    private final Diagnostics diagnostics;

    UncoveredReader(Values values, Diagnostics diagnostics) {
        this.values = values;
        this.diagnostics = diagnostics;
    }

    List<Uncovered> read(Fields fields) {
        return fields.list("uncovered", (key, node) -> thing(node));
    }

    /** The short form, a name, or the long one. */
    private Optional<Uncovered> thing(Node node) {
        if (node instanceof Node.Scalar) {
            return values.text("uncovered", node)
                    .map(name -> new Uncovered(name, Optional.empty(), Optional.empty(), Optional.empty()));
        }
        return Fields.of(node, "uncovered component", diagnostics).flatMap(fields -> {
            Optional<String> name = fields.required("name", values::text);
            Optional<String> version = fields.optional("version", values::text);
            Optional<String> seen = fields.optional("seen", values::text);
            Optional<String> why = fields.optional("why", values::text);
            fields.done();
            return name.map(word -> new Uncovered(word, version, seen, why));
        });
    }
}
