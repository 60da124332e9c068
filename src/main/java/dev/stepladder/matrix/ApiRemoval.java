package dev.stepladder.matrix;

import dev.stepladder.version.Version;
import java.util.Optional;

/**
 * An API that objects are written in and that a component stops serving.
 *
 * @param component who serves it; its releases are what {@code deprecatedIn} and {@code removedIn} count in
 * @param group without the version, such as {@code apps}; empty for the core group
 * @param version such as {@code v1beta1}; empty for every version of the group
 * @param kind such as {@code Deployment}; empty for every kind
 * @param deprecatedIn the first release that warns of it; nothing where no source says
 * @param removedIn the first release that refuses it; nothing where no removal is announced
 * @param replacement what to write instead, such as {@code apps/v1}; empty where there is nothing
 * @param replacementSince the first release that serves the replacement; nothing where no source says
 * @param note what else there is to know; often empty
 */
public record ApiRemoval(
        String component,
        String group,
        String version,
        String kind,
        Optional<Version> deprecatedIn,
        Optional<Version> removedIn,
        String replacement,
        Optional<Version> replacementSince,
        String note,
        Fact fact) {

    /** Whether an object written like this is of it. */
    public boolean covers(String objectGroup, String objectVersion, String objectKind) {
        return group.equals(objectGroup)
                && (version.isEmpty() || version.equals(objectVersion))
                && (kind.isEmpty() || kind.equals(objectKind));
    }

    /** The API as a manifest writes it, such as {@code apps/v1beta1 Deployment}. */
    public String api() {
        String named = group.isEmpty() ? version : version.isEmpty() ? group : group + "/" + version;
        return kind.isEmpty() ? named : named + " " + kind;
    }
}
