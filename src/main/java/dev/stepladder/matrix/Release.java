package dev.stepladder.matrix;

import dev.stepladder.version.Version;
import java.util.List;
import java.util.Optional;

/**
 * One release of a component, at the finest grain at which its vendor publishes compatibility.
 *
 * @param build the recommended build of it, such as {@code v1.20.15-eksbuild.14}; empty if none is named
 * @param milestones its dated events, in the file's order
 * @param fits the compatible releases of other components
 * @param withdrawn why its vendor withdrew it; a cluster may run a withdrawn release and leave it, but never move to it
 * @param avoid why a path must not end on it; a path may pass through it
 */
public record Release(
        Version version,
        Optional<String> build,
        List<Milestone> milestones,
        List<Fit> fits,
        Optional<String> withdrawn,
        Optional<String> avoid,
        boolean discouraged,
        Fact fact) {
    public Release {
        milestones = List.copyOf(milestones);
        fits = List.copyOf(fits);
    }

    /** The same release with other facts of what it fits. */
    public Release with(List<Fit> others) {
        return new Release(version, build, milestones, others, withdrawn, avoid, discouraged, fact);
    }
}
