package dev.stepladder.version;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The versions that a component lists, oldest first: what a name means, is looked up here.
 *
 * <p>The order of the list counts where numbers are equal, as nobody but the vendor knows whether {@code 1.2.3-1} came before 1.2.3 or after it.
 */
public final class ListedVersions {
    /** No list: each text is judged by itself. */
    public static final ListedVersions NONE = new ListedVersions(List.of(), false);

    private final List<Version> versions;
    private final Map<Version, Integer> places = new HashMap<>();
    private final boolean includesPreReleases;

    /**
     * A list.
     *
     * @param versions oldest first, each once
     * @param includesPreReleases whether ranges hold pre-releases like any other version
     */
    public ListedVersions(List<Version> versions, boolean includesPreReleases) {
        this.versions = List.copyOf(versions);
        this.includesPreReleases = includesPreReleases;
        for (Version version : versions) {
            places.putIfAbsent(version, places.size());
        }
    }

    /** All of them, oldest first. */
    public List<Version> versions() {
        return versions;
    }

    /** Whether ranges hold pre-releases like any other version. */
    public boolean includesPreReleases() {
        return includesPreReleases;
    }

    /** Whether a version is listed. */
    public boolean has(Version version) {
        return places.containsKey(version);
    }

    /** Whether ranges leave a version out unless they name one of its kind. */
    boolean isLeftOut(Version version) {
        return !includesPreReleases && !version.rest().isEmpty() && isPreRelease(version);
    }

    /** Whether a version comes before the finished one of its numbers. */
    public boolean isPreRelease(Version version) {
        int finished = places.getOrDefault(version.finished(), -1);
        int own = places.getOrDefault(version, -1);
        if (version.isPreRelease()) {
            return finished < 0 || own < 0 || own < finished;
        }
        return version.mayBePreRelease() && own >= 0 && own < finished;
    }

    /** How many places the second version comes after the first; as far as can be if one of them is not listed. */
    public int places(Version first, Version second) {
        int from = places.getOrDefault(first, -1);
        int to = places.getOrDefault(second, -1);
        return from < 0 || to < 0 ? Integer.MAX_VALUE : to - from;
    }

    /** By place where both are listed and differ in nothing but what follows their numbers. */
    int compare(Version one, Version other) {
        int own = places.getOrDefault(one, -1);
        int others = places.getOrDefault(other, -1);
        return own < 0 || others < 0 ? one.compareTo(other) : Integer.compare(own, others);
    }

    /**
     * The listed version that speaks for one that is not listed: for a patch or build of a listed line the newest of that line not above it; for a
     * build the version without it. Nothing for what is listed itself, for pre-releases of what is, and for {@code 1.1-1.2}, which is a range whose spaces
     * are missing.
     */
    public Optional<Version> cover(Version version) {
        boolean unclear = version.isPreRelease() || version.rest().matches("-(?:0|[1-9]).*");
        if (has(version) || unclear || version.numbers().isEmpty()) {
            return Optional.empty();
        }
        boolean countsMajors = versions.stream()
                .filter(known -> known.name().equals(version.name()))
                .allMatch(known -> known.numbers().size() == 1);
        return versions.stream()
                .filter(line -> isLine(line, version, countsMajors))
                .findFirst()
                .map(line -> versions.stream()
                        .filter(known -> known.name().equals(version.name())
                                && (known.rest().isEmpty() || known.rest().equals(version.rest()))
                                && begins(line, known)
                                && (begins(known, version) || known.compareLeading(version) < 0))
                        .reduce(line, (older, newer) -> newer));
    }

    /**
     * Whether a version is one of the patches or builds that a listed one stands for.
     *
     * @param countsMajors whether all listed versions are majors, as those of a database are; else a line has two numbers or more, or all there are
     */
    private static boolean isLine(Version line, Version version, boolean countsMajors) {
        boolean fine = countsMajors
                || line.numbers().size() > 1
                || line.numbers().size() == version.numbers().size();
        boolean sameKind = line.rest().isEmpty() || line.rest().equals(version.rest());
        return fine && sameKind && line.name().equals(version.name()) && begins(line, version);
    }

    private static boolean begins(Version shorter, Version longer) {
        return shorter.numbers().size() <= longer.numbers().size() && shorter.compareLeading(longer) == 0;
    }
}
