package dev.stepladder.app.answer;

import dev.stepladder.app.result.PlanResult;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Milestone;
import dev.stepladder.matrix.Provider;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.outlook.AssumedUpgrades;
import dev.stepladder.outlook.LatestDay;
import dev.stepladder.outlook.NextUpgrade;
import dev.stepladder.outlook.Roadmap;
import dev.stepladder.outlook.RunningRelease;
import dev.stepladder.outlook.RunningReleases;
import dev.stepladder.report.summary.Headline;
import dev.stepladder.version.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Searches the upgrades that keep clusters of one provider in support until a day with the fewest node rolls.
 *
 * <p>The release whose support ends first forces the next upgrade. It begins as late as the scheduler allows, because more releases are out then, and
 * the planner makes it for the newest minors of the leading component that are offered by then; everything else goes where it stays in support longest. From
 * each of these states the search goes on. Fewest node rolls win, then fewest upgrades, then fewest steps. A branch that has as many node rolls as the best
 * answer so far is dropped. Where no plan leaves a release, {@link AssumedUpgrades} takes over for its component.
 */
final class RoadmapSearch {
    /** The minors that are tried for an upgrade: the newest ones, and that of today. */
    private static final int MOST_TARGETS = 4;

    /** So many plans are made; a search that needs more says so. */
    private static final int MOST_PLANS = 60;

    private final SupportPlans plans;
    private final Matrices matrices;
    private final String provider;
    private final LocalDate until;
    private final Optional<Provider> known;
    private Optional<Way> best = Optional.empty();
    private int made;
    private boolean fewest = true;
    private boolean allTried = true;

    RoadmapSearch(SupportPlans plans, Matrices matrices, String provider, LocalDate until) {
        this.plans = plans;
        this.matrices = matrices;
        this.provider = provider;
        this.until = until;
        this.known = matrices.provider(provider);
    }

    /** A whole roadmap, or its beginning. */
    private record Way(List<Roadmap.Upgrade> upgrades, List<String> assumptions) {
        private static final Comparator<Way> COST = Comparator.comparingLong(Way::late)
                .thenComparingLong(Way::rolls)
                .thenComparingInt(way -> way.upgrades().size())
                .thenComparingLong(way -> way.upgrades().stream()
                        .mapToLong(upgrade -> upgrade.size().steps())
                        .sum());

        long rolls() {
            return upgrades.stream()
                    .mapToLong(upgrade -> upgrade.size().nodeRolls())
                    .sum();
        }

        long late() {
            return upgrades.stream().filter(Roadmap.Upgrade::isLate).count();
        }
    }

    /** A release of one component. */
    private record Run(ComponentName component, Version release) {}

    /**
     * A state on the way.
     *
     * @param day no upgrade begins before it
     * @param upgrades so far
     * @param left releases that no plan leaves
     * @param model the last plans that moved each component
     */
    private record State(
            Fleet fleet, LocalDate day, List<Roadmap.Upgrade> upgrades, List<Run> left, AssumedUpgrades.Model model) {}

    /**
     * The roadmap.
     *
     * @param without clusters that have no next upgrade; the fleet does not have them
     * @param next the next upgrade of today, the model of those that are assumed; empty if there is none
     */
    Roadmap of(Fleet fleet, LocalDate day, List<ClusterName> without, Optional<NextUpgrade.Planned> next) {
        AssumedUpgrades.Model model = next.map(
                        planned -> AssumedUpgrades.Model.of(planned, rolls(planned), passed(planned)))
                .orElse(AssumedUpgrades.Model.NONE);
        search(new State(fleet, day, List.of(), List.of(), model));
        Way way = best.orElseThrow();
        return new Roadmap(until, FleetParts.names(fleet), way.upgrades(), way.assumptions(), without, fewest);
    }

    private void search(State state) {
        Optional<RunningRelease> first = RunningReleases.of(state.fleet(), matrices, state.day()).stream()
                .filter(release ->
                        end(release).filter(end -> !end.isAfter(until)).isPresent())
                .filter(release -> !state.left().contains(run(release)))
                .min(Comparator.comparing(
                                (RunningRelease release) -> end(release).orElseThrow())
                        .thenComparing(release -> !release.leading())
                        .thenComparing(RunningRelease::component)
                        .thenComparing(release -> release.release().text()));
        if (first.isEmpty()) {
            finish(state);
            return;
        }
        boolean any = false;
        for (Version target : targets(first.get(), state)) {
            if (isWorse(state)) {
                return;
            }
            Optional<State> after = upgrade(first.get(), target, state);
            any |= after.isPresent();
            after.ifPresent(this::search);
        }
        if (!any && !isWorse(state)) {
            List<Run> left = new ArrayList<>(state.left());
            left.add(run(first.get()));
            search(new State(state.fleet(), state.day(), state.upgrades(), left, state.model()));
        }
    }

