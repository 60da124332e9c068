package dev.stepladder.report.plan;

import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.report.rows.HopRow;
import dev.stepladder.report.rows.RowReason;
import dev.stepladder.report.summary.ClusterNames;
import dev.stepladder.report.summary.Sign;
import dev.stepladder.report.summary.WayBackWords;
import dev.stepladder.report.terminal.Columns;
import dev.stepladder.report.terminal.Columns.Cell;
import dev.stepladder.report.terminal.Style;
import dev.stepladder.report.terminal.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The hops of a stage in columns; narrower terminals have fewer of them. */
final class HopTable {
    /** From this width on there is a column for the way back, and one for the numbers of the steps in each environment. */
    private static final int WITH_WAY_BACK = 110;

    private static final int WITH_NUMBERS = 180;
    private static final int NARROW = 60;
    private static final int REASON = 3;

    /** The widest cells of names and of releases; longer ones take a line of their own. */
    private static final int LONGEST_NAME = 34;

    private static final int LONGEST_RELEASES = 32;
    private static final int WIDEST_WAY_BACK = 36;
    private static final int WIDEST_NUMBERS = 22;

    private final Style style;
    private final ClusterNames names;
    private final Optional<ComponentName> lead;

    HopTable(Style style, ClusterNames names, Optional<ComponentName> lead) {
        this.style = style;
        this.names = names;
        this.lead = lead;
    }

    /**
     * The rows of one block.
     *
     * @param environments those with a column of their own, if there is room for them
     * @param clusters how many clusters take hops of this block
     */
    String draw(List<HopRow> rows, List<EnvironmentName> environments, int clusters) {
        boolean numbered = style.width() >= WITH_NUMBERS && !environments.isEmpty();
        boolean undoing = style.width() >= WITH_WAY_BACK;
        List<Integer> limits = new ArrayList<>(
                List.of(8, LONGEST_NAME, style.width() < NARROW ? 0 : LONGEST_RELEASES, Integer.MAX_VALUE));
        if (numbered) {
            environments.forEach(name -> limits.add(WIDEST_NUMBERS));
        }
        if (undoing) {
            limits.add(WIDEST_WAY_BACK);
        }
        Columns columns = new Columns(style, 2, limits).reasonIn(REASON);
        if (numbered) {
            columns.row(header(environments, undoing));
        }
        Optional<HopRow> before = Optional.empty();
        for (HopRow row : rows) {
            List<Cell> cells = new ArrayList<>();
            cells.add(signs(row));
            cells.add(Cell.of(row.units()));
            cells.add(new Cell(row.releases(), Tone.BOLD));
            cells.add(new Cell(RowReason.of(row, before, clusters, lead, names), Tone.DIM));
            if (numbered) {
                environments.forEach(name -> cells.add(Cell.of(numbers(row.numbers(name)))));
            }
            if (undoing) {
                cells.add(new Cell(WayBackWords.of(row.hop()), Tone.DIM));
            }
            columns.row(cells);
            before = Optional.of(row);
        }
        return columns.draw();
    }

    private static List<Cell> header(List<EnvironmentName> environments, boolean undoing) {
        List<String> names = new ArrayList<>(List.of("", "unit", "from → to", "because"));
        environments.forEach(name -> names.add(name.text()));
        if (undoing) {
            names.add("way back");
        }
        return names.stream().map(name -> new Cell(name, Tone.DIM)).toList();
    }

    private static Cell signs(HopRow row) {
        List<Sign> signs = row.signs();
        Tone tone = signs.stream()
                .map(HeadlineView::tone)
                .filter(any -> any != Tone.PLAIN)
                .findFirst()
                .orElse(Tone.PLAIN);
        return new Cell(signs.stream().map(Sign::mark).collect(Collectors.joining()), tone);
    }

    private static String numbers(List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return "–";
        }
        return numbers.size() <= 4
                ? numbers.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : "%s … %s".formatted(numbers.get(0), numbers.get(numbers.size() - 1));
    }
}
