package dev.stepladder.report.view;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.io.text.ICalWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Lines of iCalendar files, which end after 75 octets at most (RFC 5545, 3.1), not after 75 characters, as the library's do. No character is cut in
 * two. A line is written when its end is known.
 */
final class CalendarLines extends Writer {
    private static final int MOST_OCTETS = 75;
    private static final String END = "\r\n";

    private final Writer to;
    private final StringBuilder line = new StringBuilder();

    private CalendarLines(Writer to) {
        this.to = to;
    }

    /** A calendar as text. */
    static String of(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try {
            write(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A calendar, line by line. */
    static void write(ICalendar calendar, Writer to) throws IOException {
        CalendarLines lines = new CalendarLines(to);
        // Closing the writer would close what it writes to.
        @SuppressWarnings("resource")
        ICalWriter writer = new ICalWriter(lines, ICalVersion.V2_0);
        writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
        writer.write(calendar);
        writer.flush();
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        line.append(characters, from, length);
        int start = 0;
        for (int end = line.indexOf(END); end >= 0; end = line.indexOf(END, start)) {
            fold(line.substring(start, end));
            start = end + END.length();
        }
        line.delete(0, start);
    }

    private void fold(String whole) throws IOException {
        int octets = 0;
        for (int character : whole.codePoints().toArray()) {
            String one = Character.toString(character);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                to.append(END).append(' ');
                octets = 1;
            }
            to.write(one);
            octets += size;
        }
        to.write(END);
    }

    @Override
    public void flush() throws IOException {
        to.flush();
    }

    @Override
    public void close() throws IOException {
        to.close();
    }
}
