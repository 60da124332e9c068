package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.cluster.KeptFacts;
import dev.stepladder.encode.Explanation;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Release;
import dev.stepladder.matrix.Rule;
import dev.stepladder.name.ComponentName;
import dev.stepladder.planner.PlanAnswer;
import dev.stepladder.planner.SearchSettings;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.Goal;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * An explanation names facts that rule every path out, and none too many.
 *
 * <p>To keep only some facts means: an objection stands only if all facts that it rests on are kept, see {@link BruteForce}.
 */
class ExplanationLawTest {
    private static final String ACCEPT = "--accept ";
    private static final int WORLDS = 300;

    /** How many of the facts are kept. */
    private static final double[] SHARES = {0.2, 0.6, 0.9};

    /** How often the cheap ways to answer are compared with a search. */
    private static final int MANY = 20;

    /** One cluster without a path, and why it has none. */
    private record Obstacle(long seed, World world, Cluster cluster, Explanation explanation) {
        /** An unsafe start needs a repair first; {@link RepairLawTest} is about those. */
        boolean startsSafe() {
            return world.rules(cluster).objections(cluster.units()).isEmpty();
        }

        boolean hasPathKeeping(List<Fact> facts) {
            return world.bruteForce(cluster).hasPathKeeping(facts);
        }

        /** The same, with all that is carried: without that there may be fewer paths. */
        boolean hasPathKeepingWithCarried(List<Fact> facts) {
            List<Fact> carried = world.rules(cluster).carries().facts();
            List<Fact> more = new ArrayList<>(facts);
            more.addAll(carried);
            return hasPathKeeping(more);
        }

        /** Several reasons may rest on the same that is carried. */
        List<Fact> withoutCarried(List<Fact> facts) {
            List<Fact> carried = world.rules(cluster).carries().facts();
            return facts.stream().filter(fact -> !carried.contains(fact)).toList();
        }

        /** What the cheapest path costs if one fact were otherwise. */
        Optional<Cost> costWithout(Fact fact) {
            List<Fact> others =
                    kept().facts().stream().filter(other -> !other.equals(fact)).toList();
            return world.bruteForce(cluster).costKeeping(others);
        }

        KeptFacts kept() {
            return new KeptFacts(world.rules(cluster), cluster.units(), world.goal(cluster));
        }

        boolean hasPathAccepting(String name) {
            World accepting = World.of(world.platform().accepting(name));
            return accepting.searched(accepting.cluster(cluster.name())).isPresent();
        }

        Optional<Cost> costAccepting(String name) {
            World accepting = World.of(world.platform().accepting(name));
            return accepting.bruteForce(accepting.cluster(cluster.name())).cost();
        }

        boolean hasNearestBesideSeveralGoals() {
            return explanation.nearest().isPresent()
                    && world.goal(cluster).components().size() > 1;
        }

        /** Where one component falls short, the leading one if it can. */
        Optional<Explanation.Nearest> nearest() {
            Goal goal = world.goal(cluster);
            Comparator<ComponentName> leadingFirst = Comparator.comparing(name -> !goal.leads(name));
            return goal.components().keySet().stream()
                    .sorted(leadingFirst)
                    .flatMap(component -> shortIn(component, goal).stream())
                    .findFirst();
        }

        /** The last number on the way that can be reached, and of its variants the cheapest; nothing if the cluster is there. */
        private Optional<Explanation.Nearest> shortIn(ComponentName component, Goal goal) {
            List<Version> way = onTheWay(component, goal);
            List<List<Object>> numbers = new ArrayList<>(
                    way.stream().map(Obstacle::number).distinct().toList());
            Collections.reverse(numbers);
            return numbers.stream()
                    .flatMap(number -> way.stream()
                            .filter(release -> number(release).equals(number))
                            .map(release -> goal.with(component, release))
                            .flatMap(lower -> new BruteForce(world.rules(cluster), cluster.units(), lower)
                                            .cost()
                                            .map(cost -> new Explanation.Nearest(
                                                    lower.toString().replace(" =", " "), cost))
                                            .stream())
                            .min(Comparator.comparing(Explanation.Nearest::cost))
                            .stream())
                    .findFirst()
                    .filter(nearest -> nearest.cost().hops() > 0);
        }

        private static List<Object> number(Version release) {
            return List.of(release.name(), release.numbers());
        }

