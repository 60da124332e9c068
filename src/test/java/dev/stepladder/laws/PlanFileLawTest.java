package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.plan.Plan;
import dev.stepladder.planfile.PlanReader;
import dev.stepladder.report.OutputFormat;
import dev.stepladder.report.PlanReport;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.verify.Verifier;
import dev.stepladder.yaml.InputFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** What a plan file says is the plan, all of it. */
class PlanFileLawTest {
    private static final int WORLDS = 300;

    private static final List<OutputFormat> FILES =
            List.of(OutputFormat.YAML, OutputFormat.JSON, OutputFormat.CSV, OutputFormat.TEXT);

    static String yaml(Plan plan) {
        return PlanReport.write(DatedPlan.undated(plan), OutputFormat.YAML);
    }

    @Test
    void aPlanIsReadBackAsItWasWritten() {
        World.firstPlanned(WORLDS)
                .forEach(planned -> assertThat(read(yaml(planned.plan())))
                        .as("seed %s", planned.seed())
                        .usingRecursiveComparison()
                        // A plan file has lines of its own.
                        .ignoringFieldsMatchingRegexes(".*\\.place")
                        .isEqualTo(planned.plan()));
    }

    @Test
    void aPlanThatIsReadBackIsWrittenInTheSameBytes() {
        World.firstPlanned(WORLDS).forEach(planned -> {
            for (OutputFormat format : FILES) {
                assertThat(PlanReport.write(DatedPlan.undated(read(yaml(planned.plan()))), format))
                        .as("seed %s", planned.seed())
                        .isEqualTo(PlanReport.write(DatedPlan.undated(planned.plan()), format));
            }
        });
    }

    @Test
    void aPlanThatIsReadBackVerifies() {
        World.firstPlanned(WORLDS)
                .forEach(planned -> assertThat(Verifier.verify(
                                read(yaml(planned.plan())), planned.world().matrices()))
                        .as("seed %s", planned.seed())
                        .isEmpty());
    }

    @Test
    void theSpreadsheetHasARowForEachStepAndNoCellThatItWouldRunOrTurnIntoANumber() {
        World.firstPlanned(WORLDS).forEach(planned -> {
            List<CSVRecord> rows = rows(PlanReport.write(DatedPlan.undated(planned.plan()), OutputFormat.CSV));

            assertThat(rows)
                    .as("seed %s", planned.seed())
                    .hasSameSizeAs(planned.plan().steps());
            assertThat(rows).as("seed %s", planned.seed()).allSatisfy(row -> {
                assertThat(row.toList())
                        .hasSize(28 + remarks(planned.plan()))
                        .noneMatch(cell -> cell.matches("(?s)[=+@\\-\\t\\r].*"));
                assertThat(List.of(row.get("from"), row.get("to"))).noneMatch(cell -> cell.matches("[0-9].*"));
            });
        });
    }

    /** The columns that only some plans have: repairs and accepted risks. */
    private static int remarks(Plan plan) {
        boolean accepts = plan.catalogue().hops().stream()
                .anyMatch(hop -> !hop.trouble().risks().isEmpty());
        return (plan.remarks().repairs().isEmpty() ? 0 : 1) + (accepts ? 1 : 0);
    }

    static Plan read(String yaml) {
        Diagnostics problems = new Diagnostics();
        Optional<Plan> plan = PlanReader.read(new InputFile("plan.yaml", yaml), problems);
        assertThat(problems.sorted()).as("%s", yaml).isEmpty();
        return plan.orElseThrow();
    }

    private static List<CSVRecord> rows(String csv) {
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
