package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepladder.cluster.ClusterAnswer;
import dev.stepladder.cluster.ClusterSearch;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Unit;
import dev.stepladder.fleet.UnitState;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.UpgradeEdges;
import dev.stepladder.planner.PlanAnswer;
import dev.stepladder.rule.Breaches;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.rule.UpgradeGraph;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.verify.StrictProof;
import dev.stepladder.verify.Verifier;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Units in the middle of a hop, paused, and with a release that they ran before, against every way to end what has begun and
 * {@link BruteForce} from there.
 */
class UnitStateLawTest {
    private static final int WORLDS = 300;
    private static final Map<Long, List<Drawn>> DRAWN = new ConcurrentHashMap<>();

    /** A cluster whose units have states. */
    private record Drawn(long seed, World world, Cluster cluster) {
        RuleBook rules() {
            return world.rules(cluster);
        }

        ClusterAnswer answer() {
            return ClusterSearch.find(rules(), cluster.units(), world.goal(cluster), Limits.USUAL);
        }

        BruteForce from(List<Unit> state) {
            return new BruteForce(rules(), state, world.goal(cluster));
        }

        boolean isBegun() {
            return isBegun(cluster.units());
        }

        static boolean isBegun(List<Unit> state) {
            return state.stream().anyMatch(unit -> unit.state().begun().isPresent());
        }

        @Override
        public String toString() {
            return "seed %s, %s, %s".formatted(seed, cluster.name(), cluster.units());
        }
    }

    /** A way to end what has begun, so far. */
    private record Ending(List<Unit> state, int unsafe, Cost cost) {}

    private static Stream<Drawn> drawn() {
        return LongStream.range(0, WORLDS)
                .boxed()
                .flatMap(seed -> DRAWN.computeIfAbsent(seed, UnitStateLawTest::draw).stream());
    }

    private static List<Drawn> draw(long seed) {
        Dice dice = new Dice(seed + 77);
        Platform platform = seed % 4 == 0 ? Platforms.carrying(seed) : Platforms.random(seed);
        for (String file : List.copyOf(platform.files().keySet())) {
            platform = platform.with(file, content -> addFamily(content, dice));
        }
        World plain = World.of(platform);
        World world = new World(
                platform,
                plain.matrices(),
                plain.fleet()
                        .with(cluster -> cluster.with(cluster.units().stream()
                                .map(unit -> unit.in(state(
                                        unit,
                                        plain.matrices()
                                                .component(unit.component())
                                                .orElseThrow(),
                                        dice)))
                                .toList())));
        return world.clusters().stream()
                .map(cluster -> new Drawn(seed, world, cluster))
                .toList();
    }

    private static void addFamily(ObjectNode content, Dice dice) {
        if (content.has("upgrades") && dice.chance(0.6)) {
            ObjectNode family = content.withArray("upgrades")
                    .addObject()
                    .put("method", "rollback")
                    .put("direction", dice.one("to-previous", "while-some-old"));
            family.putObject("width").put("releases", dice.between(1, 3));
            family.put("disruptive", dice.chance(0.3));
        }
    }

    private static UnitState state(Unit unit, Component component, Dice dice) {
        List<Version> releases =
                component.releases().stream().map(Release::version).toList();
        Version other = dice.one(releases);
        boolean far = dice.chance(0.5);
        int next = Math.min(releases.size() - 1, releases.indexOf(unit.version()) + 1);
        Version to = far ? other : releases.get(next);
        boolean begins = dice.chance(0.25) && !to.equals(unit.version());
        boolean knows = dice.chance(0.5) && !begins && !other.equals(unit.version());
        boolean pauses = dice.chance(0.06);
        return new UnitState(
                begins ? Optional.of(new UnitState.BegunHop(to, Optional.of("40%"))) : Optional.empty(),
                Optional.empty(),
                pauses ? Optional.of("the sale") : Optional.empty(),
                knows ? Optional.of(new UnitState.Previous(unit.version(), other)) : Optional.empty());
    }

    /** The least price of all ways to end what has begun, in every order, each with the cheapest way on. */
    private static Optional<BruteForce.Price> price(Drawn drawn) {
        List<BruteForce.Price> prices = new ArrayList<>();
        Map<List<Unit>, Optional<BruteForce.Price>> known = new HashMap<>();
        for (Ending ending : endings(drawn)) {
            known.computeIfAbsent(ending.state(), state -> drawn.from(state).price())
                    .ifPresent(rest -> prices.add(new BruteForce.Price(
                            ending.unsafe() + rest.repair(), ending.cost().plus(rest.cost()))));
        }
        return prices.stream().min(Comparator.naturalOrder());
    }