        /** The releases before the end, and after those that run; or with those, where another component may move instead. */
        private List<Version> onTheWay(ComponentName component, Goal goal) {
            List<Version> releases = world.matrices().component(component).orElseThrow().releases().stream()
                    .map(Release::version)
                    .toList();
            VersionRange wanted = Objects.requireNonNull(goal.components().get(component));
            Version end = releases.stream()
                    .filter(wanted::contains)
                    .max(Comparator.comparing(releases::indexOf))
                    .orElseThrow();
            int more = goal.components().size() > 1 ? 0 : 1;
            return releases.stream()
                    .filter(release -> releases.indexOf(release) < releases.indexOf(end))
                    .filter(release -> cluster.units().stream()
                            .filter(unit -> unit.component().equals(component))
                            .allMatch(unit -> releases.indexOf(unit.version()) + more <= releases.indexOf(release)))
                    .toList();
        }

        @Override
        public String toString() {
            return "seed %s, %s: %s".formatted(seed, cluster.name(), explanation);
        }
    }

    @Test
    void theFactsOfEachReasonSufficeToBlock() {
        obstacles()
                .forEach(obstacle -> obstacle.explanation()
                        .reasons()
                        .forEach(reason -> assertThat(obstacle.hasPathKeepingWithCarried(reason.because()))
                                .as("%s", obstacle)
                                .isFalse()));
    }

    @Test
    void noFactOfAMinimalReasonIsSuperfluous() {
        obstacles()
                .filter(obstacle -> obstacle.explanation().minimal())
                .forEach(obstacle -> obstacle.explanation()
                        .reasons()
                        .forEach(reason -> reason.because()
                                .forEach(fact -> assertThat(obstacle.hasPathKeeping(without(reason, fact))
                                                || obstacle.hasPathKeepingWithCarried(without(reason, fact)))
                                        .as("%s, without %s", obstacle, fact)
                                        .isTrue())));
    }

    @Test
    void withoutTheFactsOfAllReasonsThereIsAPath() {
        obstacles().filter(obstacle -> obstacle.explanation().minimal()).forEach(obstacle -> {
            List<Fact> left = new ArrayList<>(obstacle.kept().facts());
            obstacle.explanation().reasons().forEach(reason -> {
                List<Fact> rules = obstacle.withoutCarried(reason.because());
                assertThat(left).as("%s", obstacle).containsAll(rules);
                left.removeAll(rules);
            });
            List<Fact> none = new ArrayList<>(obstacle.kept().facts());
            obstacle.explanation().reasons().forEach(reason -> none.removeAll(reason.because()));
            assertThat(obstacle.hasPathKeepingWithCarried(left) || obstacle.hasPathKeeping(none))
                    .as("%s", obstacle)
                    .isTrue();
        });
    }

    @Test
    void whetherSomeFactsLeaveAPathIsAnsweredAsByLookingEverywhere() {
        World.first(WORLDS)
                .forEach(seeded -> seeded.world().clusters().stream()
                        .filter(cluster -> seeded.world()
                                .rules(cluster)
                                .objections(cluster.units())
                                .isEmpty())
                        .forEach(cluster -> compare(seeded, cluster)));
    }

    private static void compare(World.Seeded seeded, Cluster cluster) {
        World world = seeded.world();
        KeptFacts kept = new KeptFacts(world.rules(cluster), cluster.units(), world.goal(cluster));
        BruteForce bruteForce = world.bruteForce(cluster);
        Random random = new Random(seeded.seed());
        for (double share : SHARES) {
            List<Fact> some = some(kept, share, random);
            assertThat(kept.leavePath(some))
                    .as("seed %s, %s, keeping %s", seeded.seed(), cluster.name(), some)
                    .isEqualTo(bruteForce.hasPathKeeping(some));
        }
        for (int i = 0; i < MANY; i++) {
            List<Fact> some = some(kept, random.nextDouble(), random);
            assertThat(kept.leavePath(some))
                    .as("seed %s, %s, keeping %s", seeded.seed(), cluster.name(), some)
                    .isEqualTo(kept.leavePathAsSearched(some));
        }
    }

    private static List<Fact> some(KeptFacts kept, double share, Random random) {
        return kept.facts().stream().filter(fact -> random.nextDouble() < share).toList();
    }

    @Test
    void whatIsOfferedToBeAcceptedOpensAPathOfTheCostThatIsNamed() {
        obstacles()
                .forEach(obstacle -> acceptances(obstacle.explanation())
                        .forEach(correction -> assertThat(obstacle.costAccepting(ruleOf(correction)))
                                .as("%s, %s", obstacle, correction)
                                .hasValue(correction.cost())));
    }

