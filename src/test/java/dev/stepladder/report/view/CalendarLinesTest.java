package dev.stepladder.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CalendarLinesTest {
    @Test
    void foldsAfter75OctetsAndCutsNoCharacter() {
        String text = "SUMMARY:" + "東".repeat(30) + "\r\nUID:a\r\n";

        assertThat(CalendarLines.folded(text))
                .isEqualTo("SUMMARY:" + "東".repeat(22) + "\r\n " + "東".repeat(8) + "\r\nUID:a\r\n");
    }

    @Test
    void joinsLinesThatWereFoldedElsewhere() {
        assertThat(CalendarLines.folded("SUMMARY:one\r\n  two\r\n")).isEqualTo("SUMMARY:one two\r\n");
    }
}
