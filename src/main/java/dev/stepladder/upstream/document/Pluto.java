package dev.stepladder.upstream.document;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of deprecated and removed APIs that Pluto ships. */
final class Pluto {
    private static final Map<String, String> COMPONENTS = Map.of("k8s", "kubernetes");

    private Pluto() {}

    /** A component without a name; its document is refused. */
    private static final ComponentName NONE = new ComponentName("none");

    static Upstream read(Node root, Diagnostics diagnostics) {
        UpstreamValues values = new UpstreamValues(diagnostics);
        List<Upstream.Removal> removals = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        for (Node item : values.items(root, "deprecated-versions", "Pluto's versions list")) {
            Fields.of(item, "deprecated version", diagnostics).ifPresent(fields -> {
                Optional<String> api = values.required(fields, "version");
                Optional<String> owner = values.required(fields, "component");
                String kind = values.text(fields, "kind").orElse("");
                Upstream.Removal removal = new Upstream.Removal(
                        owner.map(name -> COMPONENTS.getOrDefault(name, name))
                                .map(ComponentName::new)
                                .orElse(NONE),
                        api.orElse(""),
                        kind,
                        release(fields, "deprecated-in", values),
                        release(fields, "removed-in", values),
                        values.text(fields, "replacement-api").orElse(""),
                        release(fields, "replacement-available-in", values),
                        fields.place());
                fields.doneAmongOthers();
                if (kind.isEmpty()) {
                    skipped.add(api.orElse("an entry") + ": names no kind");
                } else {
                    removals.add(removal);
                }
            });
        }
        return new Upstream(List.of(), List.of(), List.of(), removals, skipped);
    }

    /** {@code v1.16.0} as a minor; empty if none is given. */
    private static String release(Fields fields, String key, UpstreamValues values) {
        return values.text(fields, key)
                .flatMap(Version::parse)
                .map(version -> version.toMinor().text().replaceFirst("^v", ""))
                .orElse("");
    }
}
