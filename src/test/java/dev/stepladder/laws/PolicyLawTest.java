package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepladder.app.answer.NewPlan;
import dev.stepladder.app.result.PlanResult;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Fleet;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.ComponentPolicy;
import dev.stepladder.matrix.UpgradePolicy;
import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PolicyPrice;
import dev.stepladder.planner.PlanOrder;
import dev.stepladder.planner.SearchSettings;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.verify.Verifier;
import dev.stepladder.version.Version;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * Plans keep to policies at the least cost, and state their price, against {@link BruteForce} with the policies written here once more, as conditions
 * on hops and ends.
 */
class PolicyLawTest {
    private static final int WORLDS = 150;
    private static final ComponentName CORE = new ComponentName("core");
    private static final ComponentName NODE = new ComponentName("node");
    private static final ComponentName DNS = new ComponentName("dns");

    /** What the provider recommends. */
    private static final Version RECOMMENDED = Version.of("v1.10.1-eksbuild.2");

    private static final List<Chosen> CHOSEN = World.first(WORLDS)
            .flatMap(seeded -> chosen(seeded.seed(), seeded.world().platform()))
            .toList();

    /** A world with one policy, and what its first cluster costs with and without it. */
    private record Chosen(long seed, World world, ComponentPolicy policy, Optional<Cost> with, Optional<Cost> without) {
        PlanResult plan() {
            Cluster first = world.clusters().get(0);
            Fleet fleet = new Fleet(
                    List.of(world.fleet()
                            .environments()
                            .get(0)
                            .with(List.of(first.stating(ComponentPolicy.attributes(List.of(policy)))))),
                    List.of());
            PlanOrder order = new PlanOrder(
                    world.wanted(), world.platform().rollout(), world.platform().accepted(), List.of());
            return NewPlan.plan(fleet, world.matrices(), order, () -> SearchSettings.PLAIN, Optional.empty());
        }

        Optional<Plan> made() {
            return plan() instanceof PlanResult.Made made
                    ? Optional.of(made.plan().plan())
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return "seed %s, %s".formatted(seed, policy.inWords());
        }
    }

    @Test
    void thePlanWithAPolicyCostsWhatBruteForceCosts() {
        assertThat(chosen())
                .allSatisfy(chosen -> assertThat(chosen.made().map(Plan::cost))
                        .as("%s%n%s", chosen, chosen.world().platform())
                        .isEqualTo(chosen.with()));
    }

    @Test
    void thePriceIsTheDifferenceOfTheTwoCheapestPlans() {
        assertThat(chosen().filter(chosen -> chosen.with().isPresent())).allSatisfy(chosen -> {
            PolicyPrice price = chosen.made().orElseThrow().basis().policies().get(0);
            assertThat(price.with().cost())
                    .as("%s", chosen)
                    .isEqualTo(chosen.with().orElseThrow());
            assertThat(price.without().map(PolicyPrice.Effort::cost))
                    .as("%s", chosen)
                    .isEqualTo(chosen.without());
        });
    }

    @Test
    void everyPlanWithAPolicyIsVerified() {
        assertThat(chosen().flatMap(chosen -> chosen.made().stream()
                        .flatMap(plan -> Verifier.verify(plan, chosen.world().matrices()).stream())))
                .isEmpty();
    }

    @Test
    void policiesAreOftenToBePaidAndOftenSave() {
        List<Chosen> priced = chosen().filter(
                        chosen -> chosen.with().isPresent() && chosen.without().isPresent())
                .toList();

        assertThat(priced.stream().filter(each -> more(each) > 0).count()).isGreaterThan(5);
        assertThat(priced.stream().filter(each -> more(each) < 0).count()).isGreaterThan(5);
    }

    private static int more(Chosen chosen) {
        return chosen.with().orElseThrow().compareTo(chosen.without().orElseThrow());
    }

    private static Stream<Chosen> chosen() {
        return CHOSEN.stream();
    }

