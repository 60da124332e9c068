package dev.stepladder.app.request;

import dev.stepladder.manifest.render.Renderer;
import java.io.Reader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Manifests to look through for removed APIs and known issues.
 *
 * @param files the manifests
 * @param fleet a fleet file: whose manifests lie where, which findings are accepted, how far a plan has come
 * @param today the day by which acceptances are judged
 * @param all whether to keep findings that no hop is affected by
 * @param failOn reasons to answer no
 */
public record PreflightRequest(
        PreflightTarget target, Files files, Optional<Path> fleet, LocalDate today, boolean all, List<FailOn> failOn) {
    public PreflightRequest {
        failOn = List.copyOf(failOn);
    }

    /**
     * The manifests to read.
     *
     * @param roots folders or files; without any, and without {@code text}, the fleet's
     * @param text manifests that are no file, such as a command's output; read only if the request is right, not closed
     * @param excludes patterns of files and folders to leave out, in the syntax of {@code .gitignore}
     * @param usedOnly whether to leave out files that no kustomization uses
     * @param renderer runs helm and kustomize over charts and overlays; empty: these are not rendered
     */
    public record Files(
            List<Path> roots,
            Optional<Reader> text,
            List<String> excludes,
            boolean usedOnly,
            Optional<Renderer> renderer) {
        public Files {
            roots = List.copyOf(roots);
            excludes = List.copyOf(excludes);
        }

        /** Every file of some folders. */
        public static Files of(List<Path> roots) {
            return new Files(roots, Optional.empty(), List.of(), false, Optional.empty());
        }
    }
}
