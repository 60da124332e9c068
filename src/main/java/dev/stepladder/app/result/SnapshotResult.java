package dev.stepladder.app.result;

import java.util.List;
import java.util.Optional;

/**
 * A fleet file.
 *
 * @param text of the whole file
 * @param questions that the outputs leave open
 * @param changes against the file that was refreshed; empty for a new file
 */
public record SnapshotResult(String text, List<String> questions, Optional<List<String>> changes) {
    public SnapshotResult {
        questions = List.copyOf(questions);
        changes = changes.map(List::copyOf);
    }
}
