package dev.stepladder.snapshot.document;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** {@code kubectl cluster-info dump} prints logs between its documents; they are left out here, and their lines stay empty, so that places hold. */
public final class LogsLeftOut extends FilterReader {
    private static final String START = "==== START logs for container";
    private static final String END = "==== END logs for container";
    /** Documents are not cut at lines longer than this; the beginnings that matter are shorter. */
    private static final int LONGEST = 1 << 16;

    private final BufferedReader lines;
    private String line = "";
    private int at;
    private boolean inLog;

    public LogsLeftOut(Reader text) {
        super(text);
        this.lines = text instanceof BufferedReader buffered ? buffered : new BufferedReader(text, LONGEST);
    }

    @Override
    public int read() throws IOException {
        return fill() ? line.charAt(at++) : -1;
    }

    @Override
    public int read(char[] to, int from, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, line.length() - at);
        line.getChars(at, at + count, to, from);
        at += count;
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private boolean fill() throws IOException {
        if (at < line.length()) {
            return true;
        }
        String next = lines.readLine();
        if (next == null) {
            return false;
        }
        boolean starts = next.startsWith(START);
        inLog = inLog || starts;
        line = (inLog ? "" : next) + "\n";
        at = 0;
        if (next.startsWith(END)) {
            inLog = false;
        }
        return true;
    }
}
