package dev.stepladder.cli.io;

import dev.stepladder.planner.Progress;
import java.io.PrintWriter;

/** A progress bar on the terminal; it disappears at the end. Only for long work. */
final class ProgressBar implements Progress {
    /** Fewer steps than this are done before anyone looks. */
    private static final int WORTH_SHOWING = 25;

    private static final int WIDTH = 40;

    private final PrintWriter terminal;
    private final String what;
    private int shown = -1;

    ProgressBar(PrintWriter terminal, String what) {
        this.terminal = terminal;
        this.what = what;
    }

    @Override
    public void at(int done, int total) {
        int filled = (int) ((long) WIDTH * done / total);
        if (total < WORTH_SHOWING || (filled == shown && done < total)) {
            return;
        }
        shown = filled;
        String bar = "[%s%s] %s of %s %s".formatted("#".repeat(filled), " ".repeat(WIDTH - filled), done, total, what);
        terminal.print(done < total ? "\r" + bar : "\r" + " ".repeat(bar.length()) + "\r");
        terminal.flush();
    }
}
