package dev.stepladder.preflight.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.ManifestReader;
import dev.stepladder.manifest.ManifestSink;
import dev.stepladder.manifest.Unread;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the schema of an API says against an object. */
class SchemasTest {
    private static final String INGRESS = """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: web, labels: {a: b}}
            spec:
              rules:
                - host: a.example.org
                  http:
                    paths:
                      - path: /
                        pathType: Prefix
                        backend: {service: {name: web, port: {number: 80}}}
            """;

    @Test
    void takesWhatFits() {
        assertThat(problem(INGRESS)).isEqualTo("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "service: {name: web, port: {number: 80}} ! serviceName: web, servicePort: 80 ! spec.rules[0].http.paths[0].backend.serviceName is no field of it",
                "number: 80 ! number: http ! spec.rules[0].http.paths[0].backend.service.port.number is not a number",
                "pathType: Prefix ! # ! spec.rules[0].http.paths[0].pathType is missing",
                "{a: b} ! [a] ! metadata.labels is not a mapping",
                "host: a.example.org ! host: 7 ! spec.rules[0].host is not a text",
                "number: 80 ! number: $PORT ! ''",
                "networking.k8s.io/v1 ! example.org/v1 ! ''"
            })
    void saysWhatDoesNotFit(String from, String to, String problem) {
        assertThat(problem(INGRESS.replace(from, to))).isEqualTo(problem);
    }

    @Test
    void aPatchNeedNotBeWhole() {
        assertThat(problem("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {replicas: 3}\n"))
                .isEqualTo("");
        assertThat(problem("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {rollbackTo: {}}\n"))
                .isEqualTo("spec.rollbackTo is no field of it");
    }

    private static String problem(String text) {
        List<Manifest> found = new ArrayList<>();
        ManifestReader.read(
                "a.yaml",
                text,
                new ManifestSink() {
                    @Override
                    public void object(Manifest manifest) {
                        found.add(manifest);
                    }

                    @Override
                    public void unread(Unread unread) {}
                },
                new Diagnostics());
        return Schemas.problem(found.get(0)).orElse("");
    }
}
