package dev.stepladder.report.outlook;

import dev.stepladder.outlook.Lifecycle;
import dev.stepladder.outlook.Outlook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A row of the chart in the page: the words of a release, and its bars on an axis of 1000 units.
 *
 * @param label all of it in a sentence, for those who do not see the bars
 * @param by the place of the latest day to begin; empty outside of the axis
 */
record BarRow(
        String tone,
        String component,
        String release,
        String where,
        String behind,
        String newest,
        String support,
        String begin,
        String away,
        boolean dated,
        String label,
        List<Bar> bars,
        String soonFrom,
        String soonWidth,
        String now,
        String by) {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 20;

    /** A part of a bar; its thickness says the same as its colour. */
    record Bar(String kind, String x, String y, String width, String height) {}

    static List<BarRow> of(Outlook outlook, FleetWords fleet) {
        Axis axis = Axis.around(outlook.asOf());
        return ReleaseRow.of(outlook, fleet).stream()
                .map(row -> of(row, outlook, axis))
                .toList();
    }

    private static BarRow of(ReleaseRow row, Outlook outlook, Axis axis) {
        Lifecycle life =
                row.hasEnd(outlook.asOf()) || row.release().lifecycle().end().isPresent()
                        ? row.release().lifecycle()
                        : endless(row.release().lifecycle());
        double now = axis.place(outlook.asOf());
        return new BarRow(
                row.tone(),
                row.release().component().text(),
                row.release().release().text(),
                row.where(),
                row.behind(),
                row.newest(),
                row.support(),
                row.begin(),
                row.away(),
                !row.away().isEmpty(),
                "%s: %s; begin by: %s".formatted(row.name(), row.support(), row.begin()),
                axis.spans(life).stream().map(span -> bar(span, axis)).toList(),
                number(now * WIDTH),
                number((axis.place(outlook.asOf().plusDays(Outlook.SOON)) - now) * WIDTH),
                number(now * WIDTH),
                row.release()
                        .begin()
                        .day()
                        .filter(day -> !day.isBefore(axis.from()) && day.isBefore(axis.to()))
                        .map(day -> number(axis.place(day) * WIDTH))
                        .orElse(""));
    }

    /** Without an end that only a later release will have. */
    private static Lifecycle endless(Lifecycle life) {
        return new Lifecycle(life.released(), life.end(), life.extended(), life.others(), Optional.empty(), false);
    }

    private static Bar bar(Axis.Span span, Axis axis) {
        double from = axis.place(span.from()) * WIDTH;
        double thickness = thickness(span.phase());
        return new Bar(
                kind(span.phase()),
                number(from),
                number((HEIGHT - thickness) / 2),
                number(axis.place(span.to()) * WIDTH - from),
                number(thickness));
    }

    private static String kind(Lifecycle.Phase phase) {
        return switch (phase) {
            case SUPPORTED -> "ok";
            case EXTENDED -> "paid";
            case OUT -> "out";
            case UNKNOWN -> "nodate";
        };
    }

    private static double thickness(Lifecycle.Phase phase) {
        return switch (phase) {
            case SUPPORTED -> 14;
            case EXTENDED -> 9;
            case OUT -> 5;
            case UNKNOWN -> 10;
        };
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
