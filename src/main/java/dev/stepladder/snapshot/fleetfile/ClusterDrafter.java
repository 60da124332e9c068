package dev.stepladder.snapshot.fleetfile;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Uncovered;
import dev.stepladder.fleet.WrittenAt;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ComponentName;
import dev.stepladder.snapshot.recognise.Versions;
import dev.stepladder.snapshot.seen.Other;
import dev.stepladder.snapshot.seen.ProviderSign;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.Sighting;
import dev.stepladder.snapshot.seen.Strength;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Concludes from what was seen of a cluster what it runs.
 *
 * <p>A component seen in one release is one unit. Seen in several at a time, as during a roll-out, each is a unit of its own, so that the oldest binds. A
 * stronger sighting goes before a weaker one; where the two differ, the weaker becomes a question. All that comes to no unit is uncovered.
 */
final class ClusterDrafter {
    private static final String KUBERNETES = "kubernetes";

    private final SeenCluster seen;
    private final Matrices matrices;
    private final ReleaseFinder releases;
    private final Diagnostics problems;
    private final List<UnitLine> units = new ArrayList<>();
    private final List<Uncovered> uncovered = new ArrayList<>();
    private final Set<String> questions = new LinkedHashSet<>();

    ClusterDrafter(SeenCluster seen, Matrices matrices, Diagnostics problems) {
        this.seen = seen;
        this.matrices = matrices;
        this.releases = new ReleaseFinder(matrices);
        this.problems = problems;
    }

