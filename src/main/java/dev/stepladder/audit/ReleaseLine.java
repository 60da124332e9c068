package dev.stepladder.audit;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Release;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Releases of one component that succeed each other: {@code 1.28-al2, 1.29-al2} are one line, {@code 1.28-bottlerocket} is of another,
 * {@code python3.9} and {@code nodejs18.x} too. A pre-release belongs to the line of its release.
 *
 * @param releases oldest first; never empty
 */
public record ReleaseLine(List<Release> releases) {
    public ReleaseLine {
        releases = List.copyOf(releases);
    }

    /** The lines of a component, in the order in which their first releases stand in the file. */
    public static List<ReleaseLine> of(Component component) {
        Map<List<String>, List<Release>> lines = new LinkedHashMap<>();
        for (Release release : component.releases()) {
            Version version = release.version();
            lines.computeIfAbsent(List.of(version.name(), shape(version)), key -> new ArrayList<>())
                    .add(release);
        }
        return lines.values().stream().map(ReleaseLine::new).toList();
    }

    public Release oldest() {
        return releases.get(0);
    }

    public Release newest() {
        return releases.get(releases.size() - 1);
    }

    private static String shape(Version version) {
        String rest = version.rest();
        String bare = version.text().substring(0, version.text().length() - rest.length());
        boolean preRelease = !rest.isEmpty() && !version.numbers().isEmpty() && version.compareTo(Version.of(bare)) < 0;
        return preRelease ? "" : rest.replaceAll("[0-9]+", "0");
    }
}
