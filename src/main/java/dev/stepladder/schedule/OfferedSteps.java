package dev.stepladder.schedule;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Offer;
import dev.stepladder.matrix.OfferedReleases;
import dev.stepladder.matrix.Provider;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Step;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The steps that begin when their release is not offered.
 *
 * <p>The search judges every hop on the day on which the plan starts, because it makes the path before the dates. A step may come so much later that
 * its provider has ended the release by then. Days are those of UTC, as providers count.
 */
public final class OfferedSteps {
    /**
     * A step whose release is not offered when it begins.
     *
     * @param says in one sentence without a full stop
     * @param place the dates of the release
     */
    public record Missed(String step, String says, Place place) {}

    private OfferedSteps() {}

    /** All of them, in the plan's order; none where they are accepted. */
    public static List<Missed> missed(Plan plan, Schedule schedule, Matrices matrices) {
        Map<String, PlannedHop> hops = new HashMap<>();
        plan.catalogue().hops().forEach(hop -> hops.put(hop.id(), hop));
        Map<ClusterName, ClusterPath> paths = new HashMap<>();
        plan.paths().forEach(path -> path.clusters().forEach(cluster -> paths.put(cluster, path)));
        List<Missed> missed = new ArrayList<>();
        for (Step step : plan.steps()) {
            Optional<ClusterPath> path = Optional.ofNullable(paths.get(step.cluster()));
            Optional<PlannedHop> hop = Optional.ofNullable(hops.get(step.hop()));
            Optional<Provider> provider =
                    path.flatMap(known -> matrices.provider(known.attributes().getOrDefault("provider", "")));
            Set<String> accepted = new HashSet<>();
            path.ifPresent(known -> accepted.addAll(known.accepted()));
            if (provider.isPresent() && hop.isPresent()) {
                schedule.slot(step.id())
                        .map(slot -> slot.start()
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toLocalDate())
                        .ifPresent(day -> hop.get().moves().stream()
                                .filter(move ->
                                        move.component().equals(provider.get().leading()))
                                .map(PlannedHop.Move::to)
                                .distinct()
                                .flatMap(to -> Optional.ofNullable(
                                        provider.get().offers().get(to.toMinor()))
                                        .stream())
                                .filter(offer -> !offer.holds(day) && !accepted.contains(risk(offer, day)))
                                .forEach(offer -> missed.add(missed(step, day, offer))));
            }
        }
        return missed;
    }

    private static String risk(Offer offer, LocalDate day) {
        return offer.isEnded(day) ? OfferedReleases.ENDED : OfferedReleases.COMING;
    }

    private static Missed missed(Step step, LocalDate day, Offer offer) {
        return new Missed(
                step.id(),
                "begins on %s (UTC), when its release is not offered: %s"
                        .formatted(day, offer.fact().says()),
                offer.fact().place());
    }
}
