package dev.stepladder.upstream.openshift;

import dev.stepladder.version.Version;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Edges to one release that are blocked: a file of {@code blocked-edges}.
 *
 * @param file its name without the ending, unique in the repository
 * @param to the release
 * @param from searched in the name of the release that is left, with its architecture
 * @param risk the danger; empty if the edge is gone for everybody
 */
record BlockedEdges(String file, String to, Pattern from, Optional<Risk> risk) {
    /** Release names have the architecture behind them where edges are blocked. */
    private static final List<String> ARCHITECTURES = List.of("", "+amd64", "+arm64", "+ppc64le", "+s390x", "+multi");

    /**
     * A named danger, as one file states it.
     *
     * @param asked whether a cluster is asked, through Prometheus, if it is exposed; false if every cluster is
     */
    record Risk(String name, Optional<String> url, Optional<String> message, Optional<String> fixedIn, boolean asked) {}

    /** Whether an edge from this release is blocked, on any architecture. */
    boolean strikes(Version leaving) {
        return ARCHITECTURES.stream()
                .anyMatch(suffix -> from.matcher(leaving.text() + suffix).find());
    }
}
