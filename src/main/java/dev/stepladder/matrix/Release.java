package dev.stepladder.matrix;

import dev.stepladder.version.Version;
import java.util.List;
import java.util.Optional;

/**
 * One release of a component, at the finest grain at which its vendor publishes compatibility.
 *
 * @param build the recommended build of it, such as {@code v1.20.15-eksbuild.14}; empty where none is named
 * @param milestones its dated events, in the file's order
 * @param fits what it runs together with
 * @param withdrawn why its vendor took it back; a withdrawn release may be run, and left, but never moved to
 * @param discouraged whether it is to be avoided where another release fits, whatever its reason says against staying there
 * @param avoid why it is no place to stay; it may be passed through, never be the end of a path
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
