package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.fleet.Unit;
import dev.stepladder.matrix.Rule;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.rule.Goal;
import dev.stepladder.rule.Objection;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.trajectory.HopDescriber;
import dev.stepladder.trajectory.PlannedTrajectory;
import dev.stepladder.trajectory.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Why a hop is there and until when it can be undone, against asking the rules about every whole state without it. */
class HopReasonLawTest {
    private static final int WORLDS = 250;

    /** A hop of a trajectory, with what a plan says of it. */
    private record Said(long seed, Trajectory trajectory, int hop, RuleBook rules, Goal goal, PlannedHop says) {
        List<UnitMove> moves() {
            return trajectory.hops().get(hop);
        }

        IntStream later() {
            return IntStream.range(hop + 1, trajectory.hops().size());
        }

        boolean goesOn(int later) {
            return trajectory.hops().get(later).stream().anyMatch(this::isHeld);
        }

        private boolean isHeld(UnitMove move) {
            return moves().stream().anyMatch(held -> held.unit().equals(move.unit()));
        }

        /** A state with the hop's units where they were before it. */
        List<Unit> without(List<Unit> state) {
            return state.stream()
                    .map(unit -> moves().stream()
                            .filter(move -> move.unit().equals(unit.name()))
                            .map(move -> unit.at(move.from()))
                            .findFirst()
                            .orElse(unit))
                    .toList();
        }

        /** What speaks against a later hop without these units. */
        Stream<Objection> toHop(int later) {
            List<UnitMove> moving = trajectory.hops().get(later).stream()
                    .filter(move -> !isHeld(move))
                    .toList();
            Stream<Objection> waits = moving.stream()
                    .flatMap(move -> moves().stream()
                            .flatMap(
                                    held -> rules.hops().objections(move.before(), move.to(), held.before()).stream()));
            Stream<Objection> behind =
                    moves().stream().flatMap(held -> rules.locksteps().objections(held.before(), moving).stream());
            return Stream.concat(waits, behind);
        }

        List<String> toHopOrState(int later) {
            List<String> waits = toHop(later).map(Objection::says).toList();
            return waits.isEmpty() ? toState(later) : waits;
        }

        List<String> toState(int later) {
            return rules.objections(without(trajectory.after(later))).stream()
                    .map(Objection::says)
                    .toList();
        }

        /** The reasons that may be named: those of the first later step that has any, else what the goal misses. */
        List<String> reasons() {
            return later().filter(later -> !toHopOrState(later).isEmpty())
                    .mapToObj(later -> toHopOrState(later).stream()
                            .map(objection -> "needed before %s: %s".formatted(arrival(later), objection))
                            .toList())
                    .findFirst()
                    .orElseGet(() -> Stream.of(
                                    passedOver(), goal.misses(without(trajectory.end()), rules.matrices()), carrying())
                            .filter(reasons -> !reasons.isEmpty())
                            .findFirst()
                            .orElse(List.of()));
        }

        /** The required stops that a unit misses if it makes this hop and its next in one, where nothing else is against that. */
        private List<String> passedOver() {
            Set<String> stops = rules.matrices().rules(Rule.RequiredStop.class).stream()
                    .map(Rule::name)
                    .collect(Collectors.toSet());
            List<String> missed = new ArrayList<>();
            for (UnitMove move : moves()) {
                Optional<UnitMove> next = later().boxed()
                        .flatMap(later -> trajectory.hops().get(later).stream())
                        .filter(other -> other.unit().equals(move.unit()))
                        .findFirst();
                List<Objection> against = next.map(other -> rules.hops()
                                .objections(
                                        rules.matrices()
                                                .component(move.component())
                                                .orElseThrow(),
                                        move.from(),
                                        other.to()))
                        .orElse(List.of());
                if (against.stream()
                        .allMatch(
                                objection -> stops.contains(objection.acceptAs().orElse("")))) {
                    against.forEach(objection -> missed.add(
                            "needed before %s: %s".formatted(next.orElseThrow().after(), objection.says())));
                }
            }
            return missed;
        }

        /** How what is said of the way back may begin. */
        List<String> ends() {
            return later().filter(later -> goesOn(later) || !toState(later).isEmpty())
                    .mapToObj(later -> goesOn(later)
                            ? List.of("until %s, the next hop of the same unit; ".formatted(arrival(later)))
                            : toState(later).stream()
                                    .map(objection -> "until %s, because %s; ".formatted(arrival(later), objection))
                                    .toList())
                    .findFirst()
                    .orElse(List.of("until the end of the plan; "));
        }

        /** What the later hops of these units carry. */
        private List<String> carrying() {
            return later().filter(later -> rules.carries().own(trajectory.hops().get(later)).stream()
                            .anyMatch(this::isHeld))
                    .filter(later -> rules.carries().carried(trajectory.hops().get(later)).stream()
                            .anyMatch(move -> !isHeld(move)))
                    .mapToObj(later -> "needed before %s, which carries %s along"
                            .formatted(
                                    arrival(later),
                                    arrival(rules.carries()
                                            .carried(trajectory.hops().get(later)))))
                    .limit(1)
                    .toList();
        }

        private String arrival(int later) {
            return arrival(rules.carries().own(trajectory.hops().get(later)));
        }

        private static String arrival(List<UnitMove> moves) {
            return moves.stream()
                    .map(move -> move.after().toString())
                    .distinct()
                    .collect(Collectors.joining(" + "));
        }

        @Override
        public String toString() {
            return "seed %s, %s".formatted(seed, moves());
        }
    }

    @Test
    void theReasonIsThatOfTheFirstLaterStepThatFailsWithoutTheHop() {
        assertThat(said())
                .allSatisfy(each -> assertThat(each.reasons())
                        .as("%s", each)
                        .anyMatch(reason -> each.says().reasons().because().endsWith(reason)));
    }

    @Test
    void theWayBackIsOpenUntilAWholeStateWithoutTheHopIsUnsafe() {
        List<Said> reversible =
                said().filter(each -> !each.says().isPointOfNoReturn()).toList();

        assertThat(reversible)
                .hasSizeGreaterThan(WORLDS)
                .allSatisfy(each -> assertThat(each.ends())
                        .as("%s", each)
                        .anyMatch(end -> each.says().recovery().wayBack().startsWith(end)));
    }

    private static Stream<Said> said() {
        return World.firstPlanned(WORLDS)
                .flatMap(planned -> planned.plan().paths().stream().flatMap(path -> {
                    ClusterName cluster = path.clusters().get(0);
                    RuleBook rules = planned.world().rules(planned.world().cluster(cluster));
                    Goal goal = planned.world().goal(planned.world().cluster(cluster));
                    Trajectory trajectory = PlannedTrajectory.of(planned.plan(), path, cluster)
                            .orElseThrow()
                            .trajectory();
                    HopDescriber describer = new HopDescriber(trajectory, rules, goal);
                    // A hop of a repair is there for what is wrong with the start.
                    int repair = planned.plan()
                            .remarks()
                            .repair(cluster)
                            .map(wrong -> wrong.steps().size())
                            .orElse(0);
                    return IntStream.range(repair, trajectory.hops().size())
                            .mapToObj(i -> new Said(
                                    planned.seed(),
                                    trajectory,
                                    i,
                                    rules,
                                    goal,
                                    describer.describe(i).hop()));
                }));
    }
}
