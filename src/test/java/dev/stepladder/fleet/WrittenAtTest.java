package dev.stepladder.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.version.Version;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenAtTest {
    @ParameterizedTest
    @CsvSource({
        "1.29,               1.29,      1.30,        '',                 1.30",
        "v1.29,              1.29,      1.30,        '',                 v1.30",
        "1.29.4,             1.29,      1.30,        v1.30.7,            1.30.7",
        "v1.29.4,            1.29,      1.30,        1.30.7,             v1.30.7",
        "1.29.4,             1.29,      1.30,        '',                 ''",
        "v1.9.4,             1.9.4,     1.10.6,      '',                 v1.10.6",
        "v1.10.1-eksbuild.6, 1.10.1,    1.11.1,      v1.11.1-eksbuild.9, v1.11.1-eksbuild.9",
        "v1.10.1-eksbuild.6, 1.10.1,    1.11.1,      '',                 ''",
        "v1.27.12+k3s1,      1.27,      1.28,        v1.28.3,            ''",
        "1.28,               1.28-al2,  1.29-al2023, '',                 1.29",
        "python3.8,          python3.8-x86_64, python3.12-x86_64, '',    python3.12",
        "1.29,               1.29,      1.30.2,      '',                 1.30",
        "latest,             1.29,      1.30,        '',                 ''"
    })
    void takesTheFormOfTheOldValue(String value, String from, String to, String build, String next) {
        WrittenAt at = new WrittenAt("infra/eks.tf", 12, "cluster_version", value, false);

        assertThat(at.next(Version.of(from), Version.of(to), Optional.of(build).filter(text -> !text.isEmpty()))
                        .orElse(""))
                .isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"4.0.19, 1.9, 1.10", "1.9, 1.9, 1.10"})
    void neverGuessesTheVersionOfAChart(String value, String from, String to) {
        WrittenAt at = new WrittenAt("apps/helmfile.yaml", 3, "version", value, false).ofChart();

        assertThat(at.next(Version.of(from), Version.of(to), Optional.empty())).isEmpty();
    }
}
