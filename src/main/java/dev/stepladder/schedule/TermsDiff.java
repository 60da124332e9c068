package dev.stepladder.schedule;

import dev.stepladder.fleet.Calendar;
import dev.stepladder.fleet.Freeze;
import dev.stepladder.fleet.Window;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.name.Name;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One difference between the terms of two schedules. Clusters with the same difference are one.
 *
 * @param what such as {@code freezes of dev, prod-eu}
 * @param was in words; empty if there was none
 * @param now in words; empty if there is none
 */
public record TermsDiff(String what, String was, String now) {
    /** More clusters than this are counted, not listed. */
    private static final int MOST_NAMES = 5;

    /**
     * The differences between two terms.
     *
     * @param clusters those to compare, in the order of the messages
     * @param environments those to compare, in the order of the messages
     */
    public static List<TermsDiff> of(
            ScheduleTerms was,
            ScheduleTerms now,
            Collection<ClusterName> clusters,
            Collection<EnvironmentName> environments) {
        Comparison comparison = new Comparison(was, now, clusters, environments, new ArrayList<>());
        comparison.calendars(
                "time zone", calendar -> calendar.zone().map(ZoneId::getId).orElse(""));
        comparison.calendars(
                "windows",
                calendar -> calendar.windows().stream().map(Window::inWords).collect(Collectors.joining(", ")));
        comparison.calendars(
                "freezes",
                calendar -> calendar.freezes().stream().map(Freeze::inWords).collect(Collectors.joining(", ")));
        comparison.waits("soak", ScheduleTerms.Waits::soak);
        comparison.waits("pause between waves", ScheduleTerms.Waits::pause);
        comparison.waits("wait before", ScheduleTerms.Waits::before);
        return comparison.found();
    }

    private record Comparison(
            ScheduleTerms was,
            ScheduleTerms now,
            Collection<ClusterName> clusters,
            Collection<EnvironmentName> environments,
            List<TermsDiff> found) {
        private record Words(String was, String now) {}

        void calendars(String what, Function<Calendar, String> part) {
            Map<ClusterName, Calendar> before = was.byCluster();
            Map<ClusterName, Calendar> after = now.byCluster();
            Map<Words, List<ClusterName>> differences = new LinkedHashMap<>();
            for (ClusterName cluster : clusters) {
                Words words = new Words(
                        part.apply(before.getOrDefault(cluster, Calendar.OPEN)),
                        part.apply(after.getOrDefault(cluster, Calendar.OPEN)));
                if (!words.was().equals(words.now())) {
                    differences
                            .computeIfAbsent(words, key -> new ArrayList<>())
                            .add(cluster);
                }
            }
            differences.forEach((words, same) -> found.add(new TermsDiff(
                    "%s of %s"
                            .formatted(
                                    what,
                                    same.size() > MOST_NAMES ? same.size() + " clusters" : Name.joined(", ", same)),
                    words.was(),
                    words.now())));
        }

        void waits(String what, Function<ScheduleTerms.Waits, Duration> part) {
            for (EnvironmentName environment : environments) {
                String before = words(part.apply(was.waits(environment)));
                String after = words(part.apply(now.waits(environment)));
                if (!before.equals(after)) {
                    found.add(new TermsDiff("%s of %s".formatted(what, environment), before, after));
                }
            }
        }

        private static String words(Duration wait) {
            return wait.isZero() ? "" : TimeText.of(wait);
        }
    }
}
