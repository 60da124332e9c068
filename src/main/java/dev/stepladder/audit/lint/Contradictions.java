package dev.stepladder.audit.lint;

import dev.stepladder.audit.Subject;
import dev.stepladder.audit.Words;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fit;
import dev.stepladder.matrix.Level;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.List;

/**
 * A lists B as compatible, and B leaves out A.
 *
 * <p>Only if both have facts about each other. A tolerated pair does not contradict a list that leaves it out: tolerated means not listed.
 */
final class Contradictions implements Check {
    @Override
    public List<LintFinding> findings(Subject subject) {
        List<LintFinding> findings = new ArrayList<>();
        for (Component one : subject.matrices().components().values()) {
            for (ComponentName name : one.partners()) {
                subject.matrices()
                        .component(name)
                        .filter(other -> other.partners().contains(one.name()))
                        .ifPresent(other -> one.releases().forEach(release -> check(one, release, other, findings)));
            }
        }
        return findings;
    }

    private static void check(Component one, Release release, Component other, List<LintFinding> findings) {
        for (Fit fit : release.fits()) {
            if (!fit.partner().equals(other.name()) || fit.level() == Level.TOLERATED) {
                continue;
            }
            List<Release> denying = other.releases().stream()
                    .filter(partner -> fit.range().contains(partner.version()))
                    .filter(partner -> denies(partner, one.name(), release.version()))
                    .toList();
            if (!denying.isEmpty()) {
                List<Version> versions = denying.stream().map(Release::version).toList();
                findings.add(LintFinding.of(
                        Code.CONTRADICTION,
                        fit.fact().place(),
                        "%s %s lists %s %s, which %s it out"
                                .formatted(
                                        one.name(),
                                        release.version(),
                                        other.name(),
                                        Words.runs(other, versions),
                                        versions.size() == 1 ? "leaves" : "leave"),
                        "found the other list at "
                                + fits(denying.get(0), one.name()).get(0).fact().place(),
                        ""));
            }
        }
    }

    private static boolean denies(Release release, ComponentName partner, Version version) {
        List<Fit> fits = fits(release, partner);
        return !fits.isEmpty() && fits.stream().noneMatch(fit -> fit.range().contains(version));
    }

    private static List<Fit> fits(Release release, ComponentName partner) {
        return release.fits().stream()
                .filter(fit -> fit.partner().equals(partner))
                .toList();
    }
}
