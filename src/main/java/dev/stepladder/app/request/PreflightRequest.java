package dev.stepladder.app.request;

import java.io.Reader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Manifests to look through for removed APIs and known issues.
 *
 * @param roots folders or files with manifests; without any, and without {@code text}, the fleet's
 * @param text manifests from a stream, such as a command's output; read only if the request has no problem, not closed
 * @param fleet a fleet file: its folders of manifests, accepted findings, and current versions
 * @param today the day by which acceptances are judged
 * @param all whether to keep findings that affect no hop
 */
public record PreflightRequest(
        PreflightTarget target,
        List<Path> roots,
        Optional<Reader> text,
        Optional<Path> fleet,
        LocalDate today,
        boolean all) {
    public PreflightRequest {
        roots = List.copyOf(roots);
    }
}
