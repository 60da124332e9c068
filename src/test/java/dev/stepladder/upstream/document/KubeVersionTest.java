package dev.stepladder.upstream.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KubeVersionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ">= 1.21.0-0           | >=1.21        | []",
                ">=v1.23.0-0           | >=1.23        | []",
                ">=1.22.0-0 <1.25.0-0  | >=1.22 <1.25  | '[1.22, 1.23, 1.24]'",
                ">=1.22, <=1.24.5      | >=1.22 <=1.24 | '[1.22, 1.23, 1.24]'",
                ">1.22.3 <1.24.5       | >=1.22 <=1.24 | '[1.22, 1.23, 1.24]'",
                "1.30                  | 1.30          | [1.30]"
            })
    void aConstraintAtTheGrainOfMinors(String text, String range, String minors) {
        KubeVersion read = KubeVersion.parse(text).orElseThrow();

        assertThat(read.range().text()).isEqualTo(range);
        assertThat(read.minors()).hasToString(minors);
    }

    @ParameterizedTest
    @CsvSource({"^1.21", "~1.21.0", ">=1.21 || <1.10", "newest", "''"})
    void anyOtherIsNotRead(String text) {
        assertThat(KubeVersion.parse(text)).isEmpty();
    }
}
