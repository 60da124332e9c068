package dev.stepladder.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinorsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.20|1.20",
                "1.20 1.21|1.20, 1.21",
                "1.20 1.21 1.22|1.20 - 1.22",
                "1.19 1.21 1.22 1.23 2.0|1.19, 1.21 - 1.23, 2.0",
                "1.9 1.10 1.11|1.9 - 1.11",
                "1.20.3 1.20.4|1.20.3, 1.20.4"
            })
    void writesNeighboursAsASpan(String minors, String words) {
        assertThat(Minors.inWords(Stream.of(minors.split(" ")).map(Version::of).toList()))
                .isEqualTo(words);
    }
}
