package dev.stepladder.audit.lint;

import dev.stepladder.audit.OpenHops;
import dev.stepladder.audit.ReleaseLine;
import dev.stepladder.audit.Subject;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Channel;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import java.util.ArrayList;
import java.util.List;

/**
 * Releases that a channel lists although no cluster in it comes to them, or leaves them again; and releases that no channel lists.
 *
 * <p>As in {@link Reachability}, the oldest release of each line needs no hop to it and the newest none from it; here these are the oldest and newest
 * of the channel.
 */
final class ChannelReleases implements Check {
    @Override
    public List<LintFinding> findings(Subject subject) {
        List<LintFinding> findings = new ArrayList<>();
        OpenHops any = new OpenHops(subject);
        for (Component component : subject.matrices().components().values()) {
            if (!component.channels().isEmpty()) {
                any.graph(component);
            }
            for (Channel channel : component.channels()) {
                check(component, channel, new OpenHops(subject, component.name(), channel, any), findings);
            }
            if (!component.channels().isEmpty()) {
                component.releases().stream()
                        .filter(release -> release.withdrawn().isEmpty())
                        .filter(release ->
                                component.channels().stream().noneMatch(channel -> channel.lists(release.version())))
                        .map(release -> unlisted(component.name(), release))
                        .forEach(findings::add);
            }
        }
        return findings;
    }

    private static LintFinding unlisted(ComponentName component, Release release) {
        return LintFinding.of(
                Code.UNLISTED_RELEASE,
                release.fact().place(),
                "no channel lists %s %s".formatted(component, release.version()),
                "",
                "");
    }

    private static void check(Component component, Channel channel, OpenHops hops, List<LintFinding> findings) {
        List<Release> listed = component.releases().stream()
                .filter(release -> channel.lists(release.version()))
                .toList();
        if (listed.isEmpty()) {
            return;
        }
        for (ReleaseLine line : ReleaseLine.of(component.with(listed))) {
            for (Release release : line.releases()) {
                if (!release.equals(line.oldest())
                        && release.withdrawn().isEmpty()
                        && listed.stream().noneMatch(from -> hops.isOpen(component, from, release))) {
                    String words = "no hop of channel %s leads to %s %s";
                    findings.add(finding(Code.UNREACHABLE_RELEASE, words, component, channel, release));
                }
                if (!release.equals(line.newest())
                        && listed.stream().noneMatch(to -> hops.isOpen(component, release, to))) {
                    String words = "no hop of channel %s leads on from %s %s";
                    findings.add(finding(Code.NO_WAY_OUT, words, component, channel, release));
                }
            }
        }
    }

    private static LintFinding finding(Code code, String words, Component component, Channel channel, Release release) {
        Place listed = channel.fact().place();
        Place place = release.fact().place();
        // Where both stand in one file, a comment at the release may allow it.
        boolean together = listed.file().equals(place.file());
        return LintFinding.of(
                code,
                together ? place : listed,
                words.formatted(channel.name(), component.name(), release.version()),
                together ? "the channel stands at " + listed : "the release stands at " + place,
                "");
    }
}
