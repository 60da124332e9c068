package dev.stepladder.audit.lint;

import dev.stepladder.audit.OpenHops;
import dev.stepladder.audit.Subject;
import dev.stepladder.matrix.Channel;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.HopRange;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.rule.Objection;
import dev.stepladder.version.VersionRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Upgrades that are no hop of any cluster: they join no two releases, or rules for every cluster close each of their hops. */
final class UnusedUpgrades implements Check {
    private record Pair(Release from, Release to) {}

    @Override
    public List<LintFinding> findings(Subject subject) {
        OpenHops hops = new OpenHops(subject);
        List<LintFinding> findings = new ArrayList<>();
        for (Component component : subject.matrices().components().values()) {
            for (UpgradeEdges family : component.upgrades()) {
                if (!OpenRanges.isAheadOfUs(family.from(), component)
                        && !OpenRanges.isAheadOfUs(family.to(), component)) {
                    family(component, family, hops).ifPresent(findings::add);
                }
            }
            for (Channel channel : component.channels()) {
                channel.edges().stream()
                        .flatMap(edge -> edge(component, channel, edge, hops).stream())
                        .forEach(findings::add);
            }
        }
        return findings;
    }

    private static Optional<LintFinding> family(Component component, UpgradeEdges family, OpenHops hops) {
        List<Pair> pairs = pairs(component, family);
        if (component.releases().size() < 2 || pairs.stream().anyMatch(pair -> isOpen(component, pair, hops))) {
            return Optional.empty();
        }
        String found = pairs.stream()
                .flatMap(pair -> hops.objections(component, pair.from(), pair.to()).stream())
                .map(Objection::says)
                .findFirst()
                .orElse("found from \"%s\" to \"%s\", %s; no two such releases are joined"
                        .formatted(
                                family.from(),
                                family.to(),
                                family.direction() == UpgradeEdges.Direction.UP ? "upwards" : "downwards"));
        return Optional.of(LintFinding.of(
                Code.NEVER_APPLIES,
                family.fact().place(),
                "an upgrade of %s never applies".formatted(component.name()),
                found,
                ""));
    }

    private static boolean isOpen(Component component, Pair pair, OpenHops hops) {
        return hops.isOpen(component, pair.from(), pair.to());
    }

    private static List<Pair> pairs(Component component, UpgradeEdges family) {
        List<Release> all = component.releases();
        int[] ends = places(all, family.to());
        List<Pair> pairs = new ArrayList<>();
        for (int i : places(all, family.from())) {
            for (int j : ends) {
                boolean onward = family.direction() == UpgradeEdges.Direction.UP ? j > i : j < i;
                Release from = all.get(i);
                Release to = all.get(j);
                if (onward && family.width().allows(from.version(), to.version(), j - i)) {
                    pairs.add(new Pair(from, to));
                }
            }
        }
        return pairs;
    }

    private static int[] places(List<Release> all, VersionRange range) {
        return IntStream.range(0, all.size())
                .filter(place -> range.contains(all.get(place).version()))
                .toArray();
    }

    private static Optional<LintFinding> edge(Component component, Channel channel, HopRange edge, OpenHops hops) {
        List<Release> listed = component.releases().stream()
                .filter(release -> channel.lists(release.version()))
                .toList();
        boolean some = listed.stream()
                .anyMatch(from -> listed.stream()
                        .anyMatch(
                                to -> edge.contains(from.version(), to.version()) && hops.isEdge(component, from, to)));
        return some
                ? Optional.empty()
                : Optional.of(LintFinding.of(
                        Code.NEVER_APPLIES,
                        channel.fact().place(),
                        "an edge of channel %s of %s never applies".formatted(channel.name(), component.name()),
                        "found from \"%s\" to \"%s\"; no upgrade edge joins two such releases of the channel"
                                .formatted(edge.from(), edge.to()),
                        ""));
    }
}
