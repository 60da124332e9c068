package dev.stepladder.app.resolve;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.load.entry.UnknownComponent;
import dev.stepladder.matrix.Channel;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.Assumptions;
import dev.stepladder.planner.GoalProbe;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Resolves {@code newest}, {@code supported} and lines such as {@code 1.12} to releases: tries the releases from the newest down, until every cluster has
 * a path.
 *
 * <p>Components are resolved one after another, the leading one first, so that it never lags for the sake of another. Variants of one release, such as
 * two operating systems, are as new as each other. If nothing can be reached, the newest stays the goal, or the whole line, and the missing path explains
 * why.
 */
public final class NewestGoal {
    /** Of so many releases it is asked whether a risk keeps them out of reach. */
    private static final int MOST_ASKED = 3;

    private final Matrices matrices;
    private final Fleet fleet;
    private final Optional<ComponentName> leading;
    private final GoalProbe probe;
    private final Diagnostics problems;

    /** @param leading the component that leads */
    public NewestGoal(
            Matrices matrices, Fleet fleet, Optional<ComponentName> leading, GoalProbe probe, Diagnostics problems) {
        this.matrices = matrices;
        this.fleet = fleet;
        this.leading = leading;
        this.probe = probe;
        this.problems = problems;
    }

    /** The whole goal; on the day, if the words ask for support. */
    public ResolvedGoal resolve(
            GoalWords words,
            SortedMap<ComponentName, VersionRange> named,
            Predicate<Version> offered,
            Optional<LocalDate> day) {
        return resolve(words, named, offered, day, Optional.empty());
    }

