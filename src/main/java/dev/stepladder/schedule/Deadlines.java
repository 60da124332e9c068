package dev.stepladder.schedule;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Milestone;
import dev.stepladder.matrix.Price;
import dev.stepladder.matrix.Provider;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Step;
import dev.stepladder.version.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The ends of support during a plan.
 *
 * <p>Each cluster is followed through its steps: every release that a unit runs has the dates of its matrix, and the control plane those of
 * its provider. Of all clusters on one release, the one that leaves it last counts. A release that the plan never leaves is listed if
 * its support ends within a year after the plan.
 */
public final class Deadlines {
    /** Ends of support later than this after the plan are left to the next plan. */
    private static final int DAYS_AFTER = 366;

    /** Dates that end nothing for those who run the release. */
    private static final List<String> NO_ENDS = List.of("released", "withdrawn");

    private record Key(ComponentName component, Version release, Milestone milestone) {}

    private record Leaving(Optional<String> step, OffsetDateTime at) {}

    private final Matrices matrices;
    private final Schedule schedule;
    private final OffsetDateTime end;
    private final Map<String, PlannedHop> hops = new HashMap<>();
    private final Map<Key, Leaving> leavings = new LinkedHashMap<>();
    private final Map<Key, SortedSet<ClusterName>> clusters = new HashMap<>();
    private final Map<Key, Deadline.Cost> costs = new HashMap<>();

    private Deadlines(Matrices matrices, Schedule schedule, OffsetDateTime end) {
        this.matrices = matrices;
        this.schedule = schedule;
        this.end = end;
    }

    /** The deadlines of a plan that has its dates, least slack first; none for a plan without steps. */
    public static List<Deadline> of(Plan plan, Schedule schedule, Matrices matrices) {
        return schedule.end()
                .map(end -> new Deadlines(matrices, schedule, end).of(plan))
                .orElse(List.of());
    }

    private List<Deadline> of(Plan plan) {
        plan.catalogue().hops().forEach(hop -> hops.put(hop.id(), hop));
        Map<ClusterName, List<Step>> steps = new HashMap<>();
        plan.steps()
                .forEach(step -> steps.computeIfAbsent(step.cluster(), key -> new ArrayList<>())
                        .add(step));
        for (ClusterPath path : plan.paths()) {
            Optional<Provider> provider = matrices.provider(path.attributes().getOrDefault("provider", ""));
            for (ClusterName cluster : path.clusters()) {
                follow(cluster, path.start(), steps.getOrDefault(cluster, List.of()), provider);
            }
        }
        return leavings.entrySet().stream()
                .map(entry -> deadline(entry.getKey(), entry.getValue()))
                .filter(deadline -> deadline.leftBy().isPresent() || deadline.slackDays() <= DAYS_AFTER)
                .sorted(Deadline.ORDER)
                .toList();
    }

    private void follow(ClusterName cluster, List<Unit> start, List<Step> steps, Optional<Provider> provider) {
        Map<String, Unit> state = new LinkedHashMap<>();
        start.forEach(unit -> state.put(unit.name(), unit));
        for (Step step : steps) {
            Optional<Slot> slot = schedule.slot(step.id());
            for (String name : step.units()) {
                Unit unit = state.get(name);
                if (unit != null && slot.isPresent()) {
                    Leaving leaving =
                            new Leaving(Optional.of(step.id()), slot.get().end());
                    stand(cluster, unit, leaving, provider);
                    state.put(name, unit.at(target(unit, step)));
                }
            }
        }
        state.values().forEach(unit -> stand(cluster, unit, new Leaving(Optional.empty(), end), provider));
    }

    private Version target(Unit unit, Step step) {
        return Stream.ofNullable(hops.get(step.hop()))
                .flatMap(hop -> hop.moves().stream())
                .filter(move -> move.component().equals(unit.component()))
                .map(PlannedHop.Move::to)
                .findFirst()
                .orElse(unit.version());
    }

    /** Notes that a cluster runs a release until it leaves it. */
    private void stand(ClusterName cluster, Unit unit, Leaving leaving, Optional<Provider> provider) {
        List<Milestone> own = matrices.component(unit.component())
                .flatMap(component -> component.release(unit.version()))
                .map(Release::milestones)
                .orElse(List.of());
        own.forEach(milestone -> note(cluster, new Key(unit.component(), unit.version(), milestone), leaving));
        provider.filter(known -> known.order().get(0).equals(unit.component())).ifPresent(known -> {
            List<Milestone> theirs = known.milestones(unit.version().toMinor());
            for (Milestone milestone : theirs) {
                Key key = new Key(unit.component(), unit.version(), milestone);
                note(cluster, key, leaving);
                if (milestone.kind().equals("standard-end")) {
                    cost(milestone.date(), theirs, known).ifPresent(cost -> costs.put(key, cost));
                }
            }
        });
    }

    /** The price after the end of standard support; empty if extended support ends before it is charged, or if there is none. */
    private static Optional<Deadline.Cost> cost(LocalDate standardEnd, List<Milestone> milestones, Provider provider) {
        Optional<LocalDate> extendedEnd = milestones.stream()
                .filter(milestone -> milestone.kind().equals("extended-end"))
                .map(Milestone::date)
                .findFirst();
        return provider.prices().stream()
                .findFirst()
                .filter(price -> extendedEnd
                        .filter(end -> price.extendedFrom()
                                .filter(first -> !first.isBefore(end))
                                .isEmpty())
                        .isPresent())
                .map(price -> cost(standardEnd, price));
    }

    private static Deadline.Cost cost(LocalDate standardEnd, Price price) {
        return new Deadline.Cost(
                price.extendedPerMonth().toPlainString(),
                price.surchargePerMonth().toPlainString(),
                price.currency(),
                price.extendedFrom().filter(standardEnd::isBefore));
    }

    private void note(ClusterName cluster, Key key, Leaving leaving) {
        if (!NO_ENDS.contains(key.milestone().kind())) {
            leavings.merge(key, leaving, Deadlines::last);
            clusters.computeIfAbsent(key, unused -> new TreeSet<>()).add(cluster);
        }
    }

    /** Never leaving is later than any step; of two that leave together, the first in the plan. */
    private static Leaving last(Leaving one, Leaving other) {
        if (one.step().isEmpty() || other.step().isEmpty()) {
            return one.step().isEmpty() ? one : other;
        }
        return other.at().isAfter(one.at()) ? other : one;
    }

    private Deadline deadline(Key key, Leaving leaving) {
        LocalDate left = leaving.at().toLocalDate();
        return new Deadline(
                key.component(),
                key.release(),
                key.milestone().kind(),
                key.milestone().date(),
                Objects.requireNonNull(clusters.get(key)).size(),
                leaving.step(),
                left,
                ChronoUnit.DAYS.between(left, key.milestone().date()),
                Optional.ofNullable(costs.get(key)));
    }
}
