package dev.stepladder.report.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.planfile.PlanReader;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.yaml.InputFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

/** A plan as a workbook, read back with other code than what wrote it. */
class PlanWorkbookTest {
    private static final Path DATED = Path.of("src/test/resources/golden/calendar/expected/plan.yaml");

    @Test
    void hasASheetPerEnvironmentBehindTheSummary() throws IOException {
        try (ReadableWorkbook book = read(PlanWorkbook.write(plan(text()), "stepladder preflight ."))) {
            assertThat(book.getSheets().map(Sheet::getName)).containsExactly("Summary", "test", "prod");
            assertThat(book.getFirstSheet().read().stream().map(row -> row.getCellText(0)))
                    .contains(
                            "Kubernetes 1.20 → 1.21",
                            "proven: no safe path is shorter",
                            "next: stepladder preflight .");
        }
    }

    @Test
    void everyCellHasItsType() throws IOException {
        try (ReadableWorkbook book = read(PlanWorkbook.write(plan(text()), ""))) {
            List<Row> rows = book.findSheet("test").orElseThrow().read();
            Map<String, Cell> first = row(rows, 1);

            assertThat(rows.get(0).stream().map(Cell::getText))
                    .startsWith(
                            "step",
                            "stage",
                            "wave",
                            "cluster",
                            "unit",
                            "component",
                            "from",
                            "to",
                            "start",
                            "end",
                            "status",
                            "owner",
                            "because");
            assertThat(type(first, "step")).isEqualTo(CellType.NUMBER);
            assertThat(type(first, "from")).isEqualTo(CellType.STRING);
            assertThat(cell(first, "from").asString()).isEqualTo("1.9");
            assertThat(cell(first, "start").asDate()).isEqualTo(LocalDateTime.of(2026, 11, 30, 9, 0));
            assertThat(cell(first, "start").getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm");
        }
    }

    @Test
    void textIsNeverAFormula() throws IOException {
        String reason = "on the path to kubernetes 1.21";
        String evil = text().replace(reason, "=HYPERLINK(\\\"http://evil.example\\\";\\\"go\\\")");

        try (ReadableWorkbook book = read(PlanWorkbook.write(plan(evil), ""))) {
            List<Cell> reasons = new ArrayList<>();
            for (Sheet sheet : book.getSheets().skip(1).toList()) {
                List<Row> rows = sheet.read();
                for (int i = 1; i < rows.size(); i++) {
                    reasons.add(row(rows, i).get("because"));
                }
            }
            assertThat(reasons)
                    .anyMatch(cell -> cell.asString().startsWith("=HYPERLINK("))
                    .allMatch(cell -> cell.getType() == CellType.STRING);
        }
        assertThat(parts(PlanWorkbook.write(plan(evil), "")).values()).noneMatch(part -> part.contains("<f>"));
    }

    @Test
    void theHeadIsFrozenAndHasFilters() throws IOException {
        Map<String, String> parts = parts(PlanWorkbook.write(plan(text()), ""));

        assertThat(parts.get("xl/worksheets/sheet2.xml"))
                .contains("<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\"", "state=\"frozen\"")
                .containsPattern("<autoFilter ref=\"A1:[A-Z]+[0-9]+\"");
    }

    @Test
    void hasTheSameBytesInEveryLocaleAndZone() throws IOException {
        byte[] here = PlanWorkbook.write(plan(text()), "");
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(PlanWorkbook.write(plan(text()), "")).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(parts(here).get("docProps/core.xml")).doesNotContain("created", "2026");
    }

    @Test
    void noCellIsTooLongToRead() throws IOException {
        String nine = Files.readString(Path.of("plans/nine-eks-clusters/plan.yaml"));

        try (ReadableWorkbook book = read(PlanWorkbook.write(plan(nine), ""))) {
            for (Sheet sheet : book.getSheets().skip(1).toList()) {
                assertThat(sheet.read().stream().flatMap(Row::stream).filter(Objects::nonNull))
                        .allSatisfy(cell -> assertThat(cell.getText()).hasSizeLessThanOrEqualTo(300));
            }
        }
    }

    private static Cell cell(Map<String, Cell> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static CellType type(Map<String, Cell> row, String column) {
        return cell(row, column).getType();
    }

    private static Map<String, Cell> row(List<Row> rows, int number) {
        Map<String, Cell> cells = new HashMap<>();
        for (Cell head : rows.get(0)) {
            rows.get(number).getOptionalCell(head.getColumnIndex()).ifPresent(cell -> cells.put(head.asString(), cell));
        }
        return cells;
    }

    private static String text() {
        return InputFile.read(DATED, new Diagnostics()).orElseThrow().text();
    }

    private static DatedPlan plan(String text) {
        return PlanReader.readDated(new InputFile("plan", text), new Diagnostics())
                .orElseThrow();
    }

    private static ReadableWorkbook read(byte[] workbook) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, false));
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
