package dev.stepladder.report.outlook;

import dev.stepladder.outlook.Outlook;
import dev.stepladder.outlook.SupportCost;
import dev.stepladder.outlook.SupportCosts;
import dev.stepladder.report.summary.DateWords;
import dev.stepladder.report.summary.Plural;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What it costs to stay, in words.
 *
 * @param big the sum of a month, or why there is none
 * @param small since when, and what it does not count
 * @param lines one for each release that costs something, or of which the price is unknown
 */
record CostWords(String big, String small, List<String> lines) {
    /** The same as a sentence; empty if nothing costs more. */
    Optional<String> sentence() {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of("Staying costs %s%s."
                        .formatted(big.equals("unknown") ? "an unknown amount: " : big + " ", small));
    }

    static CostWords of(Outlook outlook) {
        List<SupportCost> costs = outlook.costs();
        List<String> lines = costs.stream().map(CostWords::line).toList();
        List<SupportCost> unknown =
                costs.stream().filter(cost -> cost.price().isEmpty()).toList();
        String rest = unknown.isEmpty()
                ? ""
                : "the price of extended support with %s is unknown"
                        .formatted(unknown.get(0).provider());
        return costs.stream()
                .filter(cost -> cost.price().isPresent())
                .findFirst()
                .map(first -> priced(first, outlook, rest, lines))
                .orElseGet(() -> unknown.isEmpty()
                        ? new CostWords("no charge known", "no extended support within 180 days", lines)
                        : new CostWords("unknown", rest, lines));
    }

    /** All that is charged on the first day on which something is: today, or later. */
    private static CostWords priced(SupportCost first, Outlook outlook, String rest, List<String> lines) {
        String currency = first.price().orElseThrow().currency();
        LocalDate day = first.from().isAfter(outlook.asOf()) ? first.from() : outlook.asOf();
        BigDecimal sum = SupportCosts.total(outlook.costs(), currency, day);
        String since = "a month more, " + (day.equals(outlook.asOf()) ? "already" : "from " + DateWords.date(day));
        return new CostWords(
                "%s %s".formatted(Money.of(sum), currency), rest.isEmpty() ? since : since + "; " + rest, lines);
    }

    private static String line(SupportCost cost) {
        String where = "%s %s on %s".formatted(cost.component(), cost.release(), Plural.of(cost.clusters(), "cluster"));
        return cost.price()
                .map(amount -> "%s: %s %s more a month, %s together, from %s until %s"
                        .formatted(
                                where,
                                Money.of(amount.more()),
                                amount.currency(),
                                Money.of(cost.total().orElseThrow()),
                                DateWords.date(cost.from()),
                                DateWords.date(cost.until())))
                .orElseGet(() -> "%s: extended support from %s until %s; what %s charges for it is not in the matrices"
                        .formatted(where, DateWords.date(cost.from()), DateWords.date(cost.until()), cost.provider()));
    }
}
