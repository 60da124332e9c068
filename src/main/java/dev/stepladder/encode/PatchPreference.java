package dev.stepladder.encode;

import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Milestone;
import dev.stepladder.matrix.Release;
import dev.stepladder.version.ListedVersions;
import dev.stepladder.version.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which of equally short paths a unit takes: the lowest lines, and of each line the newest patch.
 *
 * <p>Before that come, each only where nothing better fits: a release that is older by date than the one left, for it may lack what that has fixed; a
 * pre-release; one to be avoided. Variants of one patch, such as two operating systems, are lines of their own: neither is newer.
 */
final class PatchPreference {
    private PatchPreference() {}

    /** For each release its rank, the lowest first. */
    static List<Integer> ranks(Component component, int start) {
        List<Release> releases = component.releases();
        ListedVersions listed = component.listed();
        Map<List<Object>, Integer> lines = new LinkedHashMap<>();
        List<Integer> line = new ArrayList<>();
        List<Integer> doubt = new ArrayList<>();
        Optional<LocalDate> left = start < 0 ? Optional.empty() : released(releases.get(start));
        for (int a = 0; a < releases.size(); a++) {
            Release release = releases.get(a);
            boolean preRelease = listed.isPreRelease(release.version());
            line.add(lines.computeIfAbsent(line(release.version(), preRelease), key -> lines.size()));
            boolean older = left.isPresent()
                    && released(release).filter(left.get()::isAfter).isPresent();
            doubt.add(a == start ? 0 : older ? 3 : release.discouraged() ? 2 : preRelease ? 1 : 0);
        }
        List<Integer> order = IntStream.range(0, releases.size())
                .boxed()
                .sorted(Comparator.<Integer, Integer>comparing(doubt::get)
                        .thenComparing(line::get)
                        .thenComparing(Comparator.reverseOrder()))
                .toList();
        List<Integer> ranks = new ArrayList<>();
        IntStream.range(0, releases.size()).forEach(a -> ranks.add(order.indexOf(a)));
        return ranks;
    }

    private static Optional<LocalDate> released(Release release) {
        return release.milestones().stream()
                .filter(milestone -> milestone.kind().equals("released"))
                .map(Milestone::date)
                .findFirst();
    }

    /** The same for all patches of a line; a version of fewer than three numbers that is no bare line is one of its own. */
    private static List<Object> line(Version version, boolean preRelease) {
        List<Long> numbers = version.numbers();
        if (numbers.size() < 2) {
            return List.of(version);
        }
        String variant = preRelease ? "" : version.rest().replaceAll("[0-9]+", "0");
        return List.of(version.name(), numbers.subList(0, 2), numbers.size() > 2 ? variant : version.rest());
    }
}
