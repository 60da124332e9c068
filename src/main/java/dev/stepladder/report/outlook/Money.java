package dev.stepladder.report.outlook;

import dev.stepladder.report.summary.Plural;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts of money in words: with commas at the thousands, and with cents only where there are some. */
final class Money {
    private Money() {}

    static String of(BigDecimal amount) {
        BigDecimal cents = amount.setScale(2, RoundingMode.HALF_UP);
        String text = cents.toPlainString();
        String rest = text.substring(text.length() - 3);
        return Plural.number(cents.longValue()) + (rest.equals(".00") ? "" : rest);
    }
}
