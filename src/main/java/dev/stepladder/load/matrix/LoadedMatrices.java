package dev.stepladder.load.matrix;

import dev.stepladder.load.entry.RangeMention;
import dev.stepladder.matrix.Matrices;
import java.util.List;

/**
 * Matrices, and what only their files know.
 *
 * @param ranges every range that a file writes, by place; the values keep no places of their own for these
 */
public record LoadedMatrices(Matrices matrices, List<RangeMention> ranges) {
    public LoadedMatrices {
        ranges = List.copyOf(ranges);
    }
}
