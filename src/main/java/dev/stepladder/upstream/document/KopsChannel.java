package dev.stepladder.upstream.document;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A channel of kops: for each minor of Kubernetes and of kops, the recommended patch.
 *
 * <p>An entry holds from the version in its range on. Entries that recommend another minor, or a pre-release, have no patch of their own minor.
 */
final class KopsChannel {
    private static final Pattern FROM = Pattern.compile(">=\\s*v?([0-9]+\\.[0-9]+).*");

    private final Diagnostics diagnostics;
    private final Releases releases;
    private final List<Upstream.Release> read = new ArrayList<>();

    private KopsChannel(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.releases = new Releases(diagnostics);
    }

    static Upstream read(Node root, Diagnostics diagnostics) {
        KopsChannel reader = new KopsChannel(diagnostics);
        Optional<Fields> spec = Fields.of(root, "channel", diagnostics)
                .flatMap(fields -> fields.optional("spec", (key, node) -> Fields.of(node, key, diagnostics)));
        if (spec.isEmpty() || !spec.get().has("kopsVersions")) {
            if (!diagnostics.hasErrors()) {
                diagnostics.error(
                        root.place(),
                        "not a channel of kops",
                        "found " + UpstreamValues.keys(root) + ", expected a list under kopsVersions in spec",
                        "");
            }
            return Upstream.of(List.of(), List.of());
        }
        reader.versions(spec.get(), "kubernetesVersions", new ComponentName("kubernetes"));
        reader.versions(spec.get(), "kopsVersions", new ComponentName("kops"));
        spec.get().doneAmongOthers();
        return Upstream.of(reader.read, List.of());
    }

    private void versions(Fields spec, String list, ComponentName component) {
        for (Node item : spec.list(list, (key, node) -> Optional.of(node))) {
            Fields.of(item, "version", diagnostics).ifPresent(fields -> {
                Optional<String> range = new UpstreamValues(diagnostics).required(fields, "range");
                Optional<Version> recommended = fields.has("recommendedVersion")
                        ? releases.required(fields, "recommendedVersion")
                        : Optional.empty();
                fields.doneAmongOthers();
                Matcher from = FROM.matcher(range.orElse(""));
                if (recommended.isPresent() && from.matches()) {
                    Version minor = Version.of(from.group(1));
                    boolean own = recommended.get().toMinor().equals(minor)
                            && !recommended.get().isPreRelease();
                    String build = own ? recommended.get().text() : "";
                    read.add(new Upstream.Release(component, minor, build, new TreeMap<>(), List.of(), fields.place()));
                }
            });
        }
    }
}
