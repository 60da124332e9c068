package dev.stepladder.report.outlook;

import dev.stepladder.outlook.Lifecycle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The years of a chart: two before the day of the report, and the one after it. */
record Axis(LocalDate from, LocalDate to) {
    /** The axis around a day. */
    static Axis around(LocalDate day) {
        return new Axis(LocalDate.of(day.getYear() - 2, 1, 1), LocalDate.of(day.getYear() + 2, 1, 1));
    }

    List<Integer> years() {
        return IntStream.range(from.getYear(), to.getYear()).boxed().toList();
    }

    /** The place of a day, from 0 at the left to 1 at the right; days outside are at the margin. */
    double place(LocalDate day) {
        double place = (double) (day.toEpochDay() - from.toEpochDay()) / (to.toEpochDay() - from.toEpochDay());
        return Math.max(0, Math.min(1, place));
    }

    /** A part of a bar, in one phase of a release. */
    record Span(Lifecycle.Phase phase, LocalDate from, LocalDate to) {}

    /** The life of a release as far as the axis shows it; a release of unknown date begins at the left. */
    List<Span> spans(Lifecycle life) {
        List<Span> spans = new ArrayList<>();
        LocalDate begin = life.released().orElse(from);
        Optional<LocalDate> end = life.end().map(last -> last.date()).or(life::overtaken);
        Lifecycle.Phase first = life.end().isPresent() ? Lifecycle.Phase.SUPPORTED : Lifecycle.Phase.UNKNOWN;
        add(spans, first, begin, end.orElse(to));
        if (end.isPresent()) {
            LocalDate last = life.extended().map(extended -> extended.date()).orElse(end.get());
            add(spans, Lifecycle.Phase.EXTENDED, end.get(), last);
            add(spans, Lifecycle.Phase.OUT, last, to);
        }
        return spans;
    }

    private void add(List<Span> spans, Lifecycle.Phase phase, LocalDate begin, LocalDate end) {
        LocalDate first = begin.isBefore(from) ? from : begin;
        LocalDate last = end.isAfter(to) ? to : end;
        if (first.isBefore(last)) {
            spans.add(new Span(phase, first, last));
        }
    }
}
