package dev.stepladder.matrix;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.ListedVersions;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A product that has releases, one matrix file each.
 *
 * @param partners the components that its releases have facts about: a pair with one of these and without a fact is unknown, so not safe
 * @param releases oldest first; their order is the order of versions
 * @param channels the subsets from which a cluster may choose one
 */
public record Component(
        ComponentName name,
        Profile profile,
        SortedSet<ComponentName> partners,
        VersionSyntax versions,
        List<Release> releases,
        List<UpgradeEdges> upgrades,
        List<Channel> channels,
        List<WayBack> waysBack,
        Place place) {
    public Component {
        partners = Collections.unmodifiableSortedSet(new TreeSet<>(partners));
        releases = LazyList.copyOf(releases);
        upgrades = List.copyOf(upgrades);
        channels = List.copyOf(channels);
        waysBack = List.copyOf(waysBack);
    }

    /**
     * The product itself, independent of its releases.
     *
     * @param title for people
     * @param rolls whether a hop replaces nodes
     * @param images names of its container images without registry and tag, such as {@code coredns}, by which it is known in a cluster
     * @param charts names of the Helm charts that install it
     * @param buildsOf the only provider whose builds its releases name; nothing if the builds are the same with every provider
     */
    public record Profile(
            String title, boolean rolls, List<String> images, List<String> charts, Optional<String> buildsOf) {
        public Profile {
            images = List.copyOf(images);
            charts = List.copyOf(charts);
        }
    }

    /** Its name for people. */
    public String title() {
        return profile.title();
    }

    /** Whether a hop replaces nodes. */
    public boolean rolls() {
        return profile.rolls();
    }

    /** The release of exactly this version, leading {@code v} or none. */
    public Optional<Release> release(Version version) {
        return releases.stream()
                .filter(release -> release.version().equals(version))
                .findFirst();
    }

    /**
     * The release that speaks for a version that is not listed, as tools print them: the only one whose recommended build it is, or else the newest
     * of its line not above it.
     */
    public Optional<Release> covering(Version version) {
        List<Release> built = releases.stream()
                .filter(release -> release.build()
                        .flatMap(Version::parse)
                        .filter(version::equals)
                        .isPresent())
                .toList();
        return built.size() == 1
                ? Optional.of(built.get(0))
                : listed().cover(version).flatMap(this::release);
    }

    /** A range as it is meant of this component's releases. */
    public VersionRange range(VersionRange written) {
        return written.among(listed());
    }

    /** The versions of its releases. */
    public ListedVersions listed() {
        return new ListedVersions(releases.stream().map(Release::version).toList(), versions.preReleases());
    }

    /** A channel by its name. */
    public Optional<Channel> channel(String channelName) {
        return channels.stream()
                .filter(channel -> channel.name().equals(channelName))
                .findFirst();
    }

    /** The same component with other releases. */
    public Component with(List<Release> others) {
        return new Component(name, profile, partners, versions, others, upgrades, channels, waysBack, place);
    }

    /** The same component with other channels. */
    public Component choosing(List<Channel> others) {
        return new Component(name, profile, partners, versions, releases, upgrades, others, waysBack, place);
    }

    /** The same component with other upgrades and ways back. */
    public Component with(List<UpgradeEdges> otherUpgrades, List<WayBack> otherWaysBack) {
        return new Component(
                name, profile, partners, versions, releases, otherUpgrades, channels, otherWaysBack, place);
    }
}
