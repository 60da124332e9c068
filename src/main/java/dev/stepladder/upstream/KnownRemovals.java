package dev.stepladder.upstream;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.load.Fields;
import dev.stepladder.load.InputFile;
import dev.stepladder.load.Values;
import dev.stepladder.load.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The API removals that matrix files list under {@code removals}. */
final class KnownRemovals {
    /** One of them, as far as it can be held against what upstream says. */
    record Known(String component, String api, String kind, String removedIn, Place place) {
        boolean isOf(Upstream.Removal removal) {
            return component.equals(removal.component()) && api.equals(removal.api()) && kind.equals(removal.kind());
        }
    }

    private KnownRemovals() {}

    /** All of them, in the order of files. The loader has reported what is wrong with these files, so nothing is reported here. */
    static List<Known> of(List<InputFile> files) {
        List<Known> removals = new ArrayList<>();
        Diagnostics reported = new Diagnostics();
        Values values = new Values(reported);
        for (InputFile file : files) {
            YamlReader.read(file, reported)
                    .flatMap(root -> Fields.of(root, "matrix file", reported))
                    .map(fields -> fields.list(
                            "removals",
                            (key, node) -> Fields.of(node, key, reported).map(item -> known(item, values))))
                    .ifPresent(removals::addAll);
        }
        return removals;
    }

    private static Known known(Fields fields, Values values) {
        return new Known(
                text(fields, "component", values),
                text(fields, "api", values),
                text(fields, "kind", values),
                text(fields, "removedIn", values),
                fields.place());
    }

    private static String text(Fields fields, String key, Values values) {
        Optional<String> text = fields.optional(key, values::text);
        return text.orElse("");
    }
}
