package dev.stepladder.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.Step;
import dev.stepladder.report.OutputFormat;
import dev.stepladder.report.PlanReport;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.yaml.InputFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A plan with dates, to a file and back. */
class DatedPlanFileTest {
    private static final Path FILE = Path.of("src/test/resources/golden/calendar/expected/plan.yaml");

    @Test
    void comesBackWithItsDates() {
        InputFile file = InputFile.read(FILE, new Diagnostics()).orElseThrow();
        DatedPlan plan = PlanReader.readDated(file, new Diagnostics()).orElseThrow();

        assertThat(PlanReport.write(plan, OutputFormat.YAML)).isEqualTo(file.text());
        assertThat(plan.schedule().orElseThrow().slots().keySet())
                .containsExactlyElementsOf(
                        plan.plan().steps().stream().map(Step::id).toList());
        assertThat(plan.deadlines()).hasSize(5);
    }

    @Test
    void isThePlanWithoutDatesToWhoeverAsksForThat() {
        InputFile file = InputFile.read(FILE, new Diagnostics()).orElseThrow();
        Plan plan = PlanReader.read(file, new Diagnostics()).orElseThrow();

        assertThat(PlanReport.write(DatedPlan.undated(plan), OutputFormat.YAML))
                .doesNotContain("schedule:", "deadlines:");
    }
}
