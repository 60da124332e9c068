package dev.stepladder.audit.lint;

import dev.stepladder.audit.OpenHops;
import dev.stepladder.audit.Subject;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.rule.UpgradeGraph;
import dev.stepladder.version.Version;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Downgrades between named releases from which upgrades lead back: mostly an edge that was written the wrong way round.
 *
 * <p>Upgrades by themselves lead to later releases only, so that each cycle has a downgrade. One that names no release, such as back by one minor,
 * is a vendor's policy and no mistake.
 */
final class Cycles implements Check {
    @Override
    public List<LintFinding> findings(Subject subject) {
        OpenHops hops = new OpenHops(subject);
        List<LintFinding> findings = new ArrayList<>();
        for (Component component : subject.matrices().components().values()) {
            for (UpgradeEdges family : component.upgrades()) {
                if (namesReleases(family)) {
                    cycle(component, family, hops.graph(component)).ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private static boolean namesReleases(UpgradeEdges family) {
        return family.direction() == UpgradeEdges.Direction.DOWN
                && !family.from().bounds().isEmpty()
                && !family.to().bounds().isEmpty();
    }

    /** The first hop of a family from whose end other hops lead back to its start. */
    private static Optional<LintFinding> cycle(Component component, UpgradeEdges family, UpgradeGraph graph) {
        return component.releases().stream()
                .flatMap(release -> graph.edgesFrom(release.version()).stream())
                .filter(edge -> edge.family().equals(family))
                .filter(edge -> leads(edge.to(), edge.from(), graph))
                .findFirst()
                .map(edge -> LintFinding.of(
                        Code.CYCLE,
                        family.fact().place(),
                        "a downgrade of %s and its upgrades lead in a circle".formatted(component.name()),
                        "%s goes back to %s, and upgrades lead on to %s again"
                                .formatted(edge.from(), edge.to(), edge.from()),
                        ""));
    }

    private static boolean leads(Version from, Version to, UpgradeGraph graph) {
        Set<Version> seen = new HashSet<>();
        Deque<Version> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Version at = open.pop();
            if (at.equals(to)) {
                return true;
            }
            if (seen.add(at)) {
                graph.edgesFrom(at).stream()
                        .filter(edge -> edge.family().direction() == UpgradeEdges.Direction.UP)
                        .forEach(edge -> open.push(edge.to()));
            }
        }
        return false;
    }
}
