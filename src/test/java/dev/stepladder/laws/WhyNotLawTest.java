package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.cluster.ClusterAnswer;
import dev.stepladder.cluster.ClusterSearch;
import dev.stepladder.encode.Explanation;
import dev.stepladder.encode.PathConstraint;
import dev.stepladder.fleet.Cluster;
import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.planner.WhyNot;
import dev.stepladder.rule.ComponentRelease;
import dev.stepladder.rule.Cost;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.search.problem.Limits;
import dev.stepladder.trajectory.PlannedTrajectory;
import dev.stepladder.trajectory.Trajectory;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** "Why not so?", against {@link BruteForce} on just the paths that are so. */
class WhyNotLawTest {
    private static final int WORLDS = 40;

    /** A question about one cluster of a world, with the path that it really takes. */
    private record Asked(long seed, World world, Cluster cluster, Trajectory trajectory, PathConstraint constraint) {
        Optional<Cost> searched() {
            return answer().path().map(ClusterAnswer.Path::cost);
        }

        /** Why there is no path that is so, if there is none. */
        Optional<Explanation> obstacle() {
            return answer() instanceof ClusterAnswer.NoPath none ? Optional.of(none.explanation()) : Optional.empty();
        }

        private ClusterAnswer answer() {
            return ClusterSearch.find(
                    world.rules(cluster), cluster.units(), world.goal(cluster), Limits.USUAL, constraint);
        }

        boolean hasPathKeeping(List<Fact> facts) {
            return world.bruteForce(cluster).hasPathKeeping(facts, this::isAllowed, this::isEnd);
        }

        Optional<Cost> bruteForce() {
            return world.bruteForce(cluster).cost(this::isAllowed, this::isEnd);
        }

        private boolean isAllowed(List<Unit> state, List<UnitMove> hop) {
            if (constraint instanceof PathConstraint.Without without) {
                return hop.stream().noneMatch(move -> move.after().equals(without.at()));
            }
            if (constraint instanceof PathConstraint.Before before) {
                int there = rank(before.then().component(), before.then().version());
                boolean comes = hop.stream()
                        .filter(move -> move.component().equals(before.then().component()))
                        .anyMatch(move -> rank(move.component(), move.from()) < there
                                && rank(move.component(), move.to()) >= there);
                return !comes
                        || state.stream()
                                .filter(unit ->
                                        unit.component().equals(before.first().component()))
                                .allMatch(unit -> rank(unit.component(), unit.version())
                                        >= rank(
                                                before.first().component(),
                                                before.first().version()));
            }
            return true;
        }

        private boolean isEnd(List<Unit> state) {
            return !(constraint instanceof PathConstraint.End end)
                    || state.stream()
                            .filter(unit -> unit.component().equals(end.at().component()))
                            .allMatch(unit -> unit.version().equals(end.at().version()));
        }

        private int rank(ComponentName component, Version version) {
            return releases(world.matrices(), component).indexOf(version);
        }

        @Override
        public String toString() {
            return "seed %s, %s, %s".formatted(seed, cluster.name(), constraint);
        }
    }

    @Test
    void costsWhatBruteForceCostsOnThePathsThatAreAsAsked() {
        AtomicInteger paths = new AtomicInteger();
        AtomicInteger none = new AtomicInteger();
        asked().forEach(asked -> {
            Optional<Cost> truth = asked.bruteForce();
            assertThat(asked.searched()).as("%s", asked).isEqualTo(truth);
            (truth.isPresent() ? paths : none).incrementAndGet();
        });

        assertThat(paths).hasValueGreaterThan(50);
        assertThat(none).hasValueGreaterThan(50);
    }

    @Test
    void theFactsOfEachReasonRuleOutEveryPathThatIsAsAskedAndNoneIsSuperfluous() {
        AtomicInteger facts = new AtomicInteger();
        asked().forEach(asked -> asked.obstacle()
                .filter(Explanation::minimal)
                .ifPresent(why -> why.reasons().forEach(reason -> {
                    assertThat(asked.hasPathKeeping(reason.because()))
                            .as("%s: %s", asked, reason)
                            .isFalse();
                    for (Fact fact : reason.because()) {
                        assertThat(asked.hasPathKeeping(without(reason, fact)))
                                .as("%s: %s, without %s", asked, reason, fact)
                                .isTrue();
                        facts.incrementAndGet();
                    }
                })));

        assertThat(facts).hasValueGreaterThan(100);
    }

    private static List<Fact> without(Explanation.Conflict reason, Fact left) {
        return reason.because().stream().filter(fact -> !fact.equals(left)).toList();
    }

    @Test
    void whatAPlanDoesAlreadyCostsWhatItCosts() {
        World.firstPlanned(WORLDS)
                .forEach(planned -> questions(planned)
                        .forEach(asked ->
                                WhyNot.ask(planned.plan(), planned.world().matrices(), asked.constraint(), Limits.USUAL)
                                        .stream()
                                        .filter(answer -> answer.clusters()
                                                .contains(asked.cluster().name()))
                                        .filter(answer -> answer.says().equals("that is what the plan does"))
                                        .forEach(answer -> assertThat(asked.bruteForce())
                                                .as("%s", asked)
                                                .isEqualTo(planned.world()
                                                        .bruteForce(asked.cluster())
                                                        .cost()))));
    }

    private static Stream<Asked> asked() {
        return World.firstPlanned(WORLDS).flatMap(WhyNotLawTest::questions);
    }

    /** For one cluster of each path: without each release that it comes to, ending on each of its component, and coming to it before others come to, or leave, what they do. */
    private static Stream<Asked> questions(World.Planned planned) {
        return planned.plan().paths().stream().flatMap(path -> {
            World world = planned.world();
            Cluster cluster = world.cluster(path.clusters().get(0));
            Trajectory trajectory = PlannedTrajectory.of(planned.plan(), path, cluster.name())
                    .orElseThrow()
                    .trajectory();
            List<ComponentRelease> arrivals = trajectory.hops().stream()
                    .flatMap(List::stream)
                    .map(UnitMove::after)
                    .distinct()
                    .toList();
            List<PathConstraint> questions = new ArrayList<>();
            for (ComponentRelease arrival : arrivals) {
                questions.add(new PathConstraint.Without(arrival));
                releases(world.matrices(), arrival.component())
                        .forEach(end ->
                                questions.add(new PathConstraint.End(new ComponentRelease(arrival.component(), end))));
                Stream.concat(arrivals.stream(), trajectory.before(0).stream().map(WhyNotLawTest::componentRelease))
                        .filter(other -> !other.component().equals(arrival.component()))
                        .forEach(other -> questions.add(new PathConstraint.Before(arrival, other)));
            }
            return questions.stream()
                    .distinct()
                    .map(constraint -> new Asked(planned.seed(), world, cluster, trajectory, constraint));
        });
    }

    private static ComponentRelease componentRelease(Unit unit) {
        return new ComponentRelease(unit.component(), unit.version());
    }

    private static List<Version> releases(Matrices matrices, ComponentName component) {
        return matrices.component(component).orElseThrow().releases().stream()
                .map(Release::version)
                .toList();
    }
}
