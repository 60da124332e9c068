package dev.stepladder.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationConverterTest {
    @ParameterizedTest
    @CsvSource({
        "30s, 30s",
        "90s, 1m30s",
        "1h5m, 1h5m",
        "0.5s, 500ms",
        "500ms, 500ms",
        "1500ms, 1.5s",
        "0s, 0s",
        "PT2M, 2m"
    })
    void readsHowLongSomethingMayTake(String written, String told) {
        assertThat(DurationConverter.inWords(new DurationConverter().convert(written)))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "-1s", "ms", "1.5ms", "25h", "P2D", "soon"})
    void refusesWhatIsNoTimeUpToADay(String written) {
        assertThatThrownBy(() -> new DurationConverter().convert(written))
                .hasMessage("'%s' is not a duration of up to a day; expected such as 30s or 2m", written);
    }
}