    /** Whether nothing can come of a state that is better than the best so far: one more upgrade follows at least. */
    private boolean isWorse(State state) {
        List<Roadmap.Upgrade> least = new ArrayList<>(state.upgrades());
        state.upgrades().stream()
                .findFirst()
                .ifPresent(any -> least.add(new Roadmap.Upgrade(
                        provider,
                        List.of(),
                        List.of(),
                        "",
                        LocalDate.MAX,
                        Roadmap.Basis.PLANNED,
                        any.dates(),
                        new Roadmap.Size(0, 0),
                        Roadmap.Basis.PLANNED)));
        return best.filter(way -> Way.COST.compare(new Way(least, List.of()), way) >= 0)
                .isPresent();
    }

    /** Adds what is assumed, and keeps the way if it is the best so far. */
    private void finish(State state) {
        AssumedUpgrades assumed = new AssumedUpgrades(matrices, known, until);
        List<Roadmap.Upgrade> upgrades = new ArrayList<>(state.upgrades());
        RunningReleases.of(state.fleet(), matrices, state.day()).stream()
                .filter(release -> state.left().contains(run(release)))
                .forEach(release -> upgrades.addAll(assumed.of(
                        release.component(),
                        release.release(),
                        release.clusters(),
                        end(release).orElseThrow(),
                        state.day(),
                        state.model())));
        upgrades.sort(Comparator.comparing(
                upgrade -> upgrade.dates().map(Roadmap.Dates::begin).orElse(upgrade.supportEnds())));
        List<String> assumptions = new ArrayList<>(assumed.assumptions());
        if (!fewest) {
            assumptions.add(
                    "the search stopped after %s plans; what no plan was made for is assumed".formatted(MOST_PLANS));
        }
        if (!allTried) {
            assumptions.add("no upgrade goes to an older minor of %s than the %s newest that were out"
                    .formatted(known.orElseThrow().leading(), MOST_TARGETS));
        }
        Way way = new Way(upgrades, assumptions);
        if (best.filter(other -> Way.COST.compare(other, way) <= 0).isEmpty()) {
            best = Optional.of(way);
        }
    }

    /** The minors to try, the newest first: those that are offered before the release ends, and that of today unless it is the one that ends. */
    private List<Version> targets(RunningRelease first, State state) {
        LocalDate end = end(first).orElseThrow();
        LocalDate last = end.isAfter(state.day()) ? end : state.day();
        Set<Version> running = new LinkedHashSet<>();
        RunningReleases.of(state.fleet(), matrices, state.day()).stream()
                .filter(RunningRelease::leading)
                .forEach(release -> running.add(release.release().toMinor()));
        Optional<Version> newest = running.stream().max(Comparator.naturalOrder());
        if (newest.isEmpty() || known.isEmpty()) {
            return List.of();
        }
        List<Version> above = new ArrayList<>(minors().stream()
                .filter(minor -> minor.isLaterThan(newest.get()) && isOut(minor, last))
                .toList());
        Collections.reverse(above);
        allTried = allTried && above.size() <= MOST_TARGETS;
        List<Version> targets = new ArrayList<>(above.subList(0, Math.min(above.size(), MOST_TARGETS)));
        if (!first.leading() && running.size() == 1) {
            targets.add(newest.get());
        }
        return targets;
    }

    private List<Version> minors() {
        Provider its = known.orElseThrow();
        return its.offers().isEmpty()
                ? matrices.component(its.leading()).stream()
                        .flatMap(component -> component.releases().stream())
                        .map(release -> release.version().toMinor())
                        .distinct()
                        .toList()
                : List.copyOf(its.offers().keySet());
    }

    private boolean isOut(Version minor, LocalDate day) {
        return out(minor).filter(day::isBefore).isEmpty();
    }

    /** The first day on which a minor can be had. */
    private Optional<LocalDate> out(Version minor) {
        Provider its = known.orElseThrow();
        return its.offers().isEmpty()
                ? matrices.component(its.leading()).stream()
                        .flatMap(component -> component.releases().stream())
                        .filter(release -> release.version().toMinor().equals(minor))
                        .flatMap(release -> release.milestones().stream())
                        .filter(milestone -> milestone.kind().equals("released"))
                        .map(Milestone::date)
                        .min(Comparator.naturalOrder())
                : Optional.ofNullable(its.offers().get(minor)).flatMap(offer -> offer.from());
    }

