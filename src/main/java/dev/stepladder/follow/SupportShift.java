package dev.stepladder.follow;

import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.Deadline;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What other dates mean for ends of support. Only ends that both plans have are compared; the others follow from steps.
 *
 * @param moved how many ends are met at another distance
 * @param least the smallest number of days by which a release is left later; negative for earlier
 * @param most the largest
 * @param missed ends that the new plan misses and the old one does not, in words
 * @param met ends that the new plan meets and the old one misses, in words
 */
public record SupportShift(int moved, long least, long most, List<String> missed, List<String> met) {
    public SupportShift {
        missed = List.copyOf(missed);
        met = List.copyOf(met);
    }

    private record End(String component, String release, String kind) {}

    static SupportShift of(DatedPlan old, DatedPlan recent) {
        Map<End, Deadline> before = ends(old);
        List<Long> shifts = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        List<String> met = new ArrayList<>();
        ends(recent)
                .forEach((end, now) -> Optional.ofNullable(before.get(end)).ifPresent(was -> {
                    long days = ChronoUnit.DAYS.between(was.left(), now.left());
                    if (days != 0) {
                        shifts.add(days);
                    }
                    boolean late = now.slackDays() < 0;
                    if (late != was.slackDays() < 0) {
                        (late ? missed : met).add(inWords(now, was.left()));
                    }
                }));
        return new SupportShift(
                shifts.size(),
                shifts.stream().mapToLong(days -> days).min().orElse(0),
                shifts.stream().mapToLong(days -> days).max().orElse(0),
                missed,
                met);
    }

    private static String inWords(Deadline now, LocalDate was) {
        return "%s %s (%s %s), left on %s instead of %s"
                .formatted(now.component(), now.release(), now.event(), now.date(), now.left(), was);
    }

    private static Map<End, Deadline> ends(DatedPlan plan) {
        Map<End, Deadline> ends = new LinkedHashMap<>();
        plan.deadlines()
                .forEach(deadline -> ends.putIfAbsent(
                        new End(deadline.component().text(), deadline.release().text(), deadline.kind()), deadline));
        return ends;
    }
}