    @Test
    void whateverOpensAPathWhenAcceptedIsOffered() {
        obstacles().filter(obstacle -> obstacle.explanation().minimal()).forEach(obstacle -> {
            Set<String> offered = acceptances(obstacle.explanation())
                    .map(ExplanationLawTest::ruleOf)
                    .collect(Collectors.toSet());
            assertThat(offered)
                    .as("%s", obstacle)
                    .containsAll(obstacle.world().matrices().rules().stream()
                            .map(Rule::name)
                            .filter(obstacle::hasPathAccepting)
                            .toList());
        });
    }

    @Test
    void anExplanationThatALimitEndedIsTrueAllTheSame() {
        Limits over = new Limits(Long.MAX_VALUE, Limits.USUAL_BYTES, new Limits.Time(() -> true, "0s"));
        obstacles()
                .forEach(whole -> obstaclesOf(
                                whole.seed(), whole.world(), whole.world().answer(SearchSettings.within(over)))
                        .forEach(ended -> {
                            assertThat(ended.hasPathKeeping(ended.explanation().because()))
                                    .as("%s", ended)
                                    .isFalse();
                            assertThat(ended.explanation().minimal())
                                    .as("%s", ended)
                                    .isFalse();
                        }));
    }

    @Test
    void whatWouldHaveToBeOtherwiseOpensAPathOfTheCostThatIsNamed() {
        AtomicInteger otherwise = new AtomicInteger();
        obstacles()
                .forEach(obstacle -> obstacle.explanation().corrections().stream()
                        .filter(correction -> correction.otherwise().isPresent())
                        .forEach(correction -> {
                            assertThat(obstacle.costWithout(
                                            correction.otherwise().orElseThrow()))
                                    .as("%s, %s", obstacle, correction)
                                    .hasValue(correction.cost());
                            otherwise.incrementAndGet();
                        }));

        assertThat(otherwise).hasValueGreaterThan(50);
    }

    @Test
    void everyFactOfTheOnlyReasonThatOpensAPathIfOtherwiseIsTold() {
        obstacles()
                .filter(obstacle -> obstacle.explanation().minimal()
                        && obstacle.explanation().reasons().size() == 1)
                .forEach(obstacle -> obstacle.explanation().because().stream()
                        .filter(fact -> !fact.id().startsWith("rule/"))
                        .flatMap(fact -> obstacle.costWithout(fact).stream())
                        .forEach(cost -> assertThat(obstacle.explanation().corrections())
                                .as("%s", obstacle)
                                .anyMatch(correction -> correction.otherwise().isPresent()
                                        && correction.cost().equals(cost))));
    }

    @Test
    void theNearestStateIsTheLatestOnTheWayOfTheFirstComponentThatMayFallShort() {
        List<Obstacle> obstacles = obstacles()
                .filter(obstacle -> obstacle.explanation().limit().isEmpty())
                .toList();

        assertThat(obstacles)
                .allSatisfy(obstacle -> assertThat(obstacle.explanation().nearest())
                        .as("%s", obstacle)
                        .isEqualTo(obstacle.nearest()));
        assertThat(obstacles.stream().filter(Obstacle::hasNearestBesideSeveralGoals))
                .hasSizeGreaterThan(5);
    }

    private static Stream<Explanation.Correction> acceptances(Explanation explanation) {
        return explanation.corrections().stream()
                .filter(correction -> correction.changes().get(0).startsWith(ACCEPT));
    }

    private static String ruleOf(Explanation.Correction correction) {
        String change = correction.changes().get(0);
        return change.substring(ACCEPT.length(), change.indexOf(','));
    }

    private static Stream<Obstacle> obstacles() {
        return World.first(WORLDS)
                .filter(seeded -> seeded.answer() instanceof PlanAnswer.None)
                .flatMap(seeded -> obstaclesOf(seeded.seed(), seeded.world(), seeded.answer()));
    }

    private static Stream<Obstacle> obstaclesOf(long seed, World world, PlanAnswer answer) {
        return ((PlanAnswer.None) answer)
                .obstacles().stream()
                        .map(obstacle -> new Obstacle(
                                seed, world, world.cluster(obstacle.clusters().get(0)), obstacle.explanation()))
                        .filter(obstacle -> obstacle.startsSafe());
    }

    private static List<Fact> without(Explanation.Conflict reason, Fact left) {
        return reason.because().stream().filter(fact -> !fact.equals(left)).toList();
    }
}
