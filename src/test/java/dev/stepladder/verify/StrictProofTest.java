package dev.stepladder.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.fleet.Unit;
import dev.stepladder.load.matrix.FrozenMatrices;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.planfile.PlanReader;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Need;
import dev.stepladder.yaml.InputFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrictProofTest {
    private static final Path PLAN = Path.of("src/test/resources/golden/long-plan-eks-1.19-to-1.24/expected/plan.yaml");

    @Test
    void saysOfNeedsInTooManyStatesThatItDidNotCheckThem() {
        Diagnostics problems = new Diagnostics();
        Matrices matrices = FrozenMatrices.load();
        Plan plan = InputFile.read(PLAN, problems)
                .flatMap(file -> PlanReader.read(file, problems))
                .orElseThrow();
        ClusterPath path = plan.paths().get(0);
        List<String> others = path.start().stream().skip(1).map(Unit::name).toList();
        Need need = new Need(List.of("kubernetes"), others, new Cost(0, 5, 0, 0));

        assertThat(StrictProof.of(plan, withNeeds(path, List.of(need)), matrices))
                .hasToString(
                        "dev: not proven without the search: its units need at least 0 hops, 0 disruptive, 0 node group rolls,"
                                + " but the plan costs 25 hops, 0 disruptive, 5 node group rolls; not checked, because of more than 10000 states:"
                                + " kubernetes with kube-proxy and ng-shared and coredns and vpc-cni and calico and istio and"
                                + " deploy-function");
    }

    private static ClusterPath withNeeds(ClusterPath path, List<Need> needs) {
        return new ClusterPath(
                path.clusters(),
                path.attributes(),
                path.accepted(),
                path.start(),
                path.cost(),
                new ClusterPath.Proof(path.bound(), path.proven(), needs, path.limit()));
    }
}
