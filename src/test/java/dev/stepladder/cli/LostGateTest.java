package dev.stepladder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.load.matrix.FrozenMatrices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan that lost a gate is not true any more, wherever it lost it. */
class LostGateTest {
    private static final String FLEET = "src/test/resources/golden/dns-policy-check-before-eks-1.20/fleet.yaml";

    @Test
    void findsAGateThatItsHopNoLongerNames(@TempDir Path folder) throws IOException {
        Path plan = plan(folder);
        String text = Files.readString(plan);
        Files.writeString(plan, text.replaceFirst("      - \"issue/sgp-dns-policy-120\"\n", ""));

        Shell.Result result = frozen("verify", plan.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEqualTo("""
                        PLAN: hop kubernetes-1.19-to-1.20: gates has changed: the plan says '[gate/eks-version-notes, gate/kubernetes-release-notes, gate/removed-apis, gate/eks-control-plane-through]', but the matrices now say '[gate/eks-version-notes, gate/kubernetes-release-notes, gate/removed-apis, issue/sgp-dns-policy-120, gate/eks-control-plane-through]'
                        PLAN: not true: 1 finding
                        """.replace("PLAN", plan.toString()));
    }

    @Test
    void findsAGateThatSaysSomethingElse(@TempDir Path folder) throws IOException {
        Path plan = plan(folder);
        String text = Files.readString(plan);
        Files.writeString(plan, text.replaceFirst("ask: \"look for Deployments[^\\n]*\"", "ask: \"all is well\""));

        Shell.Result result = frozen("verify", plan.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out())
                .startsWith(
                        plan
                                + ": gate issue/sgp-dns-policy-120: has changed: the plan says 'before, check, primary: all is well'")
                .endsWith(plan + ": not true: 1 finding\n");
    }

    private static Path plan(Path folder) {
        Path plan = folder.resolve("plan.yaml");
        frozen("plan", "--to", "1.20", "--fleet", FLEET, "-o", plan.toString());
        return plan;
    }

    private static Shell.Result frozen(String... arguments) {
        return Shell.run(Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--no-default-matrices", "--matrices", FrozenMatrices.FOLDER.toString()))
                .toArray(String[]::new));
    }
}