    private static List<Ending> endings(Drawn drawn) {
        List<Ending> done = new ArrayList<>();
        List<Ending> open = List.of(new Ending(drawn.cluster().units(), 0, Cost.ZERO));
        while (!open.isEmpty()) {
            List<Ending> longer = new ArrayList<>();
            for (Ending ending : open) {
                if (Drawn.isBegun(ending.state())) {
                    longer.addAll(next(drawn, ending));
                } else {
                    done.add(ending);
                }
            }
            open = longer;
        }
        return done;
    }

    private static List<Ending> next(Drawn drawn, Ending ending) {
        RuleBook rules = drawn.rules();
        BruteForce here = drawn.from(ending.state());
        boolean safe = rules.objections(ending.state()).isEmpty();
        List<Ending> longer = new ArrayList<>();
        for (List<UnitMove> hop : here.hops(ending.state())) {
            if (finishes(hop, ending.state()) && mayHop(ending.state(), hop, rules)) {
                longer.add(after(ending, hop, safe, here.cost(hop)));
            }
        }
        for (Unit unit : ending.state()) {
            unit.state().begun().ifPresent(begun -> {
                UnitMove back = new UnitMove(unit.name(), unit.component(), begun.to(), unit.version());
                if (mayHop(ending.state(), List.of(back), rules)) {
                    Cost cost = here.cost(List.of(back));
                    longer.add(after(ending, List.of(back), safe, new Cost(0, 1, cost.disruptive(), cost.rolled())));
                }
            });
        }
        return longer;
    }

    /** Whether the rules allow a hop, and nothing is worse after it. */
    private static boolean mayHop(List<Unit> state, List<UnitMove> hop, RuleBook rules) {
        return rules.objections(state, hop).isEmpty()
                && Breaches.of(rules, state)
                        .cover(Breaches.of(rules, BruteForce.after(state, hop)).all());
    }

    private static Ending after(Ending ending, List<UnitMove> hop, boolean safe, Cost cost) {
        return new Ending(
                BruteForce.after(ending.state(), hop),
                ending.unsafe() + (safe ? 0 : 1),
                ending.cost().plus(cost));
    }

    /** Whether each unit of a hop that is in the middle of one finishes it, and one is. */
    private static boolean finishes(List<UnitMove> hop, List<Unit> state) {
        List<Unit> begun = state.stream()
                .filter(unit -> unit.state().begun().isPresent()
                        && hop.stream().anyMatch(move -> move.unit().equals(unit.name())))
                .toList();
        return !begun.isEmpty()
                && begun.stream()
                        .allMatch(unit -> hop.stream()
                                .filter(move -> move.unit().equals(unit.name()))
                                .allMatch(move -> move.to()
                                        .equals(unit.state()
                                                .begun()
                                                .orElseThrow()
                                                .to())));
    }

    @Test
    void everyPathCostsWhatTheCheapestEndOfWhatHasBegunAndBruteForceFromThereCost() {
        drawn().forEach(each -> {
            Optional<BruteForce.Price> price = price(each);
            Optional<ClusterAnswer.Path> path = each.answer().path();

            assertThat(path.map(ClusterAnswer.Path::cost)).as("%s", each).isEqualTo(price.map(BruteForce.Price::cost));
            assertThat(path.map(ClusterAnswer.Path::repair))
                    .as("%s", each)
                    .isEqualTo(price.map(BruteForce.Price::repair));
        });
    }

    @Test
    void everyPathEndsFirstWhatHasBegunAndMovesNoPausedUnit() {
        drawn().forEach(each -> each.answer().path().ifPresent(path -> {
            RuleBook rules = each.rules();
            List<Unit> state = each.cluster().units();
            for (List<UnitMove> hop : path.hops()) {
                List<String> moving = hop.stream().map(UnitMove::unit).toList();
                List<Unit> before = state;

                assertThat(rules.objections(state, hop)).as("%s", each).isEmpty();
                assertThat(state.stream()
                                .filter(unit -> unit.state().paused().isPresent())
                                .map(Unit::name))
                        .as("%s", each)
                        .doesNotContainAnyElementsOf(moving);
                assertThat(Drawn.isBegun(state)
                                && state.stream()
                                        .noneMatch(unit ->
                                                unit.state().begun().isPresent() && moving.contains(unit.name())))
                        .as("%s", each)
                        .isFalse();
                hop.forEach(move -> assertThat(isAllowed(move, hop, before, each))
                        .as("%s: %s", each, move)
                        .isTrue());
                state = BruteForce.after(state, hop);
            }
            assertThat(Drawn.isBegun(state)).as("%s", each).isFalse();
        }));
    }

