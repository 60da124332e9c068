package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.fleet.Unit;
import dev.stepladder.name.ClusterName;
import dev.stepladder.rule.RuleBook;
import dev.stepladder.rule.UnitMove;
import dev.stepladder.trajectory.OrderReason;
import dev.stepladder.trajectory.PlannedTrajectory;
import dev.stepladder.trajectory.Trajectory;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code explain} says of the order of hops: neighbours that it says can't change places can't, and others can. */
class OrderReasonLawTest {
    private static final int WORLDS = 250;

    /** A hop and the one just before it, which moves other units. */
    private record Neighbours(long seed, RuleBook rules, Trajectory trajectory, int second) {
        boolean told() {
            return OrderReason.before(trajectory, second, rules).stream().anyMatch(turn -> turn.hop() == second - 1);
        }

        boolean toldFromTheOtherSide() {
            return OrderReason.after(trajectory, second - 1, rules).stream().anyMatch(turn -> turn.hop() == second);
        }

        /** Whether the rules object to the second hop where the first begins. */
        boolean mayComeFirst() {
            List<Unit> state = trajectory.before(second - 1);
            List<UnitMove> hop = trajectory.hops().get(second);
            return rules.objections(state, hop).isEmpty()
                    && rules.objections(Trajectory.from(state, List.of(hop)).end())
                            .isEmpty();
        }

        @Override
        public String toString() {
            return "seed %s, %s and %s"
                    .formatted(
                            seed,
                            trajectory.hops().get(second - 1),
                            trajectory.hops().get(second));
        }
    }

    @Test
    void neighboursChangePlacesJustWhereNothingIsSaidAgainstIt() {
        List<Neighbours> neighbours = neighbours().toList();

        assertThat(neighbours).allSatisfy(each -> {
            assertThat(each.told()).as("%s", each).isEqualTo(!each.mayComeFirst());
            assertThat(each.toldFromTheOtherSide()).as("%s", each).isEqualTo(each.told());
        });
        assertThat(neighbours.stream().filter(Neighbours::told).count())
                .isBetween(neighbours.size() / 10L, neighbours.size() * 9L / 10);
    }

    /** In worlds without rules over three components: what those forbid is no matter of two hops. */
    private static Stream<Neighbours> neighbours() {
        return World.firstPlanned(WORLDS)
                .flatMap(planned -> planned.plan().paths().stream().flatMap(path -> {
                    ClusterName cluster = path.clusters().get(0);
                    RuleBook rules = planned.world().rules(planned.world().cluster(cluster));
                    Trajectory trajectory = PlannedTrajectory.of(planned.plan(), path, cluster)
                            .orElseThrow()
                            .trajectory();
                    int repair = planned.plan()
                            .remarks()
                            .repair(cluster)
                            .map(wrong -> wrong.steps().size())
                            .orElse(0);
                    return IntStream.range(repair + 1, trajectory.hops().size())
                            .filter(i -> rules.states().joint().isEmpty()
                                    && rules.locksteps().all().isEmpty())
                            .filter(i -> apart(
                                    trajectory.hops().get(i - 1),
                                    trajectory.hops().get(i)))
                            .mapToObj(i -> new Neighbours(planned.seed(), rules, trajectory, i));
                }));
    }

    private static boolean apart(List<UnitMove> first, List<UnitMove> second) {
        return first.stream()
                .noneMatch(
                        move -> second.stream().anyMatch(other -> other.unit().equals(move.unit())));
    }
}
