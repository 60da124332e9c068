package dev.stepladder.upstream.document;

import dev.stepladder.diagnostic.Diagnostics;
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
 * The channels of k3s or RKE2: the file of their repository, or the answer of their channel server, which is JSON.
 *
 * <p>A channel such as {@code v1.36} says that releases of this minor are offered. The others, such as {@code stable}, are names for one of these.
 */
final class ReleaseChannels {
    private static final Pattern MINOR = Pattern.compile("v([0-9]+\\.[0-9]+)");

    private ReleaseChannels() {}

    /** @param provider also the word in the build numbers of its releases */
    static Upstream read(Node root, String provider, Diagnostics diagnostics) {
        UpstreamValues values = new UpstreamValues(diagnostics);
        boolean isAnswer =
                root instanceof Node.Mapping mapping && mapping.get("data").isPresent();
        List<Upstream.Minor> minors = new ArrayList<>();
        for (Node item : values.items(root, isAnswer ? "data" : "channels", "the channels of " + provider)) {
            Fields.of(item, "channel", diagnostics).ifPresent(fields -> {
                Optional<String> name = values.required(fields, "name");
                Optional<String> latest = values.text(fields, "latest");
                latest.filter(release -> !release.contains("+" + provider))
                        .ifPresent(other -> diagnostics.error(
                                fields.placeOf("latest"),
                                "not a release of " + provider,
                                "found \"" + other + "\", expected a build number with +" + provider,
                                ""));
                fields.doneAmongOthers();
                Matcher matcher = MINOR.matcher(name.orElse(""));
                if (matcher.matches()) {
                    minors.add(new Upstream.Minor(
                            provider, Version.of(matcher.group(1)), new TreeMap<>(), fields.place()));
                }
            });
        }
        return new Upstream(List.of(), minors, List.of(), List.of(), List.of());
    }
}
