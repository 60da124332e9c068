package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.cluster.ClusterAnswer;
import dev.stepladder.cluster.ClusterSearch;
import dev.stepladder.cluster.ImpatientRepair;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Unit;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanRemarks;
import dev.stepladder.plan.Step;
import dev.stepladder.rule.Breaches;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.verify.StrictProof;
import dev.stepladder.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A path from an unsafe start: its repair is the shortest, never makes anything worse, and ends safe. */
class RepairLawTest {
    private static final int WORLDS = 400;

    /** A cluster whose start is not safe. */
    private record Unsafe(long seed, World world, Cluster cluster) {
        RuleBook rules() {
            return world.rules(cluster);
        }

        ClusterAnswer answer() {
            return ClusterSearch.find(rules(), cluster.units(), world.goal(cluster), Limits.USUAL);
        }

        Optional<ClusterAnswer.Path> path() {
            return answer().path();
        }
    }

    private static Stream<Unsafe> unsafe() {
        return World.first(WORLDS)
                .flatMap(seeded -> seeded.world().clusters().stream()
                        .map(cluster -> new Unsafe(seeded.seed(), seeded.world(), cluster))
                        .filter(each ->
                                !each.rules().objections(each.cluster().units()).isEmpty()));
    }

    private static List<List<Unit>> states(List<Unit> start, List<List<UnitMove>> hops) {
        List<List<Unit>> states = new ArrayList<>(List.of(start));
        hops.forEach(hop -> states.add(BruteForce.after(states.get(states.size() - 1), hop)));
        return states;
    }

    @Test
    void noShorterRepairLeadsToTheGoalAndNoPathWithOneAsShortCostsLess() {
        unsafe().forEach(each -> {
            BruteForce bruteForce = each.world().bruteForce(each.cluster());
            Optional<ClusterAnswer.Path> path = each.path();

            assertThat(path.map(ClusterAnswer.Path::repair))
                    .as("seed %s, %s", each.seed(), each.cluster().name())
                    .isEqualTo(bruteForce.repair());
            assertThat(path.map(ClusterAnswer.Path::cost))
                    .as("seed %s, %s", each.seed(), each.cluster().name())
                    .isEqualTo(bruteForce.cost());
        });
    }

    @Test
    void aRepairBreaksNoRuleThatTheStartKeepsAndEndsInTheFirstSafeState() {
        unsafe().forEach(each -> each.path().ifPresent(path -> {
            RuleBook rules = each.rules();
            List<List<Unit>> states = states(each.cluster().units(), path.hops());
            Breaches broken = Breaches.of(rules, states.get(0));

            assertThat(states.subList(0, path.repair()))
                    .as("seed %s, %s", each.seed(), each.cluster().name())
                    .allSatisfy(state -> {
                        assertThat(rules.objections(state)).isNotEmpty();
                        assertThat(broken.gained(Breaches.of(rules, state))).isEmpty();
                    });
            assertThat(states.subList(path.repair(), states.size()))
                    .as("seed %s, %s", each.seed(), each.cluster().name())
                    .allSatisfy(state -> assertThat(rules.objections(state)).isEmpty());
            for (int i = 0; i < path.hops().size(); i++) {
                assertThat(rules.objections(states.get(i), path.hops().get(i)))
                        .as("seed %s, %s, hop %s", each.seed(), each.cluster().name(), i)
                        .isEmpty();
            }
        }));
    }

    @Test
    void whatIsProvenAlthoughALimitEndedTheSearchIsTheBestAsWell() {
        List<Unsafe> all = unsafe().toList();
        List<ClusterAnswer.Path> hasty = new ArrayList<>();
        for (Unsafe each : all) {
            BruteForce bruteForce = each.world().bruteForce(each.cluster());
            ClusterAnswer answer = ImpatientRepair.find(
                    each.rules(), each.cluster().units(), each.world().goal(each.cluster()));
            answer.path().ifPresent(path -> {
                hasty.add(path);
                assertThat(bruteForce.cost())
                        .as("bound, seed %s, %s", each.seed(), each.cluster().name())
                        .hasValueSatisfying(cost -> assertThat(cost).isGreaterThanOrEqualTo(path.bound()));
                if (path.limit().isEmpty()) {
                    assertThat(List.of(path.repair(), path.cost()))
                            .as(
                                    "proven, seed %s, %s",
                                    each.seed(), each.cluster().name())
                            .isEqualTo(List.of(
                                    bruteForce.repair().orElseThrow(),
                                    bruteForce.cost().orElseThrow()));
                }
            });
        }

        assertThat(hasty).filteredOn(path -> path.limit().isEmpty()).hasSizeGreaterThan(WORLDS / 20);
        assertThat(hasty)
                .filteredOn(path -> path.repair() > 1 && path.limit().isEmpty())
                .isNotEmpty();
    }

