package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Release;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import dev.stepladder.rule.Breaches;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code verify} says of plans that the planner made, and of plans that somebody changed. */
class VerifyLawTest {
    private static final int WORLDS = 250;

    @Test
    void everyPlanVerifies() {
        World.firstPlanned(WORLDS)
                .forEach(planned -> assertThat(
                                Verifier.verify(planned.plan(), planned.world().matrices()))
                        .as("seed %s", planned.seed())
                        .isEmpty());
    }

    @Test
    void noPlanVerifiesWithoutOneOfItsSteps() {
        World.firstPlanned(WORLDS)
                .forEach(planned -> planned.plan()
                        .steps()
                        .forEach(step -> assertThat(Verifier.verify(
                                        withSteps(planned.plan(), steps -> without(steps, step)),
                                        planned.world().matrices()))
                                .as("seed %s, without %s", planned.seed(), step.id())
                                .isNotEmpty()));
    }

    @Test
    void noPlanVerifiesWithAStepTakenTwice() {
        World.firstPlanned(WORLDS)
                .forEach(planned -> planned.plan()
                        .steps()
                        .forEach(step -> assertThat(Verifier.verify(
                                        withSteps(planned.plan(), steps -> doubled(steps, step)),
                                        planned.world().matrices()))
                                .as("seed %s, twice %s", planned.seed(), step.id())
                                .isNotEmpty()));
    }

    @Test
    void aPlanWithTwoStepsSwappedVerifiesOnlyIfEveryStateIsStillSafe() {
        World.firstPlanned(WORLDS)
                .forEach(planned -> swaps(planned.plan()).forEach(swapped -> {
                    boolean verifies =
                            Verifier.verify(swapped, planned.world().matrices()).isEmpty();

                    assertThat(verifies && !isSafe(swapped, planned.world()))
                            .as("seed %s, %s", planned.seed(), swapped.steps())
                            .isFalse();
                }));
    }

    @Test
    void noPlanVerifiesWithAHopToAnotherRelease() {
        World.firstPlanned(WORLDS)
                .forEach(planned -> planned.plan()
                        .catalogue()
                        .hops()
                        .forEach(hop -> otherTargets(hop, planned.world())
                                .forEach(other -> assertThat(Verifier.verify(
                                                with(planned.plan(), other),
                                                planned.world().matrices()))
                                        .as("seed %s, %s instead of %s", planned.seed(), other.moves(), hop.id())
                                        .isNotEmpty())));
    }

    /** Each plan that comes of swapping two neighbours in a wave. */
    private static Stream<Plan> swaps(Plan plan) {
        return IntStream.range(1, plan.steps().size())
                .mapToObj(i -> withSteps(
                        plan,
                        steps -> swapped(
                                steps, plan.steps().get(i - 1), plan.steps().get(i))));
    }

    private static List<Step> swapped(List<Step> steps, Step one, Step other) {
        return steps.stream()
                .map(step -> step.equals(one) ? other : step.equals(other) ? one : step)
                .toList();
    }

    private static List<Step> without(List<Step> steps, Step left) {
        return steps.stream().filter(step -> !step.equals(left)).toList();
    }

    private static List<Step> doubled(List<Step> steps, Step twice) {
        return steps.stream()
                .flatMap(step -> step.equals(twice) ? Stream.of(step, step) : Stream.of(step))
                .toList();
    }

    private static Stream<PlannedHop> otherTargets(PlannedHop hop, World world) {
        PlannedHop.Move first = hop.moves().get(0);
        Component component = world.matrices().component(first.component()).orElseThrow();
        return component.releases().stream()
                .map(Release::version)
                .filter(version -> !version.equals(first.to()) && !version.equals(first.from()))
                .map(version -> {
                    List<PlannedHop.Move> moves = new ArrayList<>(hop.moves());
                    moves.set(
                            0,
                            new PlannedHop.Move(
                                    first.component(), first.from(), version, first.build(), first.method()));
                    return with(hop, moves);
                });
    }

    private static PlannedHop with(PlannedHop hop, List<PlannedHop.Move> moves) {
        return new PlannedHop(hop.id(), moves, hop.reasons(), hop.recovery(), hop.effects(), hop.work(), hop.trouble());
    }

    private static Plan with(Plan plan, PlannedHop changed) {
        return Retold.steps(
                plan,
                plan.catalogue().hops().stream()
                        .map(hop -> hop.id().equals(changed.id()) ? changed : hop)
                        .toList(),
                plan.stages());
    }

    private static Plan withSteps(Plan plan, UnaryOperator<List<Step>> change) {
        return Retold.steps(
                plan,
                plan.catalogue().hops(),
                plan.stages().stream()
                        .map(stage -> new Stage(
                                stage.name(),
                                stage.environments().stream()
                                        .map(part -> new Stage.EnvironmentPart(
                                                part.name(),
                                                part.waves().stream()
                                                        .map(wave ->
                                                                new Stage.Wave(wave.name(), change.apply(wave.steps())))
                                                        .toList()))
                                        .toList()))
                        .toList());
    }

    /** Follows every cluster through a plan, asking the rules alone. */
    private static boolean isSafe(Plan plan, World world) {
        return world.clusters().stream().allMatch(cluster -> isSafe(plan, world, cluster));
    }

    private static boolean isSafe(Plan plan, World world, Cluster cluster) {
        RuleBook rules = world.rules(cluster);
        List<Unit> state = cluster.units();
        Breaches broken = Breaches.of(rules, state);
        for (Step step : plan.steps()) {
            if (step.cluster().equals(cluster.name())) {
                List<UnitMove> moves = moves(plan, step, state);
                if (!rules.objections(state, moves).isEmpty()) {
                    return false;
                }
                boolean repairing = !rules.objections(state).isEmpty();
                state = BruteForce.after(state, moves);
                if (!rules.objections(state).isEmpty()
                        && !(repairing
                                && broken.gained(Breaches.of(rules, state)).isEmpty())) {
                    return false;
                }
            }
        }
        return rules.objections(state).isEmpty()
                && state.stream()
                        .allMatch(unit -> world.goal(cluster)
                                .misses(List.of(unit), world.matrices())
                                .isEmpty());
    }

    /** What a step moves, from a state. */
    static List<UnitMove> moves(Plan plan, Step step, List<Unit> state) {
        PlannedHop hop = plan.catalogue().hops().stream()
                .filter(known -> known.id().equals(step.hop()))
                .findFirst()
                .orElseThrow();
        return state.stream()
                .filter(unit -> step.units().contains(unit.name()))
                .map(unit -> hop.moves().stream()
                        .filter(move -> move.component().equals(unit.component()))
                        .findFirst()
                        .map(move -> new UnitMove(unit.name(), unit.component(), unit.version(), move.to()))
                        .orElseThrow())
                .toList();
    }
}
