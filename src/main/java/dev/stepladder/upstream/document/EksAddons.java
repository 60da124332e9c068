package dev.stepladder.upstream.document;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.matrix.Level;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The builds of EKS add-ons, and the minors that each runs on: the output of {@code aws eks describe-addon-versions}.
 *
 * <p>EKS lists only minors that it still supports, so a missing older minor means nothing.
 */
final class EksAddons {
    /** A build of an add-on on one minor. */
    private record Listing(String addon, Version build, Version minor, boolean isDefault, Fields fields) {}

    private final Diagnostics diagnostics;
    private final UpstreamValues values;
    private final List<Listing> listings = new ArrayList<>();

    private EksAddons(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.values = new UpstreamValues(diagnostics);
    }

    static Upstream read(Node root, Diagnostics diagnostics) {
        EksAddons reader = new EksAddons(diagnostics);
        for (Node item : reader.values.items(root, "addons", "the output of aws eks describe-addon-versions")) {
            Fields.of(item, "add-on", diagnostics).ifPresent(reader::addon);
        }
        return reader.upstream();
    }

    private void addon(Fields fields) {
        Optional<String> name = values.required(fields, "addonName");
        for (Node item : fields.requiredList("addonVersions", 0, (key, node) -> Optional.of(node))) {
            name.ifPresent(addon ->
                    Fields.of(item, "add-on version", diagnostics).ifPresent(version -> version(addon, version)));
        }
        fields.doneAmongOthers();
    }

    private void version(String addon, Fields fields) {
        Optional<Version> build = version(fields, "addonVersion");
        for (Node item : fields.requiredList("compatibilities", 0, (key, node) -> Optional.of(node))) {
            Fields.of(item, "compatibility", diagnostics).ifPresent(compatibility -> {
                Optional<Version> minor = version(compatibility, "clusterVersion");
                boolean isDefault = compatibility
                        .optional(
                                "defaultVersion",
                                (key, node) -> node instanceof Node.Scalar scalar
                                        ? Optional.of(scalar.text().equals("true"))
                                        : Optional.empty())
                        .orElse(false);
                compatibility.doneAmongOthers();
                build.ifPresent(known ->
                        minor.ifPresent(on -> listings.add(new Listing(addon, known, on, isDefault, compatibility))));
            });
        }
        fields.doneAmongOthers();
    }

    private Optional<Version> version(Fields fields, String key) {
        Optional<String> text = values.required(fields, key);
        Optional<Version> version = text.flatMap(Version::parse);
        if (text.isPresent() && version.isEmpty()) {
            diagnostics.error(fields.placeOf(key), key + " is not a version", "found \"" + text.get() + '"', "");
        }
        return version;
    }

    private Upstream upstream() {
        List<Upstream.Release> releases = new ArrayList<>();
        List<Upstream.Default> defaults = new ArrayList<>();
        Map<String, NavigableSet<Version>> minors = new TreeMap<>();
        listings.forEach(listing ->
                minors.computeIfAbsent(listing.addon(), key -> new TreeSet<>()).add(listing.minor()));
        for (Listing listing : listings) {
            NavigableSet<Version> spokenOf = minors.getOrDefault(listing.addon(), new TreeSet<>());
            NavigableSet<Version> on = new TreeSet<>(List.of(listing.minor()));
            releases.add(new Upstream.Release(
                    new ComponentName(listing.addon()),
                    listing.build(),
                    listing.build().text(),
                    new TreeMap<>(),
                    List.of(new Upstream.Fits(new ComponentName("kubernetes"), Level.SUPPORTED, on, spokenOf)),
                    listing.fields().place()));
            if (listing.isDefault()) {
                defaults.add(new Upstream.Default(
                        "eks",
                        listing.minor(),
                        new ComponentName(listing.addon()),
                        listing.build(),
                        listing.fields().place()));
            }
        }
        return new Upstream(releases, List.of(), defaults, List.of(), List.of());
    }
}
