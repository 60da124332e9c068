package dev.stepladder.report.plan;

import dev.stepladder.report.summary.ClusterNames;
import dev.stepladder.report.summary.Glance;
import dev.stepladder.report.summary.Sign;
import dev.stepladder.report.terminal.Columns;
import dev.stepladder.report.terminal.Columns.Cell;
import dev.stepladder.report.terminal.Style;
import dev.stepladder.report.terminal.Tone;
import dev.stepladder.report.terminal.Wrap;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The path at a glance for the terminal. Stages that do not fit beside each other follow below. */
final class GlanceTable {
    private static final int WIDEST_CLUSTERS = 30;

    /** A longer release runs over the empty cells to its right. */
    private static final int LONGEST_RELEASE = 14;

    private final Style style;
    private final ClusterNames names;

    GlanceTable(Style style, ClusterNames names) {
        this.style = style;
        this.names = names;
    }

    /** The table, which begins with an empty line; nothing if the plan has no stage. */
    String draw(Glance glance) {
        return glance.stages().isEmpty() ? "" : draw(glance, 0, glance.stages().size());
    }

    private String draw(Glance glance, int from, int to) {
        String text = part(glance, from, to);
        boolean fits = text.lines().allMatch(line -> Wrap.length(plain(line)) <= style.width());
        if (fits || to - from < 2) {
            return text;
        }
        int half = (from + to) / 2;
        return draw(glance, from, half) + draw(glance, half, to);
    }

    private static String plain(String line) {
        return line.replaceAll("\u001b\\[[0-9;]*m", "");
    }

    private String part(Glance glance, int from, int to) {
        boolean differ = glance.rows().stream().anyMatch(row -> row.clusters().size() < names.count());
        List<Integer> limits = new ArrayList<>();
        for (int column = -2; column < to - from; column++) {
            limits.add(column == -1 || (column >= 0 && column < to - from - 1) ? LONGEST_RELEASE : Integer.MAX_VALUE);
        }
        limits.add(WIDEST_CLUSTERS);
        Columns columns = new Columns(style, 0, limits);
        List<String> head = new ArrayList<>(List.of("", from == 0 ? "now" : "before"));
        head.addAll(glance.stages().subList(from, to));
        head.add(differ ? "clusters" : "");
        columns.row(head.stream().map(name -> new Cell(name, Tone.DIM)).toList());
        for (Glance.Row row : glance.rows()) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(row.name()), Cell.of(before(row, from))));
            row.cells().subList(from, to).forEach(cell -> cells.add(cell(cell)));
            cells.add(new Cell(differ ? names.some(row.clusters()) : "", Tone.DIM));
            columns.row(cells);
        }
        return "\n" + columns.draw();
    }

    /** The release before a stage. */
    private static String before(Glance.Row row, int stage) {
        return row.cells().subList(0, stage).stream()
                .flatMap(cell -> cell.releases().stream())
                .reduce((first, second) -> second)
                .orElse(row.start())
                .text();
    }

    private static Cell cell(Glance.Cell cell) {
        if (cell.releases().isEmpty()) {
            return Cell.of("");
        }
        String marks = cell.signs().stream().map(Sign::mark).collect(Collectors.joining());
        String releases = cell.releases().stream().map(Version::text).collect(Collectors.joining(" "));
        return new Cell(marks.isEmpty() ? releases : marks + " " + releases, Tone.BOLD);
    }
}