    @Test
    void theNearestSafeStateIsFoundWhateverComesAfterIt() {
        unsafe().forEach(each -> {
            List<List<UnitMove>> repair =
                    ClusterSearch.repair(each.rules(), each.cluster().units(), Limits.USUAL);

            assertThat(repair)
                    .as("seed %s, %s", each.seed(), each.cluster().name())
                    .hasSize(each.world().bruteForce(each.cluster()).wayOut().orElse(0));
        });
    }

    @Test
    void anExplanationSaysWhetherARepairExists() {
        unsafe().forEach(each -> {
            if (each.answer() instanceof ClusterAnswer.NoPath none) {
                boolean repairable =
                        each.world().bruteForce(each.cluster()).wayOut().isPresent();

                assertThat(none.explanation().headline())
                        .as("seed %s, %s", each.seed(), each.cluster().name())
                        .startsWith("the start is not safe: ")
                        .contains(
                                repairable ? " would repair it, but from there " : "; no repair leads to a safe state");
            }
        });
    }

    @Test
    void everyPlanWithARepairVerifiesAndIsProvenWithoutTheSearch() {
        planned().forEach(planned -> {
            assertThat(Verifier.verify(planned.plan(), planned.world().matrices()))
                    .as("seed %s", planned.seed())
                    .isEmpty();
            assertThat(StrictProof.of(planned.plan(), planned.world().matrices()))
                    .as("seed %s", planned.seed())
                    .allMatch(StrictProof::proven);
        });
    }

    @Test
    void noPlanVerifiesWithAnotherStepMarkedOrOneLess() {
        planned().forEach(planned -> {
            for (PlanRemarks.Repair repair : planned.plan().remarks().repairs()) {
                List<String> own = planned.plan().steps().stream()
                        .filter(step -> step.cluster().equals(repair.cluster()))
                        .map(Step::id)
                        .toList();
                for (int marked = 1; marked <= own.size(); marked++) {
                    PlanRemarks.Repair other =
                            new PlanRemarks.Repair(repair.cluster(), repair.unsafe(), own.subList(0, marked));
                    Plan changed = Retold.repairs(
                            planned.plan(),
                            planned.plan().remarks().repairs().stream()
                                    .map(each -> each.equals(repair) ? other : each)
                                    .toList());

                    assertThat(Verifier.verify(changed, planned.world().matrices())
                                    .isEmpty())
                            .as("seed %s, %s of %s", planned.seed(), marked, own)
                            .isEqualTo(marked == repair.steps().size());
                }
            }
            assertThat(Verifier.verify(
                            Retold.repairs(planned.plan(), List.of()),
                            planned.world().matrices()))
                    .as("seed %s, not marked", planned.seed())
                    .isNotEmpty();
        });
    }

    /** The plans with a repair. */
    private static Stream<World.Planned> planned() {
        return World.firstPlanned(WORLDS)
                .filter(planned -> !planned.plan().remarks().repairs().isEmpty());
    }

    @Test
    void aStateIsSafeIfAndOnlyIfItBreaksNoRule() {
        World.first(WORLDS)
                .forEach(seeded -> seeded.world().clusters().forEach(cluster -> {
                    RuleBook rules = seeded.world().rules(cluster);

                    assertThat(Breaches.of(rules, cluster.units()).isEmpty())
                            .as("seed %s, %s", seeded.seed(), cluster.name())
                            .isEqualTo(rules.objections(cluster.units()).isEmpty());
                }));
    }

    @Test
    void unsafeStartsWithAndWithoutARepairAreCommonAndRepairsAreOfSeveralLengths() {
        List<Optional<ClusterAnswer.Path>> paths = unsafe().map(Unsafe::path).toList();
        List<Integer> repairs = paths.stream()
                .flatMap(Optional::stream)
                .map(ClusterAnswer.Path::repair)
                .toList();

        assertThat(repairs).hasSizeGreaterThan(WORLDS / 20);
        assertThat(paths.size() - repairs.size()).isGreaterThan(WORLDS / 20);
        assertThat(repairs).contains(1, 2, 3);
    }
}
