package dev.stepladder.load.entry;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Source;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The sources of one file: the documents it names, and the default for facts without a source of their own. */
public final class Sources {
    private record Named(String name, Optional<Source> source) {}

    private final Map<String, Optional<Source>> named = new TreeMap<>();
    private final List<Source> standard;
    private final boolean hasStandard;
    private final boolean needed;
    private final Values values;
    private final Diagnostics diagnostics;

    /** Reads the keys {@code sources} and {@code source} of a whole file, each fact of which needs a source. */
    public Sources(Fields file, Values values, Diagnostics diagnostics) {
        this(file, true, values, diagnostics);
    }

    /**
     * Reads the keys {@code sources} and {@code source} of a whole file.
     *
     * @param needed whether each fact needs one; a team's statements about itself need none
     */
    public Sources(Fields file, boolean needed, Values values, Diagnostics diagnostics) {
        this.needed = needed;
        this.values = values;
        this.diagnostics = diagnostics;
        for (Named entry : file.entries("sources", this::named)) {
            named.put(entry.name(), entry.source());
        }
        this.hasStandard = file.has("source");
        this.standard = of(file);
    }

    /** The fact that a mapping states, with its own {@code source} or the file's. */
    Fact fact(Fields fields, String id, String says) {
        if (!fields.has("source") && !hasStandard && needed) {
            diagnostics.error(
                    fields.place(),
                    "fact without a source",
                    "found no source on the fact, and none for the whole file",
                    named.isEmpty()
                            ? "name the document under sources: at the top of the file, and add source: NAME"
                            : "add the document that it was read in, as in source: "
                                    + named.keySet().iterator().next() + ", here or at the top of the file");
        }
        return new Fact(id, says, fields.place(), fields.has("source") ? of(fields) : standard);
    }

    private List<Source> of(Fields fields) {
        return fields.oneOrMore("source", this::reference).stream()
                .flatMap(name -> named.getOrDefault(name, Optional.empty()).stream())
                .toList();
    }

    private Optional<String> reference(String key, Node node) {
        Optional<String> name = values.text(key, node);
        if (name.isPresent() && !named.containsKey(name.get())) {
            diagnostics.error(
                    node.place(),
                    "unknown source " + node.describe(),
                    named.isEmpty()
                            ? "this file names no sources"
                            : "known in this file are " + String.join(", ", named.keySet()),
                    Nearest.to(name.get(), named.keySet())
                            .map(meant -> "write " + meant)
                            .orElse("name the document under sources: at the top of the file"));
        }
        return name;
    }

    private Optional<Named> named(Node.Scalar key, Node value) {
        Optional<Source> source = Fields.of(value, "source", diagnostics).flatMap(fields -> {
            var url = fields.required("url", this::url);
            var asOf = fields.optional("asOf", values::date);
            var read = fields.required("read", values::date);
            var excerpt = fields.optional("excerpt", values::flag).orElse(false);
            fields.done();
            return url.flatMap(where -> read.map(when -> new Source(where, asOf, when, excerpt)));
        });
        return values.name("source", key).map(name -> new Named(name, source));
    }

    private Optional<String> url(String key, Node node) {
        return values.text(key, node).filter(text -> {
            boolean web = isWeb(text);
            if (!web) {
                diagnostics.error(
                        node.place(),
                        key + " is not a web address",
                        "found " + node.describe(),
                        "begin it with https://");
            }
            return web;
        });
    }

    private static boolean isWeb(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
