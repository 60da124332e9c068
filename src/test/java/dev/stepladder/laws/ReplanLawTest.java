package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.fleet.Fleet;
import dev.stepladder.follow.ClusterStatus;
import dev.stepladder.follow.Follower;
import dev.stepladder.follow.PlanStatus;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.planner.PlanAnswer;
import dev.stepladder.planner.PlanOrder;
import dev.stepladder.planner.Planner;
import dev.stepladder.planner.SearchSettings;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.trajectory.PlannedTrajectory;
import dev.stepladder.verify.Verifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever stops half way finds his place again, and the rest of the way is no longer than it was. */
class ReplanLawTest {
    private static final int WORLDS = 150;

    /** A world whose plan was followed for so many steps. */
    private record HalfWay(World.Planned planned, int taken) {
        Plan plan() {
            return planned.plan();
        }

        Map<ClusterName, Integer> takenBy() {
            Map<ClusterName, Integer> steps = new HashMap<>();
            plan().steps().stream().limit(taken).forEach(step -> steps.merge(step.cluster(), 1, Integer::sum));
            return steps;
        }

        Fleet fleet() {
            Map<ClusterName, PlannedTrajectory> walks = new HashMap<>();
            plan().paths()
                    .forEach(path -> path.clusters()
                            .forEach(cluster -> walks.put(
                                    cluster,
                                    PlannedTrajectory.of(plan(), path, cluster).orElseThrow())));
            return planned.world().fleet().with(cluster -> {
                PlannedTrajectory walk = Objects.requireNonNull(walks.get(cluster.name()));
                return cluster.with(walk.trajectory().before(takenBy().getOrDefault(cluster.name(), 0)));
            });
        }

        Plan rest() {
            PlanOrder order = new PlanOrder(
                    planned.world().wanted(),
                    plan().rollout(),
                    planned.world().platform().accepted(),
                    Follower.taken(plan(), fleet(), planned.world().matrices()),
                    List.of(),
                    new TreeMap<>());
            PlanAnswer answer = Planner.plan(fleet(), planned.world().matrices(), order, SearchSettings.PLAIN);
            return ((PlanAnswer.Made) answer).plan();
        }

        @Override
        public String toString() {
            return "seed %s after %s steps".formatted(planned.seed(), taken);
        }
    }

    private static List<HalfWay> halfWays() {
        return World.firstPlanned(WORLDS)
                .flatMap(planned -> {
                    int all = planned.plan().steps().size();
                    return List.of(all / 3, all / 2, all).stream().distinct().map(taken -> new HalfWay(planned, taken));
                })
                .toList();
    }

    @Test
    void findsThePlaceOfEveryCluster() {
        for (HalfWay halfWay : halfWays()) {
            PlanStatus status = Follower.status(
                    DatedPlan.undated(halfWay.plan()),
                    halfWay.fleet(),
                    halfWay.planned().world().matrices());

            assertThat(status.isOnPlan()).as("%s%n%s", halfWay, status).isTrue();
            assertThat(status.clusters().stream()
                            .filter(cluster -> cluster.taken() > 0)
                            .collect(Collectors.toMap(ClusterStatus::cluster, ClusterStatus::taken)))
                    .as(halfWay.toString())
                    .isEqualTo(halfWay.takenBy());
        }
    }

    @Test
    void theRestOfTheWayIsAsLongAsItWas() {
        for (HalfWay halfWay : halfWays()) {
            Plan rest = halfWay.rest();

            assertThat(rest.steps())
                    .as(halfWay.toString())
                    .hasSize(halfWay.plan().steps().size() - halfWay.taken());
            assertThat(rest.paths()).as(halfWay.toString()).allMatch(ClusterPath::proven);
        }
    }

    @Test
    void whatWasTakenIsStillARehearsal() {
        for (HalfWay halfWay : halfWays()) {
            Plan rest = halfWay.rest();

            assertThat(halfWay.plan().remarks().unrehearsed())
                    .as(halfWay.toString())
                    .containsAll(rest.remarks().unrehearsed());
        }
    }

    @Test
    void theRestIsTrue() {
        for (HalfWay halfWay : halfWays()) {
            assertThat(Verifier.verify(halfWay.rest(), halfWay.planned().world().matrices()))
                    .as(halfWay.toString())
                    .isEmpty();
        }
    }
}
