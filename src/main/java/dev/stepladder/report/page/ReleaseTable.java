package dev.stepladder.report.page;

import dev.stepladder.fleet.Unit;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The map of a shape as a table: units down, stages across.
 *
 * @param clusters the shape in words
 * @param size such as {@code 5 clusters, 20 hops}
 */
record ReleaseTable(int number, String clusters, String size, List<String> stages, List<Row> rows) {
    ReleaseTable {
        stages = List.copyOf(stages);
        rows = List.copyOf(rows);
    }

    /** One unit. */
    record Row(String unit, String start, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /** The releases of a unit in a stage; the one it stays on, if it does not move. */
    record Cell(boolean moves, String releases) {}

    static ReleaseTable of(int number, Shape shape, String size, PageIndex index) {
        List<String> stageOf = shape.walk().steps().stream().map(index::stage).toList();
        Set<String> stages = new LinkedHashSet<>(stageOf);
        List<Row> rows = new ArrayList<>();
        for (Unit unit : shape.path().start()) {
            Version stands = unit.version();
            List<Cell> cells = new ArrayList<>();
            for (String stage : stages) {
                List<Version> releases = releases(shape, unit, stageOf, stage);
                stands = releases.isEmpty() ? stands : releases.get(releases.size() - 1);
                cells.add(new Cell(
                        !releases.isEmpty(),
                        releases.isEmpty()
                                ? stands.text()
                                : releases.stream().map(Version::text).collect(Collectors.joining(" → "))));
            }
            rows.add(new Row(unit.name(), unit.version().text(), cells));
        }
        return new ReleaseTable(number, index.names().some(shape.clusters()), size, List.copyOf(stages), rows);
    }

    private static List<Version> releases(Shape shape, Unit unit, List<String> stageOf, String stage) {
        List<List<UnitMove>> hops = shape.walk().trajectory().hops();
        List<Version> releases = new ArrayList<>();
        for (int i = 0; i < hops.size(); i++) {
            if (stageOf.get(i).equals(stage)) {
                hops.get(i).stream()
                        .filter(move -> move.unit().equals(unit.name()))
                        .forEach(move -> releases.add(move.to()));
            }
        }
        return releases;
    }
}
