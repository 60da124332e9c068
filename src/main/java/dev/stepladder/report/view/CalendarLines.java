package dev.stepladder.report.view;

import java.nio.charset.StandardCharsets;

/** Lines of iCalendar files, which end after 75 octets at most (RFC 5545, 3.1), not after 75 characters. */
final class CalendarLines {
    private static final int MOST_OCTETS = 75;
    private static final String END = "\r\n";

    private CalendarLines() {}

    /** The same text, folded anew; no character is cut in two. */
    static String folded(String text) {
        StringBuilder out = new StringBuilder();
        for (String line : text.replace(END + " ", "").strip().split(END, -1)) {
            int octets = 0;
            for (int character : line.codePoints().toArray()) {
                String one = Character.toString(character);
                int size = one.getBytes(StandardCharsets.UTF_8).length;
                if (octets + size > MOST_OCTETS) {
                    out.append(END).append(' ');
                    octets = 1;
                }
                out.append(one);
                octets += size;
            }
            out.append(END);
        }
        return out.toString();
    }
}