    ClusterDraft draft() {
        questions.addAll(seen.questions());
        Optional<String> provider = provider();
        Map<String, List<Sighting>> byUnit = new LinkedHashMap<>();
        seen.components()
                .forEach(sighting -> byUnit.computeIfAbsent(
                                sighting.component() + " " + sighting.unit(), key -> new ArrayList<>())
                        .add(sighting));
        byUnit.values().forEach(this::component);
        Optional<String> kubernetes = seen.components().stream()
                .filter(sighting -> sighting.component().equals(KUBERNETES))
                .max(Comparator.comparing(Sighting::strength))
                .map(Sighting::version);
        NodeGroups groups = new NodeGroups(releases, kubernetes, StatedUnits.changing(seen.states()));
        groups.draft(seen.nodes());
        groups.units().forEach(this::addApart);
        uncovered.addAll(groups.uncovered());
        questions.addAll(groups.questions());
        seen.others().forEach(this::other);
        if (kubernetes.isEmpty()) {
            questions.add(
                    "which Kubernetes version does the control plane run? Add the output of kubectl version -o json");
        }
        StatedUnits stated = new StatedUnits(seen.states(), releases);
        List<UnitLine> all = stated.stating(units);
        questions.addAll(stated.questions());
        List<String> order = provider.flatMap(matrices::provider)
                .map(known -> known.order().stream().map(ComponentName::text).toList())
                .orElse(List.of(KUBERNETES));
        List<UnitLine> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingInt((UnitLine unit) -> rank(order, unit.component()))
                .thenComparing(UnitLine::name));
        uncovered.sort(Uncovered.ORDER);
        return new ClusterDraft(seen.name(), provider, seen.attributes(), sorted, uncovered, List.copyOf(questions));
    }

    /** Adds a node group; one that is called as another unit gets a name of its own. */
    private void addApart(UnitLine group) {
        Set<String> taken = units.stream().map(UnitLine::name).collect(Collectors.toCollection(TreeSet::new));
        String name = group.name();
        for (int i = 1; taken.contains(name); i++) {
            name = group.name() + "-nodes" + (i == 1 ? "" : "-" + i);
        }
        units.add(group.called(name));
    }

    private static int rank(List<String> order, String component) {
        int at = order.indexOf(component);
        return at < 0 ? order.size() : at;
    }

    /** The provider that all strong signs agree on; a weak sign counts only where there is no strong one. */
    private Optional<String> provider() {
        List<ProviderSign> strong =
                seen.providers().stream().filter(sign -> !sign.weak()).toList();
        List<ProviderSign> signs = strong.isEmpty() ? seen.providers() : strong;
        Map<String, ProviderSign> first = new LinkedHashMap<>();
        signs.forEach(sign -> first.putIfAbsent(sign.provider(), sign));
        if (first.isEmpty()) {
            questions.add("which provider's cluster is it? No output shows it. Write provider: NAME, of "
                    + String.join(", ", matrices.providers().keySet()));
            return Optional.empty();
        }
        if (first.size() > 1) {
            questions.add("which provider's cluster is it? "
                    + first.values().stream()
                            .map(sign -> "%s (%s in %s)".formatted(sign.provider(), sign.reason(), sign.place()))
                            .collect(Collectors.joining(", or ")));
            return Optional.empty();
        }
        String only = first.keySet().iterator().next();
        if (!matrices.providers().containsKey(only)) {
            questions.add(
                    "no matrix describes the provider %s (known are %s): no plan is made by another provider's rules"
                            .formatted(
                                    only, String.join(", ", matrices.providers().keySet())));
        }
        return Optional.of(only);
    }

    /** All sightings of one unit. */
    private void component(List<Sighting> all) {
        Sighting some = all.get(0);
        List<Sighting> known = all.stream()
                .filter(each -> Versions.isVersion(each.version()) || isLambda(each))
                .toList();
        if (known.isEmpty()) {
            unknownVersion(all);
            return;
        }
        Strength strongest = known.stream()
                .map(Sighting::strength)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Map<String, List<Sighting>> byRelease = new LinkedHashMap<>();
        known.stream()
                .filter(each -> each.strength() == strongest)
                .forEach(each -> byRelease
                        .computeIfAbsent(key(each), key -> new ArrayList<>())
                        .add(each));
        known.stream()
                .filter(each -> each.strength() != strongest && !byRelease.containsKey(key(each)))
                .filter(each -> !isKubeletOfControlPlane(each))
                .forEach(each -> questions.add("%s: %s says %s, and %s is what runs by %s. Is a change under way?"
                        .formatted(
                                some.unit(),
                                where(each),
                                each.version(),
                                byRelease.keySet().stream().collect(Collectors.joining(" and ")),
                                where(byRelease.values().iterator().next().get(0)))));
        if (byRelease.size() > 1) {
            contradiction(byRelease);
        }
        List<String> oldestFirst = byRelease.keySet().stream()
                .sorted(Comparator.comparing(
                                (String release) -> Version.parse(release).isEmpty())
                        .thenComparing((a, b) -> Version.parse(a)
                                .flatMap(x -> Version.parse(b).map(x::compareTo))
                                .orElse(a.compareTo(b))))
                .toList();
        boolean named = false;
        for (String release : oldestFirst) {
            List<Sighting> own = byRelease.getOrDefault(release, List.of());
            List<WrittenAt> written = oldestFirst.size() == 1 ? written(all) : written(own);
            named |= unit(named ? some.unit() + "-" + plain(release) : some.unit(), own, written);
        }
    }

    private static boolean isLambda(Sighting sighting) {
        return sighting.component().equals("lambda");
    }

    private static boolean isKubeletOfControlPlane(Sighting sighting) {
        return sighting.component().equals(KUBERNETES) && sighting.strength() == Strength.HINTED;
    }

    /** Two files that have no release in common are of two times or two clusters. Of Kubernetes that stops all; of an add-on it is asked. */
    private void contradiction(Map<String, List<Sighting>> byRelease) {
        Sighting some = byRelease.values().iterator().next().get(0);
        Map<String, Set<String>> byFile = new LinkedHashMap<>();
        byRelease.forEach((release, all) ->
                all.forEach(each -> byFile.computeIfAbsent(each.place().file(), key -> new TreeSet<>())
                        .add(release)));
        List<String> files = List.copyOf(byFile.keySet());
        Set<String> first = byFile.getOrDefault(files.get(0), Set.of());
        for (String file : files.subList(1, files.size())) {
            Set<String> here = byFile.getOrDefault(file, Set.of());
            if (here.stream().anyMatch(first::contains)) {
                continue;
            }
            String now = String.join(" and ", here);
            String before = String.join(" and ", first);
            if (some.component().equals(KUBERNETES)) {
                problems.error(
                        Place.of(file),
                        "%s is %s %s here".formatted(some.unit(), some.component(), now),
                        "%s says %s %s".formatted(files.get(0), some.component(), before),
                        "give outputs of one cluster and one time only");
            } else {
                questions.add("%s is %s by %s, and %s by %s: do both run?"
                        .formatted(some.unit(), before, files.get(0), now, file));
            }
        }
    }

    /** What of a version counts for telling two apart: the release of the matrices, or else its numbers; builds and flavours of one release are one. */
    private String key(Sighting sighting) {
        return releases.release(sighting.component(), sighting.version())
                .orElseGet(() -> isLambda(sighting) ? sighting.version() : Versions.numbers(sighting.version()));
    }

    /** The lines of repositories that say it, in the order of files; several units may share a line, and one unit lists it once. */
    private static List<WrittenAt> written(List<Sighting> all) {
        return all.stream()
                .flatMap(sighting -> sighting.written().stream())
                .distinct()
                .sorted(WrittenAt.ORDER)
                .toList();
    }

    /** Adds a unit under a name. False if no release covers it: it is listed as uncovered instead, by its version. */
    private boolean unit(String name, List<Sighting> all, List<WrittenAt> written) {
        Sighting longest = all.stream()
                .max(Comparator.comparingInt(each -> each.version().length()))
                .orElseThrow();
        Optional<String> release = releases.release(longest.component(), longest.version());
        boolean asSeen = longest.component().equals(KUBERNETES);
        if (release.isPresent() || asSeen) {
            String remark = "%s by %s".formatted(longest.version(), where(longest));
            units.add(new UnitLine(
                    FleetNames.name(name),
                    longest.unit(),
                    longest.component(),
                    release.orElse(longest.version()),
                    0,
                    remark,
                    written));
            return true;
        }
        uncovered.add(new Uncovered(
                longest.unit(),
                Optional.of(longest.version()),
                Optional.of(where(longest)),
                Optional.of(releases.why(longest.component(), longest.version()))));
        return false;
    }

    private void unknownVersion(List<Sighting> all) {
        Sighting some = all.get(0);
        String word = all.stream()
                .map(Sighting::version)
                .filter(version -> !version.isEmpty())
                .findFirst()
                .orElse("");
        uncovered.add(new Uncovered(
                some.unit(),
                Optional.of(word).filter(text -> !text.isEmpty()),
                Optional.of(where(some)),
                Optional.of(Uncovered.VERSION_NOT_KNOWN)));
        questions.add("which version of %s runs? %s%s. Add %s: VERSION to its units"
                .formatted(some.unit(), where(some), word.isEmpty() ? " gives none" : " says " + word, some.unit()));
    }

    private void other(Other other) {
        uncovered.add(new Uncovered(
                other.name(),
                Optional.of(other.version()).filter(text -> !text.isEmpty()),
                Optional.of(other.where().isEmpty() ? other.place().toString() : other.place() + ", " + other.where()),
                Optional.of(other.why()).filter(text -> !text.isEmpty())));
    }

    private static String where(Sighting sighting) {
        return sighting.where().isEmpty() ? sighting.place().toString() : sighting.place() + ", " + sighting.where();
    }

    private static String plain(String release) {
        return release.replaceAll("[^A-Za-z0-9._-]", "-");
    }
}
