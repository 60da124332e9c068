package dev.stepladder.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.matrix.ApiRemoval;
import dev.stepladder.report.preflight.Looks;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every API that the matrices know to go away is found in a manifest that is written in it. */
class AllRemovalsTest {
    static Stream<ApiRemoval> removals() {
        return Looks.SHIPPED.removals().stream();
    }

    @ParameterizedTest
    @MethodSource("removals")
    void isFoundInAManifestThatIsWrittenInIt(ApiRemoval removal) throws IOException {
        Report report = Looks.at(manifest(removal));

        assertThat(report.findings())
                .extracting(finding -> finding.code() + " at " + finding.place())
                .contains(removal.fact().id() + " at test.yaml:2:13");
    }

    @Test
    void saysNothingOfWhatReplacesThem() throws IOException {
        List<String> clean = List.of(
                "apps/v1 Deployment",
                "networking.k8s.io/v1 NetworkPolicy",
                "batch/v1 CronJob",
                "autoscaling/v2 HorizontalPodAutoscaler",
                "rbac.authorization.k8s.io/v1 Role",
                "v1 Service",
                "v1 Event",
                "cert-manager.io/v1 Certificate\nspec: {privateKey: {rotationPolicy: Never}}",
                "security.istio.io/v1beta1 AuthorizationPolicy",
                "example.com/v1beta1 Ingress2");

        for (String api : clean) {
            String[] words = api.split(" ", 2);
            assertThat(Looks.at("apiVersion: %s\nkind: %s\nmetadata: {name: x}\n".formatted(words[0], words[1]))
                            .findings()
                            .stream()
                            .filter(finding -> finding.api().isPresent())
                            .toList())
                    .as(api)
                    .isEmpty();
        }
    }

    private static String manifest(ApiRemoval removal) {
        String version = removal.version().orElse("v1alpha1");
        return "kind: %s\napiVersion: %s%s\nmetadata:\n  name: x\n"
                .formatted(
                        removal.kind().orElse("Anything"),
                        removal.group().isEmpty() ? "" : removal.group() + "/",
                        version);
    }
}