    /** The state after an upgrade to a minor that leaves the release that ends first; nothing if no plan does. */
    private Optional<State> upgrade(RunningRelease first, Version target, State state) {
        LocalDate out = out(target).filter(state.day()::isBefore).orElse(state.day());
        Optional<Planned> early = plan(first, target, state, out);
        // Later, releases of other components may have come.
        Optional<Planned> late = early.filter(planned -> anyCame(out, planned.begin()))
                .flatMap(planned -> plan(first, target, state, planned.begin()));
        return late.filter(planned -> early.filter(other -> planned.begin().isBefore(other.begin()))
                        .isEmpty())
                .or(() -> early)
                .map(planned -> after(first, planned, state));
    }

    /** Whether any release comes after one day and until another. */
    private boolean anyCame(LocalDate after, LocalDate until) {
        return matrices.components().values().stream()
                .flatMap(component -> component.releases().stream())
                .flatMap(release -> release.milestones().stream())
                .anyMatch(milestone -> milestone.kind().equals("released")
                        && milestone.date().isAfter(after)
                        && !milestone.date().isAfter(until));
    }

    private record Planned(NextUpgrade.Planned plan, LocalDate begin, LatestDay search) {}

    private Optional<Planned> plan(RunningRelease first, Version target, State state, LocalDate from) {
        LocalDate lasts = until.isAfter(from) ? until : from;
        Optional<NextUpgrade.Planned> plan = made(state, target, from, lasts).or(() -> made(state, target, from, from));
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        LatestDay search = new LatestDay(
                plan.get().plan().plan(), plan.get().fleet(), plan.get().matrices(), from);
        if (!search.leaves(first.component(), first.release(), from)) {
            return Optional.empty();
        }
        LocalDate begin = RunningReleases.of(state.fleet(), matrices, from).stream()
                .filter(release -> end(release).filter(end -> end.isAfter(from)).isPresent())
                .filter(release -> search.leaves(release.component(), release.release(), from))
                .map(release -> search.toLeave(
                                release.component(),
                                release.release(),
                                end(release).orElseThrow())
                        .orElse(from))
                .min(Comparator.naturalOrder())
                .filter(latest -> end(first).filter(from::isBefore).isPresent() && latest.isAfter(from))
                .orElse(from);
        return Optional.of(new Planned(plan.get(), begin, search));
    }

    private Optional<NextUpgrade.Planned> made(State state, Version target, LocalDate from, LocalDate lasts) {
        if (made >= MOST_PLANS) {
            fewest = false;
            return Optional.empty();
        }
        made++;
        return plans.plan(provider, state.fleet(), from, lasts, Optional.of(target))
                .value()
                .filter(PlanResult.Made.class::isInstance)
                .map(PlanResult.Made.class::cast)
                .map(result -> SupportPlans.planned(provider, state.fleet(), result, lasts));
    }

    private State after(RunningRelease first, Planned planned, State state) {
        LocalDate end = planned.search().finish(planned.begin()).orElse(planned.begin());
        List<Roadmap.Upgrade> upgrades = new ArrayList<>(state.upgrades());
        long rolls = rolls(planned.plan());
        upgrades.add(new Roadmap.Upgrade(
                provider,
                planned.plan().clusters(),
                planned.plan().goal().stream()
                        .map(goal -> goal.replaceFirst("=", " "))
                        .toList(),
                first.component() + " " + first.release(),
                end(first).orElseThrow(),
                Roadmap.Basis.PLANNED,
                Optional.of(new Roadmap.Dates(
                        planned.begin(),
                        planned.search()
                                .left(planned.begin(), first.component(), first.release())
                                .orElse(end),
                        end)),
                new Roadmap.Size(planned.plan().plan().plan().steps().size(), rolls),
                Roadmap.Basis.PLANNED));
        return new State(
                FinalReleases.after(planned.plan().plan().plan(), state.fleet()),
                end,
                upgrades,
                state.left(),
                state.model().and(planned.plan()));
    }

    /** How many minors of the leading component a plan passes. */
    private int passed(NextUpgrade.Planned planned) {
        return (int) planned.plan().plan().catalogue().hops().stream()
                .flatMap(hop -> hop.own().stream())
                .filter(move -> known.filter(its -> its.leading().equals(move.component()))
                        .isPresent())
                .map(move -> move.to().toMinor())
                .distinct()
                .count();
    }

    private static long rolls(NextUpgrade.Planned planned) {
        return Headline.of(planned.plan()).counts().rolls();
    }

    private static Optional<LocalDate> end(RunningRelease release) {
        return release.lifecycle().end().map(Milestone::date);
    }

    private static Run run(RunningRelease release) {
        return new Run(release.component(), release.release());
    }
}
