package dev.stepladder.upstream.document;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One product of endoflife.date: its API's first form, a list of cycles without the product's name, or its second, with the name.
 *
 * <p>Its three end dates have other names here, by product: for EKS the ends of standard and of extended support, for Lambda the deprecation and the
 * block of updates.
 */
final class EndOfLife {
    /** The names of a product's dates here: active support, security support, extended support. */
    private record Meaning(String component, String eoas, String eol, String eoes) {}

    private static final String EKS = "eks";
    private static final Map<String, Meaning> PRODUCTS = Map.of(
            "amazon-eks", new Meaning(EKS, "", "standard-end", "extended-end"),
            "aws-lambda", new Meaning("lambda", "deprecated", "update-blocked", ""));

    private final Diagnostics diagnostics;
    private final UpstreamValues values;
    private final List<String> skipped = new ArrayList<>();
    private final List<Upstream.Release> releases = new ArrayList<>();
    private final List<Upstream.Minor> minors = new ArrayList<>();
    private Optional<String> product = Optional.empty();
    private Optional<LocalDate> asOf = Optional.empty();

    private EndOfLife(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.values = new UpstreamValues(diagnostics);
    }

    static Upstream read(Node root, Optional<String> component, Diagnostics diagnostics) {
        EndOfLife reader = new EndOfLife(diagnostics);
        if (root instanceof Node.Sequence) {
            reader.cycles(root, component);
        } else {
            reader.product(root, component);
        }
        return new Upstream(
                reader.releases, reader.minors, List.of(), List.of(), reader.skipped, reader.product, reader.asOf);
    }

    private static Meaning meaning(String product) {
        return PRODUCTS.getOrDefault(product, new Meaning(product, "eoas", "eol", "extended-end"));
    }

    /** {@code [{"cycle": "1.22", "releaseDate": ..., "support": ..., "eol": ..., "extendedSupport": ..., "latest": ...}]}. */
    private void cycles(Node root, Optional<String> component) {
        if (component.isEmpty()) {
            diagnostics.error(
                    root.place(),
                    "list without a product name",
                    "",
                    "add --component NAME, such as --component istio or --component amazon-eks");
            return;
        }
        for (Node item : values.items(root, "", "a product of endoflife.date")) {
            Fields.of(item, "cycle", diagnostics).ifPresent(fields -> {
                Optional<String> cycle = values.required(fields, "cycle");
                NavigableMap<String, LocalDate> dates = new TreeMap<>();
                Meaning meaning = meaning(component.get());
                date(fields, "releaseDate", "released", dates);
                date(fields, "support", meaning.eoas(), dates);
                date(fields, "eol", meaning.eol(), dates);
                date(fields, "extendedSupport", meaning.eoes(), dates);
                String latest = values.text(fields, "latest").orElse("");
                fields.doneAmongOthers();
                cycle.ifPresent(name -> add(meaning, name, latest, dates, fields));
            });
        }
    }

    /** {@code {"result": {"name": "kubernetes", "releases": [{"name": "1.22", "releaseDate": ..., "eoasFrom": ..., ...}]}}}. */
    private void product(Node root, Optional<String> component) {
        Optional<Fields> result = Fields.of(root, "product", diagnostics).flatMap(fields -> {
            asOf = values.dayOfTime(fields, "last_modified");
            return fields.optional("result", (key, node) -> Fields.of(node, key, diagnostics));
        });
        if (result.isEmpty()) {
            if (!diagnostics.hasErrors()) {
                diagnostics.error(
                        root.place(),
                        "not a product of endoflife.date",
                        "found " + UpstreamValues.keys(root) + ", expected a list of cycles, or result",
                        "");
            }
            return;
        }
        Optional<String> name = values.required(result.get(), "name");
        product = name;
        List<Node> items = result.get().requiredList("releases", 0, (key, node) -> Optional.of(node));
        result.get().doneAmongOthers();
        Meaning meaning = meaning(component.or(() -> name).orElse("product"));
        for (Node item : items) {
            Fields.of(item, "release", diagnostics).ifPresent(fields -> {
                Optional<String> release = values.required(fields, "name");
                NavigableMap<String, LocalDate> dates = new TreeMap<>();
                date(fields, "releaseDate", "released", dates);
                date(fields, "eoasFrom", meaning.eoas(), dates);
                date(fields, "eolFrom", meaning.eol(), dates);
                date(fields, "eoesFrom", meaning.eoes(), dates);
                String latest = fields.optional(
                                "latest",
                                (key, node) -> node instanceof Node.Mapping
                                        ? Fields.of(node, key, diagnostics).flatMap(build -> values.text(build, "name"))
                                        : Optional.empty())
                        .orElse("");
                fields.doneAmongOthers();
                release.ifPresent(known -> add(meaning, known, latest, dates, fields));
            });
        }
    }

    private void date(Fields fields, String key, String word, NavigableMap<String, LocalDate> dates) {
        Optional<LocalDate> day = values.day(fields, key);
        if (!word.isEmpty()) {
            day.ifPresent(date -> dates.put(word, date));
        }
    }

    private void add(
            Meaning meaning, String name, String latest, NavigableMap<String, LocalDate> dates, Fields fields) {
        Optional<Version> version = Version.parse(name);
        if (version.isEmpty()) {
            skipped.add(name + ": not a version");
        } else if (meaning.component().equals(EKS)) {
            minors.add(new Upstream.Minor(EKS, version.get(), dates, fields.place()));
        } else {
            String build = meaning.component().equals("lambda") ? "" : latest;
            releases.add(new Upstream.Release(
                    new ComponentName(meaning.component()), version.get(), build, dates, List.of(), fields.place()));
        }
    }
}
