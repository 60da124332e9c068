package dev.stepladder.report.summary;

import dev.stepladder.schedule.Deadline;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The price of starting a month later: what clusters pay more for releases that they run at the start. */
final class WaitingPrice {
    /** A price that begins later than this after a release was left is not paid by waiting one month. */
    private static final int DAYS = 31;

    private WaitingPrice() {}

    /**
     * The price, if there is one.
     *
     * @param running releases at the start, and on how many clusters
     */
    static Optional<SupportSummary.Waiting> of(List<Deadline> deadlines, Map<String, Integer> running) {
        List<Deadline> charged = deadlines.stream()
                .filter(deadline -> isNear(deadline))
                .filter(deadline -> running.containsKey(SupportSummary.name(deadline)))
                .toList();
        Optional<LocalDate> from = charged.stream()
                .flatMap(deadline -> deadline.chargedFrom().stream())
                .min(Comparator.naturalOrder());
        BigDecimal sum = charged.stream()
                .map(deadline -> new BigDecimal(deadline.cost().orElseThrow().more())
                        .multiply(BigDecimal.valueOf(running.getOrDefault(SupportSummary.name(deadline), 0))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return from.map(day -> new SupportSummary.Waiting(
                Plural.number(sum.setScale(0, RoundingMode.HALF_UP).longValueExact()),
                charged.get(0).cost().orElseThrow().currency(),
                day));
    }

    private static boolean isNear(Deadline deadline) {
        return deadline.chargedFrom()
                .filter(day -> deadline.slackDays() + ChronoUnit.DAYS.between(deadline.date(), day) <= DAYS)
                .isPresent();
    }
}
