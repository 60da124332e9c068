package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Rule;
import dev.stepladder.plan.Step;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.verify.Verifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Hops share a change only if they may, and they do wherever they may: seen by trying every order of every change. */
class ChangeLawTest {
    private static final int WORLDS = 300;

    /** Longer changes have too many orders to try each. */
    private static final int MOST = 6;

    @Test
    void everyOrderOfEveryChangeIsSafe() {
        World.firstPlanned(WORLDS).forEach(planned -> {
            for (Ride ride : rides(planned)) {
                for (int[] change : ride.changes()) {
                    assertThat(ride.mayShare(change[0], change[1]))
                            .as(
                                    "seed %s, %s, %s",
                                    planned.seed(), ride.cluster().name(), change)
                            .isTrue();
                }
            }
        });
    }

    @Test
    void theSameHopsInTheSameOrderNeedNoFewerChanges() {
        World.firstPlanned(WORLDS).forEach(planned -> {
            for (Ride ride : rides(planned)) {
                int size = ride.steps().size();
                int shared = ride.changes().stream()
                        .mapToInt(change -> change[1] - change[0] - 1)
                        .sum();
                int[] least = new int[size + 1];
                for (int end = 1; end <= size; end++) {
                    int last = end;
                    least[end] = IntStream.range(Math.max(0, end - MOST), end)
                            .filter(begin -> last - begin == 1 || ride.mayShare(begin, last))
                            .map(begin -> least[begin] + 1)
                            .min()
                            .orElseThrow();
                }
                boolean allowed = !ride.cluster().policy().changes().groups().isEmpty();

                assertThat(size - shared)
                        .as("seed %s, %s", planned.seed(), ride.cluster().name())
                        .isEqualTo(allowed ? least[size] : size);
            }
        });
    }

    @Test
    void twoNeighboursInOneChangeVerifyOnlyIfEveryOrderIsSafe() {
        World.firstPlanned(WORLDS).forEach(planned -> {
            for (Ride ride : rides(planned)) {
                for (int i = 0; i + 1 < ride.steps().size(); i++) {
                    List<String> pair = List.of(
                            ride.steps().get(i).id(), ride.steps().get(i + 1).id());

                    assertThat(Verifier.verify(
                                            Retold.changes(planned.plan(), List.of(pair)),
                                            planned.world().matrices())
                                    .isEmpty())
                            .as("seed %s, %s", planned.seed(), pair)
                            .isEqualTo(ride.mayShare(i, i + 2));
                }
            }
        });
    }

    @Test
    void changesOfSeveralHopsAndHopsThatMustNotShareAreBothCommon() {
        List<Ride> rides = World.firstPlanned(WORLDS)
                .flatMap(planned -> rides(planned).stream())
                .toList();

        assertThat(rides.stream().flatMap(ride -> ride.changes().stream())).hasSizeGreaterThan(WORLDS / 10);
        assertThat(rides.stream().filter(ride -> ride.pairs().anyMatch(at -> !ride.mayShare(at, at + 2))))
                .hasSizeGreaterThan(WORLDS / 5);
        assertThat(rides.stream().filter(ride -> ride.pairs().anyMatch(ride::areSeparate)))
                .hasSizeGreaterThan(WORLDS / 50);
    }

    /** What one cluster goes through: its steps, the moves of each, and the state before each. */
    private record Ride(
            Cluster cluster,
            RuleBook rules,
            List<Step> steps,
            List<String> stages,
            List<List<UnitMove>> hops,
            List<List<Unit>> before,
            List<int[]> changes) {

        IntStream pairs() {
            return IntStream.range(0, steps.size() - 1);
        }

        boolean areSeparate(int at) {
            return rules.changes().separations().stream().anyMatch(rule -> isBroken(rule, hops.subList(at, at + 2)));
        }

        private static boolean isBroken(Rule.Separate rule, List<List<UnitMove>> hops) {
            return hops.stream()
                            .flatMap(List::stream)
                            .map(UnitMove::component)
                            .filter(rule.components()::contains)
                            .distinct()
                            .count()
                    > 1;
        }

        boolean mayShare(int begin, int end) {
            List<List<UnitMove>> shared = hops.subList(begin, end);
            List<String> units =
                    shared.stream().flatMap(List::stream).map(UnitMove::unit).toList();
            return stages.subList(begin, end).stream().distinct().count() == 1
                    && units.stream().distinct().count() == units.size()
                    && rules.changes().separations().stream().noneMatch(rule -> isBroken(rule, shared))
                    && everyOrderIsSafe(before.get(begin), shared);
        }

        private boolean everyOrderIsSafe(List<Unit> state, List<List<UnitMove>> left) {
            for (List<UnitMove> hop : left) {
                List<Unit> next = BruteForce.after(state, hop);
                List<List<UnitMove>> others = new ArrayList<>(left);
                others.remove(hop);
                if (!rules.objections(state, hop).isEmpty()
                        || !rules.objections(next).isEmpty()
                        || !everyOrderIsSafe(next, others)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static List<Ride> rides(World.Planned planned) {
        Map<String, String> stageOf = new HashMap<>();
        planned.plan()
                .stages()
                .forEach(stage -> stage.environments()
                        .forEach(part -> part.waves()
                                .forEach(wave -> wave.steps().forEach(step -> stageOf.put(step.id(), stage.name())))));
        return planned.world().clusters().stream()
                .map(cluster -> ride(planned, cluster, stageOf))
                .filter(ride -> ride.changes().stream().allMatch(change -> change[1] - change[0] <= MOST))
                .toList();
    }

    private static Ride ride(World.Planned planned, Cluster cluster, Map<String, String> stageOf) {
        List<Step> steps = planned.plan().steps().stream()
                .filter(step -> step.cluster().equals(cluster.name()))
                .toList();
        List<List<UnitMove>> hops = new ArrayList<>();
        List<List<Unit>> before = new ArrayList<>();
        List<Unit> state = cluster.units();
        for (Step step : steps) {
            before.add(state);
            hops.add(VerifyLawTest.moves(planned.plan(), step, state));
            state = BruteForce.after(state, hops.get(hops.size() - 1));
        }
        List<String> ids = steps.stream().map(Step::id).toList();
        List<int[]> changes = planned.plan().remarks().changes().stream()
                .filter(change -> ids.contains(change.get(0)))
                .map(change -> new int[] {ids.indexOf(change.get(0)), ids.indexOf(change.get(0)) + change.size()})
                .toList();
        return new Ride(
                cluster,
                planned.world().rules(cluster),
                steps,
                ids.stream().map(stageOf::get).toList(),
                hops,
                before,
                changes);
    }
}
