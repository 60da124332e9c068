package dev.stepladder.matrix;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The price that a provider charges for a part of each cluster.
 *
 * @param item {@code control-plane}
 * @param standard per hour, in standard support
 * @param extended per hour, in extended support
 * @param extendedFrom the first day on which extended support has this price; before it, the standard price counts. Empty if it always had it
 * @param currency its ISO 4217 code
 */
public record Price(
        String item,
        BigDecimal standard,
        BigDecimal extended,
        Optional<LocalDate> extendedFrom,
        String currency,
        Fact fact) {
    /** Hours of a month, as providers count: a twelfth of 365 days. */
    private static final BigDecimal HOURS_PER_MONTH = BigDecimal.valueOf(730);

    /** The price of a month in extended support. */
    public BigDecimal extendedPerMonth() {
        return perMonth(extended);
    }

    /** The difference from the price in standard support. */
    public BigDecimal surchargePerMonth() {
        return perMonth(extended.subtract(standard));
    }

    private static BigDecimal perMonth(BigDecimal perHour) {
        return perHour.multiply(HOURS_PER_MONTH).setScale(2, RoundingMode.HALF_UP);
    }
}
