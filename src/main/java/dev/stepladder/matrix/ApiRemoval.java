package dev.stepladder.matrix;

import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An API of objects that a component stops serving.
 *
 * @param component the component that serves it; {@code deprecatedIn} and {@code removedIn} are releases of it
 * @param group without the version, such as {@code apps}; empty for the core group
 * @param version such as {@code v1beta1}; empty for every version of the group
 * @param kind such as {@code Deployment}; empty for every kind
 * @param deprecatedIn the first release that warns about it; nothing if no source gives it
 * @param removedIn the first release that refuses it; nothing if no removal is announced
 * @param replacement the API to use instead, such as {@code apps/v1}; nothing if the API has no successor
 * @param replacementSince the first release that serves the replacement; nothing if no source gives it
 * @param note further facts
 */
public record ApiRemoval(
        ComponentName component,
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
