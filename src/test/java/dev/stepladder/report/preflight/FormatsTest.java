package dev.stepladder.report.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepladder.preflight.Report;
import dev.stepladder.report.OutputFormat;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The formats that other programs read hold what their specifications require. */
class FormatsTest {
    private static final String FOUND = """
            apiVersion: extensions/v1beta1
            kind: Ingress
            metadata: {name: "a <b> & \\u0007", namespace: shop}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: x}
            spec: {volumes: [{hostPath: {path: /var/run/docker.sock}}]}
            """;

    @Test
    void sarifHoldsWhatVersion210Requires() throws Exception {
        JsonNode root = new ObjectMapper().readTree(PreflightReport.write(Looks.frozen(FOUND), OutputFormat.SARIF));

        assertThat(root.path("version").asText()).isEqualTo("2.1.0");
        assertThat(root.path("runs")).hasSize(1);
        JsonNode run = root.path("runs").get(0);
        JsonNode rules = run.path("tool").path("driver").path("rules");
        assertThat(run.path("tool").path("driver").path("name").asText()).isNotBlank();
        assertThat(rules)
                .allSatisfy(rule -> assertThat(rule.path("id").asText()).isNotBlank());
        assertThat(run.path("results")).isNotEmpty().allSatisfy(result -> {
            assertThat(result.path("message").path("text").asText()).isNotBlank();
            assertThat(Set.of("none", "note", "warning", "error"))
                    .contains(result.path("level").asText());
            assertThat(rules.get(result.path("ruleIndex").asInt()).path("id")).isEqualTo(result.path("ruleId"));
            JsonNode place = result.path("locations").get(0).path("physicalLocation");
            assertThat(place.path("artifactLocation").path("uri").asText()).isEqualTo("test.yaml");
            assertThat(place.path("region").path("startLine").asInt()).isPositive();
            assertThat(place.path("region").path("startColumn").asInt()).isPositive();
        });
    }

    @Test
    void junitXmlIsWellFormedAndCountsItsTests() throws Exception {
        Report report = Looks.frozen(FOUND);

        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        PreflightReport.write(report, OutputFormat.JUNIT).getBytes(StandardCharsets.UTF_8)));

        Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
        assertThat(List.of(
                        document.getElementsByTagName("testcase").getLength(),
                        document.getElementsByTagName("failure").getLength()))
                .isEqualTo(List.of(
                        Integer.valueOf(suite.getAttribute("tests")), Integer.valueOf(suite.getAttribute("failures"))));
        assertThat(report.blockers()).isEqualTo(2);
    }

    @Test
    void junitXmlOfNothingFoundIsOneTestThatPasses() throws Exception {
        assertThat(PreflightReport.write(Looks.frozen("apiVersion: v1\nkind: Service\n"), OutputFormat.JUNIT))
                .isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <testsuites>
                        <testsuite name="stepladder preflight" tests="1" failures="0" errors="0" skipped="0">
                        <properties><property name="summary" value="1 object in 1 file: nothing blocks the way to cert-manager 1.21, istio 1.31, kubernetes 1.37"/><property name="judged" value="cert-manager up to 1.21, from any release; istio up to 1.31, from any release; kubernetes up to 1.37, from any release"/></properties>
                        <testcase classname="stepladder.preflight" name="1 object in 1 file: nothing blocks the way to cert-manager 1.21, istio 1.31, kubernetes 1.37"/>
                        </testsuite>
                        </testsuites>
                        """);
    }
}
