package dev.stepladder.cli.io;

import dev.stepladder.planner.Progress;
import java.io.PrintWriter;
import java.time.Duration;

/**
 * One line on the terminal that says that a command is still at work, and how far it is. It appears after a moment, is rewritten in place, and
 * disappears before anything else is printed.
 *
 * <p>A thread of its own draws it, so that every command has it, whatever it does.
 */
final class Heartbeat implements Progress, AutoCloseable {
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final int WIDTH = 30;

    private final PrintWriter terminal;
    private final String command;
    private final long begin = System.nanoTime();
    private final Thread thread;
    private String place = "";
    private int shown;
    private boolean over;

    /**
     * Starts it.
     *
     * @param command its name
     * @param patience how long nothing is shown
     */
    Heartbeat(PrintWriter terminal, String command, Duration patience) {
        this.terminal = terminal;
        this.command = command;
        this.thread = new Thread(() -> beat(patience), "heartbeat");
        thread.setDaemon(true);
        if (patience.isZero()) {
            draw();
        }
        thread.start();
    }

    private void beat(Duration patience) {
        try {
            Thread.sleep(patience.toMillis());
            while (draw()) {
                Thread.sleep(BETWEEN.toMillis());
            }
        } catch (InterruptedException end) {
            // The command is done.
        }
    }

    /** Draws the line; false when the command is done. */
    private synchronized boolean draw() {
        if (over) {
            return false;
        }
        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        String line = "%s: %s%s s".formatted(command, place, seconds);
        terminal.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
        terminal.flush();
        shown = line.length();
        return true;
    }

    /** Erases the line, because something else is printed. */
    synchronized void erase() {
        if (shown > 0) {
            terminal.print("\r" + " ".repeat(shown) + "\r");
            terminal.flush();
            shown = 0;
        }
    }

    @Override
    public synchronized void at(int done, int total) {
        int filled = (int) ((long) WIDTH * done / total);
        place = "[%s%s] %s of %s cluster states, "
                .formatted("#".repeat(filled), " ".repeat(WIDTH - filled), done, total);
    }

    /** Stops and erases it. */
    @Override
    public void close() {
        synchronized (this) {
            over = true;
            erase();
        }
        thread.interrupt();
    }
}
