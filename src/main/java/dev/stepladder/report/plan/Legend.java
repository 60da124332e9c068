package dev.stepladder.report.plan;

import dev.stepladder.report.rows.HopRow;
import dev.stepladder.report.rows.PlanRows;
import dev.stepladder.report.summary.Sign;
import dev.stepladder.report.terminal.Style;
import dev.stepladder.report.terminal.Tone;
import dev.stepladder.report.terminal.Wrap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The signs that occur in a plan, in one line. */
final class Legend {
    private Legend() {}

    /** The legend with an empty line before it; nothing if no sign occurs. */
    static String of(List<PlanRows.Row> rows, boolean dated, Style style) {
        Map<HopRow.Key, List<PlanRows.Row>> hops = new HashMap<>();
        rows.forEach(row -> hops.computeIfAbsent(HopRow.Key.of(row), key -> new ArrayList<>())
                .add(row));
        Set<Sign> signs = new TreeSet<>();
        hops.values().forEach(steps -> signs.addAll(new HopRow(steps).signs()));
        List<String> words = new ArrayList<>(
                signs.stream().map(sign -> sign.mark() + " " + sign.words()).toList());
        if (dated) {
            words.add("times by each cluster's own clock");
        }
        if (words.isEmpty()) {
            return "";
        }
        List<String> lines = Wrap.lines(style.say(String.join(" · ", words)), style.width());
        StringBuilder text = new StringBuilder("\n");
        lines.forEach(line -> text.append(style.paint(line, Tone.DIM)).append('\n'));
        return text.toString();
    }
}
