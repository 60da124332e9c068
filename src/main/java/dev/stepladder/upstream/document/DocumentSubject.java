package dev.stepladder.upstream.document;

import dev.stepladder.matrix.Level;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.util.Optional;

/**
 * What a document does not say of itself.
 *
 * @param component the component it is about
 * @param release the release it is about, if it is about one only
 * @param partner the component whose versions it lists
 * @param level how surely what it lists fits
 * @param chart the chart's name in an index of charts, if it is not the component's
 * @param byChart whether the component's versions are those of the chart, not those of what the chart installs
 */
public record DocumentSubject(
        Optional<String> component,
        Optional<Version> release,
        ComponentName partner,
        Level level,
        Optional<String> chart,
        boolean byChart) {
    /** A document that says everything, or is about Kubernetes releases that are supported. */
    public static final DocumentSubject NONE = of(Optional.empty());

    /** A document about a component, and about Kubernetes releases that are supported. */
    public static DocumentSubject of(Optional<String> component) {
        return new DocumentSubject(
                component, Optional.empty(), new ComponentName("kubernetes"), Level.SUPPORTED, Optional.empty(), false);
    }
}
