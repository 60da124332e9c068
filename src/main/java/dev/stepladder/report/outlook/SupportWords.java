package dev.stepladder.report.outlook;

import dev.stepladder.matrix.Milestone;
import dev.stepladder.outlook.BeginBy;
import dev.stepladder.outlook.Lifecycle;
import dev.stepladder.outlook.Outlook;
import dev.stepladder.outlook.RunningRelease;
import dev.stepladder.outlook.SupportCost;
import dev.stepladder.report.summary.DateWords;
import dev.stepladder.schedule.Deadline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Until when a release is supported, and what comes then, in words. */
final class SupportWords {
    private static final String FORCED = "forced-upgrade";

    private final Outlook outlook;
    private final Days days;

    SupportWords(Outlook outlook, Days days) {
        this.outlook = outlook;
        this.days = days;
    }

    String of(RunningRelease release) {
        Lifecycle dates = release.lifecycle();
        LocalDate asOf = outlook.asOf();
        List<String> words = new ArrayList<>();
        dates.end()
                .ifPresentOrElse(
                        end -> words.add(end(end)),
                        () -> words.add(
                                dates.phase(asOf) == Lifecycle.Phase.OUT
                                        ? "out of support: a later release ended on %s"
                                                .formatted(dates.overtaken()
                                                        .map(DateWords::date)
                                                        .orElse(""))
                                        : "no end published"));
        if (release.leading() && !dates.ofProvider() && dates.end().isPresent()) {
            words.add("the date of the project, for want of the provider's");
        }
        dates.extended()
                .ifPresent(last -> words.add(
                        asOf.isBefore(last.date())
                                ? "extended support until " + DateWords.date(last.date())
                                : "extended support ended " + days.at(last.date())));
        outlook.costs().stream()
                .filter(cost -> cost.component().equals(release.component())
                        && cost.release().equals(release.release()))
                .findFirst()
                .ifPresent(cost -> words.add(price(cost)));
        dates.others().stream()
                .filter(other -> other.kind().equals(FORCED) && !asOf.isBefore(other.date()))
                .forEach(other -> words.add("upgraded by force since " + DateWords.date(other.date())));
        if (release.begin().kind() == BeginBy.Kind.STAYS) {
            words.add("the next upgrade stays on it");
        }
        release.follows().ifPresent(leader -> words.add("follows " + leader));
        return String.join("; ", words);
    }

    private String end(Milestone end) {
        String event = end.kind().endsWith("-end") ? "supported until" : Deadline.event(end.kind());
        return "%s %s".formatted(event, days.at(end.date()));
    }

    private static String price(SupportCost cost) {
        return cost.price()
                .map(amount -> "%s instead of %s %s a month and cluster, charged from %s"
                        .formatted(
                                amount.whole().toPlainString(),
                                amount.whole().subtract(amount.more()).toPlainString(),
                                amount.currency(),
                                DateWords.date(cost.from())))
                .orElse("its price is not in the matrices");
    }
}
