package dev.stepladder.report.plan;

import dev.stepladder.report.summary.Headline;
import dev.stepladder.report.summary.HeadlineText;
import dev.stepladder.report.summary.Sign;
import dev.stepladder.report.terminal.Style;
import dev.stepladder.report.terminal.Tone;
import dev.stepladder.report.terminal.Wrap;

/** The headline of a plan for the terminal. */
final class HeadlineView {
    private HeadlineView() {}

    /** The title with the proof at its right, and the lines below. */
    static String top(Headline headline, Style style) {
        StringBuilder text = new StringBuilder(title(headline, style));
        HeadlineText.lines(headline).forEach(line -> text.append(line(line, style)));
        return text.toString();
    }

    private static String title(Headline headline, Style style) {
        String title = style.say(HeadlineText.title(headline));
        String proof = style.say(headline.proof().words());
        Tone tone = headline.proof().complete() ? Tone.GOOD : Tone.CAUTION;
        int space = Math.min(style.width(), Style.FILE_WIDTH) - Wrap.length(title) - Wrap.length(proof);
        if (space > 1) {
            return style.paint(title, Tone.BOLD) + " ".repeat(space) + style.paint(proof, tone) + "\n";
        }
        return Wrap.hanging(title, 2, style.width()) + Wrap.hanging(proof, 2, style.width());
    }

    private static String line(HeadlineText.Line line, Style style) {
        String mark = style.say(line.sign().mark());
        String text = Wrap.hanging((mark + " " + style.say(line.text())).strip(), 2, style.width());
        return mark.isEmpty() ? text : style.paint(mark, tone(line.sign())) + text.substring(mark.length());
    }

    /** The tone of a sign. */
    static Tone tone(Sign sign) {
        return switch (sign) {
            case NONE, ROLLS_NODES, JOINS -> Tone.PLAIN;
            case NO_WAY_BACK, UNREHEARSED -> Tone.CAUTION;
            case BLOCKER, DECISION, DISRUPTIVE, REPAIRS -> Tone.ALARM;
        };
    }
}
