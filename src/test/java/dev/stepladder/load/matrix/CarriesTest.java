package dev.stepladder.load.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.matrix.Carry;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.InputFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a provider's {@code carries} are read as, and what is wrong with some. */
class CarriesTest {
    private static final String SOURCES = """
        sources: {s: {url: "https://example.com", read: "2026-01-01"}}
        source: s
        """;

    private static final List<InputFile> COMPONENTS = List.of(
            component("kubernetes", "1.32", "1.33", "1.34.1", "1.34.2"),
            component("etcd", "3.5", "3.5.26", "3.6"),
            component("coredns", "1.11.3", "1.12.0", "1.12.1"));

    private static InputFile component(String name, String... releases) {
        String list = String.join(
                "",
                List.of(releases).stream()
                        .map("  - {version: \"%s\"}\n"::formatted)
                        .toList());
        return new InputFile(
                name + ".yaml",
                "component: %s\n%supgrades: [{method: in-place, width: {minors: 1}}]\nreleases:\n%s"
                        .formatted(name, SOURCES, list));
    }

    private static Matrices load(String provider, Diagnostics problems) {
        List<InputFile> files = new ArrayList<>(COMPONENTS);
        files.add(new InputFile("tool.yaml", provider + SOURCES));
        return MatrixLoader.load(files, problems);
    }

    private static String problems(String carries) {
        Diagnostics problems = new Diagnostics();
        load("provider: tool\norder: [kubernetes, etcd, coredns]\ncarries:\n" + carries, problems);
        return String.join(
                "\n", problems.sorted().stream().map(Diagnostic::toString).toList());
    }

    @Test
    void aCarryWithoutItsOptionalKeysAlwaysHolds() {
        Diagnostics problems = new Diagnostics();

        Carry carry =
                load("""
                    provider: tool
                    order: [kubernetes]
                    carries: [{by: kubernetes, component: etcd, table: {"1.34": "3.6"}}]
                    """, problems).provider("tool").orElseThrow().carries().get(0);

        assertThat(problems.sorted()).isEmpty();
        assertThat(carry.fact().says())
                .isEqualTo("a hop of kubernetes carries etcd along, which has no hops of its own");
        assertThat(carry.given()).isEmpty();
        assertThat(carry.alone()).isEmpty();
        assertThat(carry.landing(Version.of("1.33"))).isEmpty();
    }

    @Test
    void onlyTheLastHopCarriesWhereTheFileSaysSo() {
        Carry carry =
                load("""
                    provider: tool
                    order: [kubernetes]
                    carries: [{by: kubernetes, component: coredns, hops: last, table: {"1.33": "1.12.0", "1.34": "1.12.1"}}]
                    """, new Diagnostics()).provider("tool").orElseThrow().carries().get(0);

        assertThat(carry.fact().says())
                .isEqualTo("the last hop of kubernetes carries coredns along, which has no hops of its own");
        assertThat(carry.waiting(Version.of("1.34"))).contains(Version.of("1.12.0"));
        assertThat(carry.waiting(Version.of("1.33"))).isEmpty();
    }

    @Test
    void anEmptyConditionIsRefused() {
        assertThat(problems("  - {by: kubernetes, component: etcd, given: {}, table: {\"1.34\": \"3.6\"}}\n"))
                .isEqualTo("""
                    tool.yaml:4:46: error: given is empty
                      expected one line or more\
                    """);
    }

    @Test
    void aReleasesOwnLineCountsBeforeThatOfItsMinor() {
        Carry carry = load("""
            provider: tool
            order: [kubernetes]
            carries:
              - by: kubernetes
                component: coredns
                table: {"1": "1.11.3", "1.34.1": "1.12.1", "1.34": "1.12.0"}
            """, new Diagnostics())
                .provider("tool")
                .orElseThrow()
                .carries()
                .get(0);

        assertThat(List.of("1.33", "1.34.1", "1.34.2").stream()
                        .map(Version::of)
                        .flatMap(release -> carry.landing(release).stream())
                        .map(Version::text))
                .containsExactly("1.11.3", "1.12.1", "1.12.0");
    }

    @Test
    void aCarriedComponentNeedsATable() {
        assertThat(problems("  - {by: kubernetes, component: etcd}\n")).isEqualTo("""
            tool.yaml:4:5: error: carried component without "table"
              fix: add table: ...\
            """);
    }

    @Test
    void aReleaseThatNoLineCoversIsNamedWithThoseNextToIt() {
        assertThat(problems("  - {by: kubernetes, component: etcd, table: {\"1.34\": \"3.7\"}}\n"))
                .startsWith("tool.yaml:4:55: error: etcd has no release 3.7");
    }

    @Test
    void aComponentThatNoMatrixDescribesIsNamed() {
        assertThat(problems("  - {by: kubernetes, component: corednss, table: {\"1.34\": \"1.12.1\"}}\n"))
                .isEqualTo("""
                    tool.yaml:4:33: error: unknown component "corednss"
                      known: coredns, etcd, kubernetes
                      fix: write coredns\
                    """);
    }

    @Test
    void whatIsCarriedCarriesNothing() {
        assertThat(problems("""
              - {by: kubernetes, component: etcd, table: {"1.34": "3.6"}}
              - {by: etcd, component: coredns, table: {"3.6": "1.12.1"}}
            """)).isEqualTo("""
                    tool.yaml:5:5: error: etcd carries coredns and is carried itself
                      found that kubernetes carries it
                      fix: write that kubernetes carries coredns\
                    """);
    }

    @Test
    void nothingCarriesItself() {
        assertThat(problems("  - {by: etcd, component: etcd, table: {\"3.6\": \"3.6\"}}\n"))
                .isEqualTo("""
                    tool.yaml:4:27: error: etcd carries itself
                      found it as "by" and as "component\"\
                    """);
    }
}
