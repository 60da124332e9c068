package dev.stepladder.matrix;

import dev.stepladder.version.Version;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An API that objects are written in and that a component stops serving.
 *
 * @param component who serves it; its releases are what {@code deprecatedIn} and {@code removedIn} count in
 * @param group without the version, such as {@code apps}; empty for the core group
 * @param version such as {@code v1beta1}; empty for every version of the group
 * @param kind such as {@code Deployment}; empty for every kind
 * @param deprecatedIn the first release that warns of it; nothing where no source says
 * @param removedIn the first release that refuses it; nothing where no removal is announced
 * @param replacement what to write instead, such as {@code apps/v1}; nothing where the API has no successor
 * @param replacementSince the first release that serves the replacement; nothing where no source says
 * @param note what else there is to know
 */
public record ApiRemoval(
        String component,
        String group,
        Optional<String> version,
        Optional<String> kind,
        Optional<Version> deprecatedIn,
        Optional<Version> removedIn,
        Optional<String> replacement,
        Optional<Version> replacementSince,
        Optional<String> note,
        Fact fact) {

    /** Whether an object written like this is of it. */
    public boolean covers(String objectGroup, String objectVersion, String objectKind) {
        return group.equals(objectGroup)
                && version.map(objectVersion::equals).orElse(true)
                && kind.map(objectKind::equals).orElse(true);
    }

    /** The API as a manifest writes it, such as {@code apps/v1beta1 Deployment}. */
    public String api() {
        String named = Stream.concat(Stream.of(group).filter(name -> !name.isEmpty()), version.stream())
                .collect(Collectors.joining("/"));
        return named + kind.map(word -> " " + word).orElse("");
    }
}
