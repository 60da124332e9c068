package dev.stepladder.report.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.report.terminal.Style;
import dev.stepladder.schedule.DatedPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** What the terminal shows of a small plan: the table, its proof, and one step in full. */
class PlanTableTest {
    private static String written(DatedPlan plan, Style style, String next) {
        StringBuilder text = new StringBuilder();
        try {
            PlanTable.write(plan, style, next, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    @Test
    void showsStagesEnvironmentsAndTheReasonOfEachHop() {
        assertThat(written(DatedPlan.undated(SmallPlan.PLAN), Style.FILE, "stepladder preflight ."))
                .isEqualTo("""
                        Kubernetes 1.19 -> 1.20                                                                  proven: no safe path is shorter
                        2 clusters; 4 steps, 2 kinds of hop
                        2 node group rolls, 6 nodes; 0 disruptive; no dates
                        # 1 hop has no way back

                                    now   1.20
                        kubernetes  1.19  # 1.20
                        ng          1.19  1.20
                        istio       1.9

                        # no way back; @ rolls nodes

                        Stage 1.20   steps 1-4
                          dev   steps 1-2
                          prod  steps 3-4

                          #  kubernetes  1.19 -> 1.20  on the path to kubernetes 1.20                                  none
                          @  ng          1.19 -> 1.20  final state: node must be on the same minor as kubernetes;      until the end of the plan
                                                       ng-1-20 replaces ng-1-19

                        4 steps: dev 2, prod 2; each rehearsed by an earlier environment
                        not covered: manifests, until preflight has read them
                        next: stepladder preflight .
                        """);
    }

    @Test
    void theProofAddsUpWhatUnitsNeed() {
        assertThat(ProofText.of(SmallPlan.PLAN)).isEqualTo("""
                        dev, prod: 2 hops, 0 disruptive, 1 node group roll; proven: no safe path is shorter
                          kubernetes  1 hop
                          ng          1 hop, 1 node group roll
                          in all      2 hops, 1 node group roll: what this path costs
                        Each line is the least cost of some units on any safe path; the units after "with" are the reason. No hop counts twice.
                        """);
    }

    @Test
    void aStepIsShownByItsNumberItsNameAndItsHop() {
        assertThat(HopText.of(SmallPlan.PLAN, "1", SmallPlan.WORLD.matrices())).contains("""
                        step 1, dev/kubernetes/1.20: kubernetes 1.19 to 1.20
                          where        stage 1.20, dev, wave 1, dev
                          how          by in-place
                          because      on the path to kubernetes 1.20; needed before node 1.20: node 1.20 may not be newer than kubernetes 1.19
                          order        before dev/ng/1.20, because node 1.20 may not be newer than kubernetes 1.19
                          way back     none: there is no way back
                          disruptive   no
                          if it fails  go forward and finish it: there is no way back
                          fact         kubernetes may move by 1 minor (in-place)
                            source     https://example.org/kubernetes (read 2026-01-02)
                          fact         a hop of kubernetes cannot be undone: there is no way back
                            source     https://example.org/kubernetes (read 2026-01-02)
                          fact         node at most 2 minors behind and 0 ahead of kubernetes: a kubelet may be two minors older than the API server, never newer
                            source     https://example.org/node (read 2026-01-04)
                        """);
        assertThat(HopText.of(SmallPlan.PLAN, "dev/kubernetes/1.20", SmallPlan.WORLD.matrices()))
                .isEqualTo(HopText.of(SmallPlan.PLAN, "1", SmallPlan.WORLD.matrices()));
        assertThat(HopText.of(SmallPlan.PLAN, "kubernetes-1.19-to-1.20", SmallPlan.WORLD.matrices()))
                .isEqualTo(HopText.of(SmallPlan.PLAN, "1", SmallPlan.WORLD.matrices()));
        assertThat(HopText.of(SmallPlan.PLAN, "99", SmallPlan.WORLD.matrices())).isEmpty();
    }

    @Test
    void csvHasARowForEachStep() {
        assertThat(PlanCsv.write(DatedPlan.undated(SmallPlan.PLAN))).isEqualTo("""
                        step,stage,environment,wave,cluster,unit,component,from,to,because,disruptive,way_back,checks,known_issues,sources,start,end,change,apart,creates,removes,rehearsal,approvals,way_back_until,utc_offset,command,owner,status
                        1,v1.20,dev,1,dev,kubernetes,kubernetes,v1.19,v1.20,on the path to kubernetes 1.20; needed before node 1.20: node 1.20 may not be newer than kubernetes 1.19,no,none: there is no way back,,,https://example.org/kubernetes https://example.org/node,,,,,,,,,,,,,to do
                        2,v1.20,dev,1,dev,ng,node,v1.19,v1.20,"final state: node must be on the same minor as kubernetes, not 1.19",no,until the end of the plan; no vendor describes how,,,https://example.org/node,,,,,ng-1-20,ng-1-19,,,,,,,to do
                        3,v1.20,prod,1,prod,kubernetes,kubernetes,v1.19,v1.20,on the path to kubernetes 1.20; needed before node 1.20: node 1.20 may not be newer than kubernetes 1.19,no,none: there is no way back,,,https://example.org/kubernetes https://example.org/node,,,,,,,rehearsed,,,,,,to do
                        4,v1.20,prod,1,prod,ng,node,v1.19,v1.20,"final state: node must be on the same minor as kubernetes, not 1.19",no,until the end of the plan; no vendor describes how,,,https://example.org/node,,,,,ng-1-20,ng-1-19,rehearsed,,,,,,to do
                        """.replace("\n", "\r\n"));
    }
}