    /** Whether a move has an edge whose condition holds, read from the edge; always if it is carried or rolls back what has begun. */
    private static boolean isAllowed(UnitMove move, List<UnitMove> hop, List<Unit> state, Drawn drawn) {
        Component component =
                drawn.world().matrices().component(move.component()).orElseThrow();
        Unit unit = state.stream()
                .filter(each -> each.name().equals(move.unit()))
                .findFirst()
                .orElseThrow();
        Optional<UpgradeEdges.Direction> direction = drawn.rules()
                .hops()
                .graph(component)
                .edge(move.from(), move.to())
                .map(UpgradeGraph.Edge::family)
                .map(UpgradeEdges::direction);
        List<Version> order =
                component.releases().stream().map(Release::version).toList();
        if (unit.state().begun().isPresent() || direction.isEmpty()) {
            return true;
        }
        return switch (direction.get()) {
            case UP -> order.indexOf(move.to()) > order.indexOf(move.from());
            case DOWN -> order.indexOf(move.to()) < order.indexOf(move.from());
            case TO_PREVIOUS ->
                unit.state().previous().map(UnitState.Previous::to).equals(Optional.of(move.to()));
            case WHILE_SOME_OLD ->
                state.stream()
                        .filter(other -> other.component().equals(move.component()))
                        .filter(other ->
                                hop.stream().noneMatch(moving -> moving.unit().equals(other.name())))
                        .anyMatch(other -> order.indexOf(other.version()) <= order.indexOf(move.to())
                                || other.version().toMinor().equals(move.to().toMinor()));
        };
    }

    @Test
    void everyPlanVerifiesAndIsProvenWithoutTheSearch() {
        plans().forEach(planned -> {
            assertThat(Verifier.verify(planned.plan(), planned.world().matrices()))
                    .as("seed %s", planned.seed())
                    .isEmpty();
            assertThat(StrictProof.of(planned.plan(), planned.world().matrices()))
                    .as("seed %s", planned.seed())
                    .allMatch(proof -> proof.findings().isEmpty()
                            && (proof.proven() || proof.repair().isPresent()));
        });
    }

    private static Stream<World.Planned> plans() {
        return drawn().filter(each -> each.world().clusters().get(0).equals(each.cluster()))
                .flatMap(each -> each.world().answer() instanceof PlanAnswer.Made made
                        ? Stream.of(new World.Planned(each.seed(), each.world(), made.plan()))
                        : Stream.empty());
    }

    @Test
    void noPathIsExplained() {
        drawn().forEach(each -> {
            if (each.answer() instanceof ClusterAnswer.NoPath none) {
                assertThat(none.explanation().headline()).as("%s", each).isNotBlank();
            }
        });
    }

    @Test
    void allKindsAreCommon() {
        List<Drawn> begun = drawn().filter(Drawn::isBegun).toList();
        List<ClusterAnswer.Path> paths =
                begun.stream().flatMap(each -> each.answer().path().stream()).toList();
        long conditional = plans().flatMap(planned -> planned.plan().catalogue().hops().stream())
                .flatMap(hop -> hop.moves().stream())
                .filter(move -> move.method().equals(Optional.of("rollback")))
                .count();
        long plans = plans().map(World.Planned::plan)
                .mapToLong(plan -> plan.paths().size())
                .sum();

        assertThat(begun).hasSizeGreaterThan(WORLDS / 2);
        assertThat(paths).hasSizeGreaterThan(WORLDS / 6);
        assertThat(begun.size() - paths.size()).isGreaterThan(WORLDS / 6);
        assertThat(paths.stream().filter(path -> path.repair() > 0)).hasSizeGreaterThan(WORLDS / 30);
        assertThat(conditional).isGreaterThan(WORLDS / 60);
        assertThat(plans).isGreaterThan(WORLDS / 6);
    }

    @Test
    void aPlanFileKeepsTheStatesOfItsStart() {
        plans().forEach(planned -> assertThat(PlanFileLawTest.read(PlanFileLawTest.yaml(planned.plan())))
                .as("seed %s", planned.seed())
                .usingRecursiveComparison()
                // A plan file has lines of its own.
                .ignoringFieldsMatchingRegexes(".*\\.place")
                .isEqualTo(planned.plan()));
    }
}
