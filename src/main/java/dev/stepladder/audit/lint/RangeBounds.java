package dev.stepladder.audit.lint;

import dev.stepladder.audit.Subject;
import dev.stepladder.audit.Words;
import dev.stepladder.load.entry.RangeMention;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Release;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ranges that parse but do not mean what they seem to: those without a release, and bounds finer than the releases they are compared with.
 *
 * <p>If releases are minors, 1.8 is neither {@code >=1.8.4} nor later than it, so that bound means {@code >=1.9}; and it is
 * {@code <1.8.4}, so that bound means {@code <=1.8}. Probably another bound was meant, or releases of a finer grain.
 */
final class RangeBounds implements Check {
    @Override
    public List<LintFinding> findings(Subject subject) {
        List<LintFinding> findings = new ArrayList<>();
        for (RangeMention mention : subject.loaded().ranges()) {
            subject.matrices().component(mention.component()).ifPresent(component -> {
                boolean finer = finer(component, mention, findings);
                if (!finer) {
                    empty(component, mention).ifPresent(findings::add);
                }
            });
        }
        return findings;
    }

    private static boolean finer(Component component, RangeMention mention, List<LintFinding> findings) {
        boolean any = false;
        for (Version bound : mention.range().bounds()) {
            Optional<Version> coarser = coarser(component, bound);
            if (coarser.isPresent()) {
                any = true;
                findings.add(LintFinding.of(
                        Code.FINER_THAN_RELEASES,
                        mention.place(),
                        "%s is finer than the releases of %s".formatted(bound, component.name()),
                        "found \"%s\"; it counts as %s, which stands for all its patches and builds"
                                .formatted(mention.range(), coarser.get()),
                        "write bounds as fine as %s, or list the releases that differ".formatted(coarser.get())));
            }
        }
        return any;
    }

    /** The release of which a bound is a patch or build, if no release is as fine as the bound. */
    private static Optional<Version> coarser(Component component, Version bound) {
        List<Version> releases =
                component.releases().stream().map(Release::version).toList();
        if (releases.stream().anyMatch(release -> !isCoarser(release, bound) && begins(release, bound))) {
            return Optional.empty();
        }
        return releases.stream().filter(release -> isCoarser(release, bound)).findFirst();
    }

    private static boolean isCoarser(Version release, Version bound) {
        int own = release.numbers().size();
        return release.name().equals(bound.name())
                && release.rest().isEmpty()
                && own > 1
                && own <= bound.numbers().size()
                && bound.numbers().subList(0, own).equals(release.numbers())
                && (own < bound.numbers().size() || !bound.rest().isEmpty());
    }

    /** Whether a release has all the numbers of a bound but its last, and as many: then its grain is that of the bound. */
    private static boolean begins(Version release, Version bound) {
        int size = bound.numbers().size();
        return release.name().equals(bound.name())
                && release.numbers().size() >= size
                && size > 0
                && release.numbers().subList(0, size - 1).equals(bound.numbers().subList(0, size - 1))
                && (bound.rest().isEmpty() || !release.rest().isEmpty());
    }

    private static Optional<LintFinding> empty(Component component, RangeMention mention) {
        List<VersionRange> alternatives = mention.range().alternatives();
        List<String> idle = alternatives.stream()
                .filter(part -> OpenRanges.holdsNothing(part, component))
                .map(VersionRange::text)
                .toList();
        if (idle.isEmpty() || component.releases().isEmpty()) {
            return Optional.empty();
        }
        boolean whole = idle.size() == alternatives.size();
        return Optional.of(LintFinding.of(
                Code.EMPTY_RANGE,
                mention.place(),
                "no release of %s is in %s".formatted(component.name(), String.join(" || ", idle)),
                (whole ? "" : "that is one side of \"" + mention.range() + "\"; ") + "known: " + Words.span(component),
                ""));
    }
}
