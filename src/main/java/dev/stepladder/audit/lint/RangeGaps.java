package dev.stepladder.audit.lint;

import dev.stepladder.audit.ReleaseLine;
import dev.stepladder.audit.Subject;
import dev.stepladder.audit.Words;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fit;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.ArrayList;
import java.util.List;

/**
 * A release fits 1.19 and 1.21, but not 1.20, and the gap is not written with {@code ||}.
 *
 * <p>All levels of one release and partner are taken together, line by line of the partner's releases. A gap between two alternatives of one range
 * ({@code 1.19 || 1.21}) is intended and no finding; a gap between two levels, or in a pattern, is one.
 */
final class RangeGaps implements Check {
    @Override
    public List<LintFinding> findings(Subject subject) {
        Matrices matrices = subject.matrices();
        List<LintFinding> findings = new ArrayList<>();
        for (Component component : matrices.components().values()) {
            for (Release release : component.releases()) {
                for (ComponentName partner : component.partners()) {
                    List<Fit> fits = release.fits().stream()
                            .filter(fit -> fit.partner().equals(partner))
                            .toList();
                    if (!fits.isEmpty()) {
                        matrices.component(partner)
                                .ifPresent(other -> check(component, release, fits, other, findings));
                    }
                }
            }
        }
        return findings;
    }

    private static void check(
            Component component, Release release, List<Fit> fits, Component partner, List<LintFinding> findings) {
        List<Version> gaps = ReleaseLine.of(partner).stream()
                .flatMap(line -> gaps(line, fits).stream())
                .toList();
        if (!gaps.isEmpty()) {
            String runs = Words.runs(partner, gaps);
            findings.add(LintFinding.of(
                    Code.GAP_IN_RANGE,
                    fits.get(0).fact().place(),
                    "%s %s leaves out %s %s, between releases that it fits"
                            .formatted(component.name(), release.version(), partner.name(), runs),
                    "found "
                            + String.join(
                                    ", ", fits.stream().map(RangeGaps::words).toList()),
                    "close the gap, or write it with || if it is intended"));
        }
    }

    private static List<Version> gaps(ReleaseLine line, List<Fit> fits) {
        List<Version> versions = line.releases().stream().map(Release::version).toList();
        List<Version> gaps = new ArrayList<>();
        for (int i = 1; i < versions.size() - 1; i++) {
            Version version = versions.get(i);
            List<Version> before = versions.subList(0, i);
            List<Version> after = versions.subList(i + 1, versions.size());
            if (!fitsAny(fits, List.of(version))
                    && fitsAny(fits, before)
                    && fitsAny(fits, after)
                    && fits.stream().noneMatch(fit -> isHole(fit.range(), before, after))) {
                gaps.add(version);
            }
        }
        return gaps;
    }

    private static boolean fitsAny(List<Fit> fits, List<Version> versions) {
        return versions.stream()
                .anyMatch(version -> fits.stream().anyMatch(fit -> fit.range().contains(version)));
    }

    /** Whether one alternative of a range lies before and another after. */
    private static boolean isHole(VersionRange range, List<Version> before, List<Version> after) {
        List<VersionRange> alternatives = range.alternatives();
        return alternatives.size() > 1
                && alternatives.stream().anyMatch(part -> before.stream().anyMatch(part::contains))
                && alternatives.stream().anyMatch(part -> after.stream().anyMatch(part::contains));
    }

    private static String words(Fit fit) {
        return fit.level().word() + " " + fit.range();
    }
}
