package dev.stepladder.audit.lint;

import dev.stepladder.audit.OpenHops;
import dev.stepladder.audit.ReleaseLine;
import dev.stepladder.audit.Subject;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fit;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.Rule;
import dev.stepladder.rule.Objection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Releases to which no hop leads, and those from which no hop leads on.
 *
 * <p>First the edges alone: each line of releases ({@link ReleaseLine}) has an oldest, which needs no hop to it, and a newest, which needs no hop
 * from it; all others need both. A withdrawn release is never entered, and so needs no hop to it. Then the partners: a hop leads from a safe state to
 * a safe state, so the release and a release that it may move to must fit one release of each partner in common.
 */
final class Reachability implements Check {
    private static final String WIDEN = "widen upgrades, or list the releases between";

    @Override
    public List<LintFinding> findings(Subject subject) {
        OpenHops hops = new OpenHops(subject);
        List<LintFinding> findings = new ArrayList<>();
        for (Component component : subject.matrices().components().values()) {
            for (ReleaseLine line : ReleaseLine.of(component)) {
                for (Release release : line.releases()) {
                    if (!release.equals(line.oldest()) && release.withdrawn().isEmpty()) {
                        wayIn(component, release, hops).ifPresent(findings::add);
                    }
                    if (!release.equals(line.newest())) {
                        wayOut(component, release, hops, subject).ifPresent(findings::add);
                    }
                }
            }
        }
        return findings;
    }

    private static Optional<LintFinding> wayIn(Component component, Release release, OpenHops hops) {
        if (!hops.before(component, release).isEmpty()) {
            return Optional.empty();
        }
        List<Release> all = component.releases();
        Optional<Release> nearest = all.subList(0, all.indexOf(release)).stream()
                .filter(from -> hops.isEdge(component, from, release))
                .reduce((first, second) -> second);
        return Optional.of(LintFinding.of(
                Code.UNREACHABLE_RELEASE,
                release.fact().place(),
                "no hop leads to %s %s".formatted(component.name(), release.version()),
                nearest.map(from -> why(component, from, release, hops)).orElse("no upgrade edge ends there"),
                nearest.isPresent() ? "" : WIDEN));
    }

    private static Optional<LintFinding> wayOut(Component component, Release release, OpenHops hops, Subject subject) {
        List<Release> onward = hops.onward(component, release);
        if (onward.isEmpty()) {
            List<Release> all = component.releases();
            Optional<Release> nearest = all.subList(all.indexOf(release) + 1, all.size()).stream()
                    .filter(to -> hops.isEdge(component, release, to))
                    .findFirst();
            return Optional.of(LintFinding.of(
                    Code.NO_WAY_OUT,
                    release.fact().place(),
                    "no hop leads on from %s %s".formatted(component.name(), release.version()),
                    nearest.map(to -> why(component, release, to, hops)).orElse("no upgrade edge begins there"),
                    nearest.isPresent() ? "" : WIDEN));
        }
        return component.partners().stream()
                .flatMap(name -> subject.matrices().component(name).stream())
                .filter(partner -> !inLockstep(component, partner, subject))
                .filter(partner -> onward.stream().noneMatch(to -> haveBridge(release, to, partner)))
                .findFirst()
                .map(partner -> LintFinding.of(
                        Code.NO_BRIDGE,
                        release.fact().place(),
                        "%s %s and the releases that it may move to fit no %s in common"
                                .formatted(component.name(), release.version(), partner.name()),
                        "%s fits %s, %s fits %s"
                                .formatted(
                                        release.version(),
                                        fits(release, partner),
                                        onward.get(onward.size() - 1).version(),
                                        fits(onward.get(onward.size() - 1), partner)),
                        ""));
    }

    private static String why(Component component, Release from, Release to, OpenHops hops) {
        return hops.objections(component, from, to).stream()
                .findFirst()
                .map(Objection::says)
                .orElse("");
    }

    /** If one of the two has no range for the partner, {@link UnknownPairs} reports it. */
    private static boolean haveBridge(Release from, Release to, Component partner) {
        List<Fit> own = of(from, partner);
        List<Fit> others = of(to, partner);
        return own.isEmpty()
                || others.isEmpty()
                || partner.releases().stream().anyMatch(release -> covers(own, release) && covers(others, release));
    }

    private static boolean covers(List<Fit> fits, Release release) {
        return fits.stream().anyMatch(fit -> fit.range().contains(release.version()));
    }

    private static List<Fit> of(Release release, Component partner) {
        return release.fits().stream()
                .filter(fit -> fit.partner().equals(partner.name()))
                .toList();
    }

    private static String fits(Release release, Component partner) {
        return String.join(
                ", ",
                of(release, partner).stream().map(fit -> fit.range().text()).toList());
    }

    private static boolean inLockstep(Component one, Component other, Subject subject) {
        return subject.matrices().rules(Rule.Lockstep.class).stream()
                .map(rule -> rule.enter().stream().map(term -> term.component()).toList())
                .anyMatch(names -> names.contains(one.name()) && names.contains(other.name()));
    }
}
