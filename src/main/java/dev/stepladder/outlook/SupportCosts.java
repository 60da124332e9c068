package dev.stepladder.outlook;

import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Milestone;
import dev.stepladder.matrix.Price;
import dev.stepladder.matrix.Provider;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The prices of extended support that clusters pay now, or soon if they stay where they are. */
public final class SupportCosts {
    private SupportCosts() {}

    /** The costs of some releases that are charged by a day, earliest first. */
    public static List<SupportCost> of(List<RunningRelease> releases, Matrices matrices, LocalDate asOf, LocalDate by) {
        List<SupportCost> costs = new ArrayList<>();
        for (RunningRelease running : releases) {
            Optional<Milestone> end = running.lifecycle().end();
            Optional<Milestone> last = running.lifecycle().extended();
            if (running.leading()
                    && end.filter(day -> !day.date().isAfter(by)).isPresent()
                    && last.filter(day -> asOf.isBefore(day.date())).isPresent()) {
                matrices.provider(running.provider())
                        .flatMap(provider -> cost(
                                running, provider, end.get().date(), last.get().date()))
                        .ifPresent(costs::add);
            }
        }
        costs.sort(Comparator.comparing(SupportCost::from)
                .thenComparing(SupportCost::provider)
                .thenComparing(cost -> cost.release().text()));
        return costs;
    }

    /** Nothing if extended support ends before it is charged. */
    private static Optional<SupportCost> cost(
            RunningRelease running, Provider provider, LocalDate end, LocalDate last) {
        Optional<Price> price = provider.prices().stream().findFirst();
        LocalDate from =
                price.flatMap(Price::extendedFrom).filter(end::isBefore).orElse(end);
        return Optional.of(new SupportCost(
                        provider.title(),
                        running.component(),
                        running.release(),
                        running.uses().size(),
                        from,
                        last,
                        price.map(known -> new SupportCost.Amount(
                                known.extendedPerMonth(), known.surchargePerMonth(), known.currency()))))
                .filter(cost -> from.isBefore(last));
    }

    /** What costs of one currency add up to, of those that are charged on a day. */
    public static BigDecimal total(List<SupportCost> costs, String currency, LocalDate day) {
        return costs.stream()
                .filter(cost -> !day.isBefore(cost.from()) && day.isBefore(cost.until()))
                .filter(cost -> cost.price()
                        .filter(amount -> amount.currency().equals(currency))
                        .isPresent())
                .flatMap(cost -> cost.total().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