    /**
     * The whole goal.
     *
     * @param named the parts that name releases
     * @param offered whether a release of the leading component may be the goal
     * @param day the day on which everything must be in support, if the words ask for that
     * @param lasting the day until which it must stay so; empty for the day itself
     */
    public ResolvedGoal resolve(
            GoalWords words,
            SortedMap<ComponentName, VersionRange> named,
            Predicate<Version> offered,
            Optional<LocalDate> day,
            Optional<LocalDate> lasting) {
        SortedMap<ComponentName, VersionRange> wanted = new TreeMap<>(named);
        SortedSet<ComponentName> newest = new TreeSet<>(words.newest());
        check(newest, wanted);
        Optional<SupportedGoal> supported =
                words.supported() ? SupportedGoal.of(matrices, fleet, day, lasting, problems) : Optional.empty();
        if (problems.hasErrors()) {
            return new ResolvedGoal(fleet, named);
        }
        supported.ifPresent(goal -> {
            wanted.putAll(goal.ranges(named.keySet()));
            leading.ifPresent(leader -> Optional.ofNullable(named.get(leader))
                    .ifPresentOrElse(
                            range -> goal.settled(matrices.component(leader).orElseThrow(), range)
                                    .forEach((name, settled) -> wanted.putIfAbsent(name, settled)),
                            () -> newest.add(leader)));
        });
        SortedSet<ComponentName> lines = lines(named);
        List<ComponentName> order = Stream.concat(newest.stream(), lines.stream())
                .distinct()
                .sorted(Comparator.<ComponentName, Boolean>comparing(name -> !isLeading(name))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<String> assumed = new ArrayList<>(fleet.assumed());
        for (ComponentName name : order) {
            Component component = matrices.component(name).orElseThrow();
            List<VersionRange> candidates = candidates(
                    component,
                    wanted.getOrDefault(name, VersionRange.ANY),
                    isLeading(name) ? offered : version -> true);
            List<SortedMap<ComponentName, VersionRange>> goals = candidates.stream()
                    .map(range -> goal(component, range, wanted, supported))
                    .toList();
            boolean isLine = lines.contains(name);
            if (isLine && !probe.reaches(wanted)) {
                continue;
            }
            // If nothing can be reached, the missing path explains why.
            Optional<SortedMap<ComponentName, VersionRange>> reached =
                    goals.stream().filter(probe::reaches).findFirst();
            String held = reached.map(best -> held(component, goals.subList(0, goals.indexOf(best))))
                    .orElse("");
            Assumptions.Newest among = isLine
                    ? Assumptions.Newest.OF_ITS_LINE
                    : words.supported() ? Assumptions.Newest.IN_SUPPORT : Assumptions.Newest.OF_ALL;
            reached.or(() -> goals.stream().findFirst()).ifPresent(best -> {
                wanted.putAll(best);
                assumed.add(Assumptions.newest(name, String.valueOf(best.get(name)), among, held));
            });
        }
        return new ResolvedGoal(new Fleet(fleet.environments(), assumed), wanted);
    }

    /** The components whose goal is a line by its plain name: {@code 1.12}, not {@code 1.12.x}, where no release has that name. */
    private SortedSet<ComponentName> lines(SortedMap<ComponentName, VersionRange> named) {
        SortedSet<ComponentName> lines = new TreeSet<>();
        named.forEach((name, range) -> Version.parse(range.text())
                .filter(version -> !range.text().endsWith(".x"))
                .filter(version -> matrices.component(name)
                        .filter(component -> component.release(version).isEmpty() && hasSeveral(component, range))
                        .isPresent())
                .ifPresent(version -> lines.add(name)));
        return lines;
    }

    /** Whether a range holds several releases that are not variants of one. */
    private static boolean hasSeveral(Component component, VersionRange range) {
        return component.releases().stream()
                        .map(Release::version)
                        .filter(range::contains)
                        .map(Version::numbers)
                        .distinct()
                        .count()
                > 1;
    }

    /** What is said of the newest release that a channel or a risk keeps out of reach; of those that nothing would bring there, nothing. */
    private String held(Component component, List<SortedMap<ComponentName, VersionRange>> newer) {
        Set<Channel> channels = StartingFleet.running(fleet, component.name()).stream()
                .flatMap(running ->
                        Optional.ofNullable(running.cluster().attributes().get(Channel.attribute(component.name())))
                                .stream())
                .flatMap(name -> component.channel(name).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        GoalProbe bolder = probe.acceptingAll();
        for (SortedMap<ComponentName, VersionRange> goal :
                newer.stream().limit(MOST_ASKED).toList()) {
            Version version = component.releases().stream()
                    .map(Release::version)
                    .filter(Optional.ofNullable(goal.get(component.name())).orElse(VersionRange.ANY)::contains)
                    .findFirst()
                    .orElseThrow();
            Optional<String> outside = channels.stream()
                    .filter(channel -> !channel.lists(version))
                    .map(channel -> Assumptions.outside(version, channel.name()))
                    .findFirst();
            if (outside.isPresent()) {
                return outside.get();
            }
            if (bolder.reaches(goal)) {
                return Assumptions.held(component.name(), version);
            }
        }
        return "";
    }

    /** The goal with one component there; with everything in support, what settles with it is in support as well. */
    private SortedMap<ComponentName, VersionRange> goal(
            Component component,
            VersionRange range,
            SortedMap<ComponentName, VersionRange> wanted,
            Optional<SupportedGoal> supported) {
        SortedMap<ComponentName, VersionRange> goal = new TreeMap<>(wanted);
        goal.put(component.name(), range);
        if (isLeading(component.name())) {
            supported.ifPresent(everything ->
                    everything.settled(component, range).forEach((name, settled) -> goal.putIfAbsent(name, settled)));
        }
        return goal;
    }

    private boolean isLeading(ComponentName name) {
        return leading.filter(name::equals).isPresent();
    }

    private void check(Collection<ComponentName> newest, SortedMap<ComponentName, VersionRange> wanted) {
        for (ComponentName name : newest) {
            Place place = Place.of("--to " + name + "=" + GoalWords.NEWEST);
            Optional<Component> component = matrices.component(name);
            Set<String> names = StartingFleet.running(fleet, name).stream()
                    .map(running -> running.unit().version().name())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (component.isEmpty()) {
                problems.add(UnknownComponent.of(
                        name.text(), matrices.componentNames(), place, meant -> meant + "=" + GoalWords.NEWEST));
            } else if (wanted.containsKey(name)) {
                problems.error(place, name + " is named twice", "", "name it once");
            } else if (names.isEmpty()) {
                problems.error(place, "no cluster runs " + name, "", StartingFleet.addOrLeaveOut(name, fleet));
            } else if (names.size() > 1) {
                problems.error(
                        place,
                        "%s has no single newest release here".formatted(name),
                        "the clusters run " + String.join(", ", names),
                        "name the versions");
            }
        }
    }

    /** The releases that may be the newest, variants of one together, the newest first; none older than what runs. Discouraged ones come last. */
    private List<VersionRange> candidates(Component component, VersionRange within, Predicate<Version> offered) {
        List<Version> running = StartingFleet.running(fleet, component.name()).stream()
                .map(unit -> unit.unit().version())
                .toList();
        List<Release> fit = component.releases().stream()
                .filter(release ->
                        release.withdrawn().isEmpty() && release.avoid().isEmpty())
                .filter(release -> !component.listed().isPreRelease(release.version()))
                .filter(release -> within.contains(release.version()) && offered.test(release.version()))
                .filter(release -> running.stream().allMatch(version -> isReachable(version, release.version())))
                .toList();
        List<VersionRange> candidates = new ArrayList<>();
        for (boolean discouraged : List.of(false, true)) {
            Map<List<Long>, List<String>> groups = new LinkedHashMap<>();
            for (Release release : fit) {
                if (release.discouraged() == discouraged) {
                    // A group stands where its last variant stands.
                    List<String> variants = Optional.ofNullable(
                                    groups.remove(release.version().numbers()))
                            .orElseGet(ArrayList::new);
                    variants.add(release.version().text());
                    groups.put(release.version().numbers(), variants);
                }
            }
            List<List<String>> newestFirst = new ArrayList<>(groups.values());
            Collections.reverse(newestFirst);
            newestFirst.forEach(
                    variants -> candidates.add(component.range(VersionRange.of(String.join(" || ", variants)))));
        }
        return candidates;
    }

    /** Whether a release has the name of the running one and no lower number. */
    private static boolean isReachable(Version running, Version release) {
        List<Long> one = running.numbers();
        List<Long> other = release.numbers();
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order < 0 && running.name().equals(release.name());
            }
        }
        return running.name().equals(release.name());
    }
}
