package dev.stepladder.cli.matrix;

import dev.stepladder.report.OutputFormat;
import dev.stepladder.report.TextGrid;
import java.util.List;

/** Tables of matrices in their formats. */
final class Grids {
    /** The formats of a table. */
    static final List<OutputFormat> FORMATS = List.of(OutputFormat.TEXT, OutputFormat.CSV, OutputFormat.MARKDOWN);

    private Grids() {}

    static String draw(TextGrid grid, OutputFormat format) {
        return grid.draw(form(format));
    }

    static TextGrid.Form form(OutputFormat format) {
        return switch (format) {
            case CSV -> TextGrid.Form.CSV;
            case MARKDOWN -> TextGrid.Form.MARKDOWN;
            default -> TextGrid.Form.TABLE;
        };
    }
}
