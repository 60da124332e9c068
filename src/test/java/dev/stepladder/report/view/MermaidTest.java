package dev.stepladder.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.SmallWorld;
import dev.stepladder.name.Name;
import dev.stepladder.plan.Plan;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.Slot;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A plan as a drawing. */
class MermaidTest {
    private static final Plan PLAN = SmallWorld.small().plan("""
        provider: eks
        units: {kubernetes: "1.19", istio: "1.9"}
        environments:
          - {name: dev, clusters: [{name: dev}]}
          - {name: prod, clusters: [{name: prod-eu}, {name: prod-us, units: {istio: "1.10"}}]}
        """, "kubernetes 1.21");

    @Test
    void clustersThatTakeTheSameWayShareAChart() {
        assertThat(Chart.of(PLAN))
                .extracting(chart -> Name.joined(", ", chart.clusters()))
                .containsExactly("dev, prod-eu", "prod-us");
    }

    @Test
    void withoutDatesReleasesFlowFromLeftToRight() {
        assertThat(Mermaid.write(DatedPlan.undated(PLAN))).isEqualTo("""
            flowchart LR
                subgraph c0["dev, prod-eu"]
                    n0["kubernetes 1.19"] -->|1.20| n1["1.20"] -->|1.21| n2["1.21"]
                    n3["istio 1.9"] -->|1.21| n4["1.10"]
                end
                subgraph c1["prod-us"]
                    n5["kubernetes 1.19"] -->|1.20| n6["1.20"] -->|1.21| n7["1.21"]
                    n8["istio 1.10"]
                end
            """);
    }

    @Test
    void theGoalIsWordedByComponent() {
        Plan plan = SmallWorld.small().plan("""
            provider: eks
            units: {kubernetes: "1.19", istio: "1.9"}
            environments: [{name: dev, clusters: [{name: dev}]}]
            """, "kubernetes 1.20", "istio 1.10");

        assertThat(Wording.goal(plan)).isEqualTo("istio 1.10, kubernetes 1.20");
    }

    @Test
    void aSpanGoesFromTheFirstStartToTheLastEnd() {
        Slot early = slot("08:00", "12:00");
        Slot late = slot("09:00", "11:00");

        assertThat(Wording.span(List.of(late, early))).contains(early);
        assertThat(Wording.span(List.of(slot("08:00", "09:00"), late))).contains(slot("08:00", "11:00"));
        assertThat(Wording.span(List.of())).isEmpty();
    }

    private static Slot slot(String start, String end) {
        return new Slot(
                OffsetDateTime.parse("2026-03-02T" + start + "+01:00"),
                OffsetDateTime.parse("2026-03-02T" + end + "+01:00"));
    }
}
