package dev.stepladder.trajectory;

import static dev.stepladder.SmallWorld.hops;
import static dev.stepladder.SmallWorld.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.SmallWorld;
import dev.stepladder.matrix.Fact;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Why a hop is in a path, what it must come before and after, and until when it can be undone. */
class ReasonsTest {
    private static final SmallWorld WORLD = SmallWorld.small();
    private static final Trajectory WALK = Trajectory.from(
            units("kubernetes 1.19", "node 1.19", "istio 1.9"),
            hops("kubernetes 1.19 to 1.20", "istio 1.9 to 1.10", "kubernetes 1.20 to 1.21", "node 1.19 to 1.21"));

    private static HopReason reason(int hop, String... goal) {
        return HopReason.of(WALK, hop, WORLD.rules(), WORLD.goal(goal));
    }

    @Test
    void aHopIsThereForTheFirstLaterHopThatIsUnsafeWithoutIt() {
        HopReason reason = reason(1, "kubernetes 1.21");

        assertThat(reason.says())
                .isEqualTo("needed before kubernetes 1.21: istio 1.9 fits kubernetes 1.17 - 1.20, not 1.21");
        assertThat(reason.facts()).extracting(Fact::id).containsExactly("istio/1.9/fits/kubernetes/supported");
    }

    @Test
    void aHopOfAComponentWithAGoalIsOnTheWayToIt() {
        assertThat(reason(1, "kubernetes 1.21", "istio >=1.10").says())
                .isEqualTo("on the path to istio >=1.10; needed before kubernetes 1.21: istio 1.9 fits kubernetes"
                        + " 1.17 - 1.20, not 1.21");
    }

    @Test
    void aHopThatNoLaterOneNeedsIsThereForTheGoal() {
        assertThat(reason(3, "kubernetes 1.21"))
                .isEqualTo(new HopReason(
                        "final state: node must be on the same minor as kubernetes, not 1.19", List.of()));
    }

    @Test
    void aHopThatNothingNeedsSaysSo() {
        Trajectory idle = Trajectory.from(units("kubernetes 1.19", "istio 1.9"), hops("istio 1.9 to 1.10"));

        assertThat(HopReason.of(idle, 0, WORLD.rules(), WORLD.goal("kubernetes 1.19")))
                .isEqualTo(new HopReason("no later hop needs it", List.of()));
    }

    @Test
    void namesTheHopsThatMustComeBeforeAndWhatBreaksOtherwise() {
        assertThat(OrderReason.before(WALK, 2, WORLD.rules()))
                .containsExactly(new OrderReason(1, "istio 1.9 fits kubernetes 1.17 - 1.20, not 1.21"));
        assertThat(OrderReason.before(WALK, 3, WORLD.rules()))
                .containsExactly(new OrderReason(2, "node 1.21 may not be newer than kubernetes 1.20"));
        assertThat(OrderReason.before(WALK, 0, WORLD.rules())).isEmpty();
    }

    @Test
    void namesTheHopsThatMustComeAfter() {
        assertThat(OrderReason.after(WALK, 1, WORLD.rules()))
                .containsExactly(new OrderReason(2, "istio 1.9 fits kubernetes 1.17 - 1.20, not 1.21"));
        assertThat(OrderReason.after(WALK, 0, WORLD.rules())).isEmpty();
    }

    @Test
    void aHopWithoutAWayBackIsAPointOfNoReturn() {
        UndoLimit limit = UndoLimit.of(WALK, 0, WORLD.rules());

        assertThat(limit.says()).isEqualTo("none: there is no way back");
        assertThat(limit.ifItFails()).isEqualTo("go forward and finish it: there is no way back");
        assertThat(limit.closedBy()).isEmpty();
    }

    @Test
    void aHopCanBeUndoneUntilALaterOneWouldBeUnsafe() {
        UndoLimit limit = UndoLimit.of(WALK, 1, WORLD.rules());

        assertThat(limit.says())
                .isEqualTo("until kubernetes 1.21, because istio 1.9 fits kubernetes 1.17 - 1.20, not 1.21;"
                        + " install the earlier version again");
        assertThat(limit.ifItFails()).isEqualTo("go back to istio 1.9");
        assertThat(limit.closedBy()).contains(2);
    }

    @Test
    void aWayBackThatNobodyDescribesIsSaidToBeSo() {
        UndoLimit limit = UndoLimit.of(WALK, 3, WORLD.rules());

        assertThat(limit.says()).isEqualTo("until the end of the plan; no vendor describes how");
        assertThat(limit.ifItFails())
                .isEqualTo("go forward and finish it: no vendor describes the way back to node 1.19");
    }

    @Test
    void aNextHopOfTheSameUnitClosesTheWayBack() {
        Trajectory twice =
                Trajectory.from(units("kubernetes 1.20", "istio 1.9"), hops("istio 1.9 to 1.10", "istio 1.10 to 1.11"));

        assertThat(UndoLimit.of(twice, 0, WORLD.rules()).says())
                .isEqualTo("until istio 1.11, the next hop of the same unit; install the earlier version again");
    }

    @Test
    void aWayBackOfSomeDaysEndsWithTheSupportOfWhatItGoesBackTo() {
        SmallWorld world = SmallWorld.of("""
                component: kubernetes
                upgrades: [{method: in-place, width: {minors: 1}}]
                releases: [{version: "1.19"}, {version: "1.20"}]
                """, """
                provider: eks
                title: Amazon EKS
                order: [kubernetes]
                dates: {"1.19": {standard-end: "2026-03-01", extended-end: "2027-03-01"}}
                waysBack: [{component: kubernetes, possible: true, within: "P7D", how: "roll back"}]
                """).with("provider", "eks");
        Trajectory trajectory = Trajectory.from(units("kubernetes 1.19"), hops("kubernetes 1.19 to 1.20"));

        UndoLimit limit = UndoLimit.of(trajectory, 0, world.rules());

        assertThat(limit.says())
                .isEqualTo("until the end of the plan; within 7 days, and before support of kubernetes 1.19 ends on"
                        + " 2027-03-01: roll back");
        assertThat(limit.within()).isEqualTo(Optional.of(Period.ofDays(7)));
    }
}
