package dev.stepladder.report.plan;

/** Cells of a sheet that would be too long to read: CSV and workbook shorten them in the same way. */
final class LongCell {
    /** No cell is longer, so that a row stays readable. */
    private static final int LONGEST = 300;

    private LongCell() {}

    /** A long text is cut between words, and refers to the plan. */
    static String text(String cell, int step) {
        if (cell.length() <= LONGEST) {
            return cell;
        }
        String rest = " ... " + see(step);
        int end = cell.lastIndexOf(' ', LONGEST - rest.length());
        return cell.substring(0, end > 0 ? end : LONGEST - rest.length()) + rest;
    }

    /** A long command is left out: a part of it would be another command. */
    static String command(String cell, int step) {
        return cell.length() <= LONGEST ? cell : see(step);
    }

    private static String see(int step) {
        return "see: stepladder explain PLAN " + step;
    }
}
