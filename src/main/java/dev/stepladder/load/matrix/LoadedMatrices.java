package dev.stepladder.load.matrix;

import dev.stepladder.load.entry.RangeMention;
import dev.stepladder.matrix.Matrices;
import java.util.List;

/**
 * Matrices, and facts about their files.
 *
 * @param ranges every range in a file, by place; the values keep no places for these
 */
public record LoadedMatrices(Matrices matrices, List<RangeMention> ranges) {
    public LoadedMatrices {
        ranges = List.copyOf(ranges);
    }
}
