package dev.stepladder.app.request;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.upstream.document.DocumentSubject;
import dev.stepladder.upstream.document.UpstreamKind;
import dev.stepladder.yaml.InputFile;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A file of an upstream project, and what to take from it.
 *
 * @param subject what the file does not say of itself
 * @param replace whether it also counts where the matrices say something else
 * @param url its address, for the source; without one, that of its kind
 * @param asOf the day of the copy; without one, the day that it gives itself
 * @param today the day of the reading
 */
public record ImportRequest(
        UpstreamKind kind,
        Source source,
        DocumentSubject subject,
        boolean replace,
        Optional<String> url,
        Optional<LocalDate> asOf,
        LocalDate today) {
    /** Reads the file; nothing, and a problem, if that fails. */
    public interface Source {
        Optional<InputFile> read(Diagnostics input);
    }
}
