package dev.stepladder.upstream.document;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Level;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.InputFile;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The constants by which a minor of Talos judges Kubernetes: {@code pkg/machinery/compatibility/talosNNN/talosNNN.go}. */
final class TalosCompatibility {
    private static final Pattern MINOR =
            Pattern.compile("MajorMinor = \\[2\\]uint64\\{\\s*([0-9]+)\\s*,\\s*([0-9]+)\\s*\\}");
    private static final String BOUND = "KubernetesVersion = semver.MustParse(\"([0-9.]+)\")";

    private TalosCompatibility() {}

    static Upstream read(InputFile file, Diagnostics diagnostics) {
        List<String> missing = new ArrayList<>();
        Matcher minor = MINOR.matcher(file.text());
        boolean isTalos = minor.find();
        if (!isTalos) {
            missing.add("MajorMinor");
        }
        Optional<Version> first = bound(file, "Minimum", missing);
        Optional<Version> last = bound(file, "Maximum", missing);
        NavigableSet<Version> versions =
                first.flatMap(from -> last.map(to -> Releases.minors(from, to))).orElseGet(TreeSet::new);
        if (!missing.isEmpty() || versions.isEmpty()) {
            diagnostics.error(
                    Place.of(file.name()),
                    "not a compatibility file of Talos",
                    missing.isEmpty()
                            ? "found no minors from the lowest to the highest Kubernetes"
                            : "found no " + String.join(", ", missing),
                    "");
            return Upstream.of(List.of(), List.of());
        }
        Version version = Version.of(minor.group(1) + "." + minor.group(2));
        int line = (int) file.text().substring(0, minor.start()).lines().count();
        return Upstream.of(
                List.of(new Upstream.Release(
                        new ComponentName("talos"),
                        version,
                        "",
                        new TreeMap<>(),
                        List.of(new Upstream.Fits(
                                new ComponentName("kubernetes"), Level.SUPPORTED, versions, new TreeSet<>())),
                        new Place(file.name(), line, 0))),
                List.of());
    }

    private static Optional<Version> bound(InputFile file, String end, List<String> missing) {
        Matcher matcher = Pattern.compile(end + BOUND.replace("(\"", "\\(\"").replace("\")", "\"\\)"))
                .matcher(file.text());
        if (!matcher.find()) {
            missing.add(end + "KubernetesVersion");
            return Optional.empty();
        }
        return Version.parse(matcher.group(1));
    }
}
