package dev.stepladder.matrix;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a provider charges for something that clusters have one of.
 *
 * @param item {@code control-plane}
 * @param standard per hour, in standard support
 * @param extended per hour, in extended support
 * @param currency as ISO 4217 has it
 */
public record Price(String item, BigDecimal standard, BigDecimal extended, String currency, Fact fact) {
    /** Hours of a month as providers count them: a twelfth of 365 days. */
    private static final BigDecimal HOURS_PER_MONTH = BigDecimal.valueOf(730);

    /** What a month in extended support costs. */
    public BigDecimal extendedPerMonth() {
        return perMonth(extended);
    }

    /** How much more that is than in standard support. */
    public BigDecimal surchargePerMonth() {
        return perMonth(extended.subtract(standard));
    }

    private static BigDecimal perMonth(BigDecimal perHour) {
        return perHour.multiply(HOURS_PER_MONTH).setScale(2, RoundingMode.HALF_UP);
    }
}
