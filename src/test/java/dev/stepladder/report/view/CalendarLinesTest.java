package dev.stepladder.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import org.junit.jupiter.api.Test;

class CalendarLinesTest {
    private static String ofSummary(String summary) {
        ICalendar calendar = new ICalendar();
        VEvent event = new VEvent();
        event.setSummary(summary);
        calendar.addEvent(event);
        return CalendarLines.of(calendar).lines().toList().toString();
    }

    @Test
    void foldsAfter75OctetsAndCutsNoCharacter() {
        assertThat(ofSummary("東".repeat(30))).contains("SUMMARY:" + "東".repeat(22) + ",  " + "東".repeat(8) + ", END:VEVENT");
    }

    @Test
    void everyLineEndsAsTheStandardSays() {
        String text = CalendarLines.of(new ICalendar());

        assertThat(text)
                .isEqualTo(
                        """
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Michael Angstadt//biweekly 0.6.8//EN
                        END:VCALENDAR
                        """
                                .replace("\n", "\r\n"));
    }
}
