package dev.stepladder.schedule;

import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A day on which support ends for a release that clusters run.
 *
 * @param kind of {@link dev.stepladder.matrix.Milestone}
 * @param clusters how many clusters run it, at some time of the plan
 * @param leftBy the step with which the last of them leaves it; empty if one never does
 * @param left the day of that step's end; of the plan's end if there is none
 * @param slackDays days from {@code left} to {@code date}; negative if it is missed
 * @param cost the price for a cluster that stays beyond the day
 */
public record Deadline(
        ComponentName component,
        Version release,
        String kind,
        LocalDate date,
        int clusters,
        Optional<String> leftBy,
        LocalDate left,
        long slackDays,
        Optional<Cost> cost) {
    /** Least slack first; then by name, so that the order is determined. */
    static final Comparator<Deadline> ORDER = Comparator.comparingLong(Deadline::slackDays)
            .thenComparing(Deadline::component)
            .thenComparing(deadline -> deadline.release().text())
            .thenComparing(Deadline::kind)
            .thenComparing(Deadline::date);

    /**
     * Money per month and cluster.
     *
     * @param amount the whole price, with two decimals
     * @param more the difference from the price before
     * @param from the first day that is charged; empty for the day of the deadline
     */
    public record Cost(String amount, String more, String currency, Optional<LocalDate> from) {
        /** The cost in words, such as {@code then 438.00 USD per month and cluster, 365.00 more}. */
        public String inWords() {
            return "%s %s %s per month and cluster, %s more"
                    .formatted(from.map(day -> "from " + day + " on").orElse("then"), amount, currency, more);
        }
    }

    /** The first day that costs more; empty if none does. */
    public Optional<LocalDate> chargedFrom() {
        return cost.map(price -> price.from().orElse(date));
    }

    /** The event of the day, such as {@code standard support ends}. */
    public String event() {
        return event(kind);
    }

    /** The event of a kind of {@link dev.stepladder.matrix.Milestone}. */
    public static String event(String kind) {
        return switch (kind) {
            case "eoas" -> "active support ends";
            case "eol" -> "end of life";
            case "standard-end" -> "standard support ends";
            case "extended-end" -> "extended support ends";
            case "forced-upgrade" -> "upgraded by force";
            case "deprecated" -> "deprecated";
            case "create-blocked" -> "creation blocked";
            case "update-blocked" -> "updates blocked";
            default -> kind;
        };
    }
}
