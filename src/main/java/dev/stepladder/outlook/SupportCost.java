package dev.stepladder.outlook;

import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The price of staying on a release beyond the end of its support.
 *
 * @param provider its title
 * @param clusters how many run the release
 * @param from the first day that is charged; if the price is unknown, the first day of extended support
 * @param until the end of extended support
 * @param price empty if the matrices do not know it: then it is unknown, not nothing
 */
public record SupportCost(
        String provider,
        ComponentName component,
        Version release,
        int clusters,
        LocalDate from,
        LocalDate until,
        Optional<Amount> price) {
    /**
     * Money for a month and a cluster.
     *
     * @param whole the whole price
     * @param more the difference from the price in standard support
     * @param currency its ISO 4217 code
     */
    public record Amount(BigDecimal whole, BigDecimal more, String currency) {}

    /** What all its clusters pay more in a month. */
    public Optional<BigDecimal> total() {
        return price.map(amount -> amount.more().multiply(BigDecimal.valueOf(clusters)));
    }
}
