package dev.stepladder.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.fleet.Fleet;
import dev.stepladder.load.matrix.FrozenMatrices;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.plan.Plan;
import dev.stepladder.report.OutputFormat;
import dev.stepladder.report.PlanReport;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A generated fleet of some size: one search for each state, the same plan on any number of threads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BigFleetTest {
    private static final int CLUSTERS = 200;
    private static final int STATES = 12;

    private final Matrices matrices = FrozenMatrices.load();
    private final Fleet fleet = BigFleet.of(matrices, CLUSTERS, STATES, 7);
    private final List<Integer> told = new ArrayList<>();
    private Plan plan;

    BigFleetTest() {
        this.plan = plan(1, (done, total) -> told.add(total));
    }

    @BeforeAll
    void isTrue() {
        assertThat(Verifier.verify(plan, matrices)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void isTheSameOnAnyNumberOfThreads(int threads) {
        assertThat(yaml(plan(threads, Progress.SILENT))).isEqualTo(yaml(plan));
    }

    @Test
    void searchesOnceForEachState() {
        assertThat(told).hasSizeBetween(STATES / 2, STATES).containsOnly(told.size());
        assertThat(plan.paths()).hasSizeGreaterThan(STATES * 5);
    }

    private Plan plan(int threads, Progress progress) {
        SearchSettings effort = new SearchSettings(Limits.USUAL, threads, progress);
        return ((PlanAnswer.Made) Planner.plan(fleet, matrices, BigFleet.order(), effort)).plan();
    }

    private static String yaml(Plan plan) {
        return PlanReport.write(DatedPlan.undated(plan), OutputFormat.YAML);
    }
}
