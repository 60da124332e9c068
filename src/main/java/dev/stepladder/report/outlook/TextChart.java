package dev.stepladder.report.outlook;

import dev.stepladder.outlook.Lifecycle;
import dev.stepladder.outlook.Outlook;
import dev.stepladder.report.terminal.Style;
import dev.stepladder.report.terminal.Tone;
import dev.stepladder.report.terminal.Wrap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The chart of a report in characters: a bar for each release, its latest day to begin, and today. */
final class TextChart {
    private static final Map<Lifecycle.Phase, String> MARKS = Map.of(
            Lifecycle.Phase.SUPPORTED, "█",
            Lifecycle.Phase.EXTENDED, "▒",
            Lifecycle.Phase.OUT, "░",
            Lifecycle.Phase.UNKNOWN, "-");
    private static final Map<Lifecycle.Phase, Tone> TONES = Map.of(
            Lifecycle.Phase.SUPPORTED, Tone.GOOD,
            Lifecycle.Phase.EXTENDED, Tone.CAUTION,
            Lifecycle.Phase.OUT, Tone.ALARM,
            Lifecycle.Phase.UNKNOWN, Tone.DIM);

    /** The width of a date, and of the words in its place. */
    private static final int BEGIN = 14;

    /** The width of names, unless they are longer: clusters and distance stand below them on one line. */
    private static final int LABEL = 26;

    private static final int LEAST_BAR = 12;

    private final Outlook outlook;
    private final Style style;
    private final Axis axis;
    private final StringBuilder text = new StringBuilder();

    TextChart(Outlook outlook, Style style) {
        this.outlook = outlook;
        this.style = style;
        this.axis = Axis.around(outlook.asOf());
    }

    /** Two lines or more for each row; empty without rows. */
    String draw(List<ReleaseRow> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        int longest =
                rows.stream().mapToInt(row -> Wrap.length(row.name())).max().orElse(0) + 2;
        int label = Math.max(longest, Math.min(LABEL, style.width() / 4));
        int bar = style.width() - label - BEGIN - 4;
        if (bar < LEAST_BAR) {
            rows.forEach(this::plain);
            return text.toString();
        }
        text.append(" ".repeat(label + 2)).append(years(bar)).append("  begin by\n");
        rows.forEach(row -> row(row, label, bar));
        text.append('\n');
        text.append(Wrap.hanging(
                style.say("  █ supported · ▒ extended support · ░ out of support · │ this day · −5 releases behind"),
                2,
                style.width()));
        return text.toString();
    }

    private String years(int bar) {
        List<Integer> years = axis.years();
        StringBuilder line = new StringBuilder();
        for (int year : years) {
            int at = (int) Math.round(axis.place(LocalDate.of(year, 1, 1)) * bar);
            line.append(" ".repeat(Math.max(0, at - line.length()))).append(year);
        }
        return line + " ".repeat(Math.max(0, bar - line.length()));
    }

    private void row(ReleaseRow row, int label, int bar) {
        String sign = row.tone().isEmpty() ? "  " : "! ";
        Tone tone = row.tone().equals("stop") ? Tone.ALARM : row.tone().equals("warn") ? Tone.CAUTION : Tone.PLAIN;
        text.append(style.paint(sign, tone))
                .append(row.name())
                .append(" ".repeat(label - Wrap.length(row.name())))
                .append(bar(row.release().lifecycle(), bar))
                .append("  ")
                .append(style.paint(right(style.say(row.begin())), tone))
                .append('\n');
        String where = "  " + row.where()
                + BehindWords.sign(row.release()).map(behind -> ", " + behind).orElse("");
        List<String> left = Wrap.lines(style.say(where), label);
        List<String> middle = Wrap.lines(style.say(support(row)), bar);
        for (int i = 0; i < Math.max(left.size(), middle.size()); i++) {
            String one = i < left.size() ? (i == 0 ? "" : "  ") + left.get(i) : "";
            String two = i < middle.size() ? middle.get(i) : "";
            String line = pad(one, label + 2) + pad(two, bar) + "  " + (i == 0 ? right(row.away()) : "");
            text.append(line.stripTrailing()).append('\n');
        }
    }

    /** In full everything that is to say, else the end alone. */
    private String support(ReleaseRow row) {
        return style.isFull() ? row.support() : row.support().split("; ", 2)[0];
    }

    /** Where there is no room for bars. */
    private void plain(ReleaseRow row) {
        text.append(Wrap.hanging(
                style.say("%s%s on %s: %s; begin by %s"
                        .formatted(
                                row.tone().isEmpty() ? "" : "! ", row.name(), row.where(), row.support(), row.begin())),
                2,
                style.width()));
    }

    private String bar(Lifecycle life, int width) {
        List<Axis.Span> spans = axis.spans(life);
        int today = (int) (axis.place(outlook.asOf()) * width);
        StringBuilder bar = new StringBuilder();
        int from = 0;
        for (int i = 1; i <= width; i++) {
            if (i == width || !mark(spans, i, width, today).equals(mark(spans, from, width, today))) {
                Mark mark = mark(spans, from, width, today);
                bar.append(style.paint(style.say(mark.sign().repeat(i - from)), mark.tone()));
                from = i;
            }
        }
        return bar.toString();
    }

    private record Mark(String sign, Tone tone) {}

    private Mark mark(List<Axis.Span> spans, int column, int width, int today) {
        if (column == today) {
            return new Mark("│", Tone.BOLD);
        }
        double middle = (column + 0.5) / width;
        return spans.stream()
                .filter(span -> axis.place(span.from()) <= middle && middle < axis.place(span.to()))
                .findFirst()
                .map(span ->
                        new Mark(MARKS.getOrDefault(span.phase(), " "), TONES.getOrDefault(span.phase(), Tone.PLAIN)))
                .orElse(new Mark(" ", Tone.PLAIN));
    }

    private static String pad(String words, int width) {
        return words + " ".repeat(Math.max(0, width - Wrap.length(words)));
    }

    private static String right(String words) {
        return " ".repeat(Math.max(0, BEGIN - Wrap.length(words))) + words;
    }
}
