package dev.stepladder.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextGridTest {
    private static final TextGrid GRID = new TextGrid(
            List.of("unit", "from", "note"),
            List.of(List.of("istio", "1.9", "a | b"), List.of("ng-åse", "1.19-al2", ""), List.of("x😀", "1", "c, d")));

    @Test
    void aTableLinesItsColumnsUpAndLeavesNoSpaceAtTheEnd() {
        assertThat(GRID.draw(TextGrid.Form.TABLE)).isEqualTo("""
                        unit    from      note
                        istio   1.9       a | b
                        ng-åse  1.19-al2
                        x😀      1         c, d
                        """);
    }

    @Test
    void markdownEscapesWhatWouldEndACell() {
        assertThat(GRID.draw(TextGrid.Form.MARKDOWN)).isEqualTo("""
                        | unit | from | note |
                        | --- | --- | --- |
                        | istio | 1.9 | a \\| b |
                        | ng-åse | 1.19-al2 |  |
                        | x😀 | 1 | c, d |
                        """);
    }

    @Test
    void csvHasEveryRow() {
        assertThat(GRID.draw(TextGrid.Form.CSV)).isEqualTo("""
                        unit,from,note
                        istio,1.9,a | b
                        ng-åse,1.19-al2,
                        x😀,1,"c, d"
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "plain     | plain",
                "say \"no\"| \"say \"\"no\"\"\"",
                "=1+1      | '=1+1",
                "+1        | '+1",
                "-1,2      | \"'-1,2\"",
                "@cmd      | '@cmd",
                "a=1       | a=1"
            })
    void csvQuotesWhatNeedsItAndRunsNoFormula(String cell, String written) {
        TextGrid grid = new TextGrid(List.of("c"), List.of(List.of(cell)));

        assertThat(grid.draw(TextGrid.Form.CSV)).isEqualTo("c\n" + written + "\n");
    }

    @Test
    void aGridWithoutRowsIsItsHeading() {
        TextGrid empty = new TextGrid(List.of("a", "b"), List.of());

        assertThat(empty.draw(TextGrid.Form.TABLE)).isEqualTo("a  b\n");
    }

    @Test
    void refusesARowOfAnotherLength() {
        assertThatThrownBy(() -> new TextGrid(List.of("a", "b"), List.of(List.of("1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row of 1 under 2 columns: [1]");
    }
}