    private static Stream<Chosen> chosen(long seed, Platform platform) {
        World world = World.of(platform.with("matrices/provider.yaml", provider -> recommend(provider, platform)));
        Cluster cluster = world.clusters().get(0);
        if (!world.rules(cluster).objections(cluster.units()).isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(
                        new ComponentPolicy(NODE, UpgradePolicy.EVERY_MINOR),
                        new ComponentPolicy(NODE, UpgradePolicy.AT_GOAL),
                        new ComponentPolicy(NODE, UpgradePolicy.WHEN_FORCED),
                        new ComponentPolicy(DNS, UpgradePolicy.RECOMMENDED))
                .filter(policy -> cluster.units().stream()
                        .anyMatch(unit -> unit.component().equals(policy.component())))
                .filter(policy -> policy.policy() != UpgradePolicy.RECOMMENDED
                        || releases(platform, DNS).contains(RECOMMENDED.text()))
                .map(policy -> new Chosen(
                        seed,
                        world,
                        policy,
                        cost(policy, world, cluster),
                        world.bruteForce(cluster).cost()));
    }

    private static void recommend(ObjectNode provider, Platform platform) {
        if (releases(platform, DNS).contains(RECOMMENDED.text())) {
            String minor = Version.of(releases(platform, CORE).get(0)).toMinor().text();
            provider.putObject("recommended").putObject(minor).put("dns", RECOMMENDED.text());
        }
    }

    /** As they are written; none for a component that is not there. */
    private static List<String> releases(Platform platform, ComponentName component) {
        return platform.files().values().stream()
                .filter(file -> file.path("component").asText().equals(component.text()))
                .flatMap(file -> StreamSupport.stream(file.path("releases").spliterator(), false))
                .map(release -> release.path("version").asText())
                .toList();
    }

    private static Optional<Cost> cost(ComponentPolicy policy, World world, Cluster cluster) {
        Goal usual = world.goal(cluster);
        Goal free = new Goal(usual.components(), usual.leading(), usual.leadingAt(), List.of());
        boolean settles = !usual.leadingAt().isEmpty() && !usual.components().containsKey(NODE);
        BiPredicate<List<Unit>, List<UnitMove>> any = (state, hop) -> true;
        Predicate<List<Unit>> settled = state -> !settles || isLevel(state);
        return switch (policy.policy()) {
            case EVERY_MINOR -> brute(free, world, cluster).cost(PolicyLawTest::keepsUp, settled);
            case AT_GOAL -> brute(free, world, cluster).cost(any, settled);
            case WHEN_FORCED -> brute(free, world, cluster).cost(any, state -> true);
            case RECOMMENDED -> brute(usual, world, cluster).cost(PolicyLawTest::takesAdvice, state -> true);
            case NEWEST -> throw new IllegalArgumentException("no condition on paths");
        };
    }

    private static BruteForce brute(Goal goal, World world, Cluster cluster) {
        return new BruteForce(world.rules(cluster), cluster.units(), goal);
    }

    private static boolean isLevel(List<Unit> state) {
        return minors(state, CORE).distinct().count() == 1
                && minors(state, NODE).allMatch(minors(state, CORE).findFirst().orElseThrow()::equals);
    }

    private static Stream<Version> minors(List<Unit> state, ComponentName of) {
        return state.stream()
                .filter(unit -> unit.component().equals(of))
                .map(unit -> unit.version().toMinor());
    }

    /** Nodes that move in the same hop need not be level before it. */
    private static boolean keepsUp(List<Unit> state, List<UnitMove> hop) {
        return hop.stream()
                .filter(move -> move.component().equals(CORE)
                        && !move.from().toMinor().equals(move.to().toMinor()))
                .allMatch(move -> state.stream()
                        .filter(unit -> unit.component().equals(NODE))
                        .filter(unit ->
                                hop.stream().noneMatch(other -> other.unit().equals(unit.name())))
                        .allMatch(unit ->
                                unit.version().toMinor().equals(move.from().toMinor())));
    }

    private static boolean takesAdvice(List<Unit> state, List<UnitMove> hop) {
        return hop.stream()
                .filter(move -> move.component().equals(DNS))
                .noneMatch(move ->
                        !move.to().equals(RECOMMENDED) && move.to().toMinor().equals(RECOMMENDED.toMinor()));
    }
}
