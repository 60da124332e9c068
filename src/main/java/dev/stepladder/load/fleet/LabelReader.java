package dev.stepladder.load.fleet;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads labels of clusters, by the syntax of Kubernetes. */
final class LabelReader {
    private static final String WORD = "[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?";
    private static final Pattern VALUE = Pattern.compile(WORD);
    private static final Pattern KEY = Pattern.compile("([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?/)?" + WORD);

    private final Values values;
    private final Diagnostics diagnostics;

    LabelReader(Values values, Diagnostics diagnostics) {
        this.values = values;
        this.diagnostics = diagnostics;
    }

    /** The labels of a cluster. */
    SortedMap<String, String> labels(Fields cluster) {
        SortedMap<String, String> labels = new TreeMap<>();
        cluster.entries(
                "labels",
                (key, node) ->
                        key("label", key).flatMap(label -> value(label, node).map(text -> labels.put(label, text))));
        return labels;
    }

    /** The name of a label. */
    Optional<String> key(String name, Node node) {
        return matching(name, node, KEY, "expected such as env or example.com/env");
    }

    /** The value of a label. */
    Optional<String> value(String label, Node node) {
        return matching(
                "value of label " + label,
                node,
                VALUE,
                "expected up to 63 letters, digits and . _ -, with a letter or digit at both ends");
    }

    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    static boolean isValue(String text) {
        return VALUE.matcher(text).matches();
    }

    private Optional<String> matching(String name, Node node, Pattern pattern, String expected) {
        return values.text(name, node).filter(text -> {
            boolean fits = pattern.matcher(text).matches();
            if (!fits) {
                diagnostics.error(
                        node.place(),
                        name + " is not one that Kubernetes allows",
                        "found " + node.describe() + ", " + expected,
                        "");
            }
            return fits;
        });
    }
}
