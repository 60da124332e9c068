package dev.stepladder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** {@code -} reads what another tool prints. */
class StandardInputTest {
    @Test
    void preflightReadsWhatHelmTemplatePrints() {
        String rendered = """
                ---
                # Source: shop/templates/ingress.yaml
                apiVersion: networking.k8s.io/v1beta1
                kind: Ingress
                metadata:
                  name: shop
                spec:
                  ingressClassName: nginx
                """;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int code = new Main(new ByteArrayInputStream(rendered.getBytes(StandardCharsets.UTF_8)), out, err)
                .run("preflight", "-", "--to", "1.22");

        assertThat(code).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("    (standard input):3:13: Ingress/shop\n")
                .endsWith("1 object in 1 file: 1 blocker before kubernetes 1.22 is through\n");
    }
}
