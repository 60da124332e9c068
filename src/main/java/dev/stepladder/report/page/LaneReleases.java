package dev.stepladder.report.page;

import dev.stepladder.trajectory.SafeRange;
import dev.stepladder.version.Version;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The releases of one unit that its lane shows: those from one below the lowest to one above the highest that it passes. If these
 * are many, only those that it passes, their neighbours, and the ends of safe ranges.
 *
 * @param shown oldest first
 * @param gaps whether releases between this one and the next are left out, one for each
 */
record LaneReleases(List<Version> shown, List<Boolean> gaps) {
    private static final int MOST = 9;

    /** The number in a release; what is left is its kind, such as {@code -al2} or {@code python-arm64}. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9x]+)*");

    LaneReleases {
        shown = List.copyOf(shown);
        gaps = List.copyOf(gaps);
    }

    /** The releases of the same kinds as those that are passed; not those of other node images, nor pre-releases. */
    static List<Version> ofKinds(List<Version> passed, List<Version> all) {
        Set<String> kinds = passed.stream().map(LaneReleases::kind).collect(Collectors.toCollection(TreeSet::new));
        return all.stream().filter(release -> kinds.contains(kind(release))).toList();
    }

    private static String kind(Version release) {
        return NUMBER.matcher(release.text()).replaceFirst("");
    }

    /**
     * The releases of a lane.
     *
     * @param all that the component has, oldest first
     * @param passed in order, with repetitions
     */
    static LaneReleases of(List<Version> all, List<Version> passed, List<SafeRange> ranges) {
        List<Integer> places =
                passed.stream().map(all::indexOf).sorted().distinct().toList();
        if (!all.containsAll(passed)) {
            List<Version> known = passed.stream().distinct().toList();
            return new LaneReleases(known, known.stream().map(release -> false).toList());
        }
        int first = Math.max(0, places.get(0) - 1);
        int last = Math.min(all.size() - 1, places.get(places.size() - 1) + 1);
        Set<Integer> kept = new TreeSet<>();
        if (last - first < MOST) {
            IntStream.rangeClosed(first, last).forEach(kept::add);
        } else {
            places.forEach(at -> IntStream.rangeClosed(at - 1, at + 1).forEach(kept::add));
            ranges.forEach(range -> kept.addAll(List.of(all.indexOf(range.lowest()), all.indexOf(range.highest()))));
            kept.removeIf(at -> at < first || at > last);
        }
        List<Integer> order = List.copyOf(kept);
        return new LaneReleases(
                order.stream().map(all::get).toList(),
                IntStream.range(0, order.size())
                        .mapToObj(i -> i + 1 < order.size() && order.get(i + 1) - order.get(i) > 1)
                        .toList());
    }
}
