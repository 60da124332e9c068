package dev.stepladder.trajectory;

import static dev.stepladder.SmallWorld.hops;
import static dev.stepladder.SmallWorld.moves;
import static dev.stepladder.SmallWorld.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.SmallWorld;
import dev.stepladder.version.Version;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A trajectory with its states, and how it is cut into stages. */
class TrajectoryTest {
    private static final Trajectory WALK = Trajectory.from(
            units("kubernetes 1.19", "node 1.19", "istio 1.9"),
            hops("kubernetes 1.19 to 1.20", "node 1.19 to 1.20 + istio 1.9 to 1.10"));

    @Test
    void hasTheStateBeforeAndAfterEachHop() {
        assertThat(WALK.before(0)).isEqualTo(units("kubernetes 1.19", "node 1.19", "istio 1.9"));
        assertThat(WALK.after(0)).isEqualTo(units("kubernetes 1.20", "node 1.19", "istio 1.9"));
        assertThat(WALK.before(1)).isEqualTo(WALK.after(0));
        assertThat(WALK.end()).isEqualTo(units("kubernetes 1.20", "node 1.20", "istio 1.10"));
    }

    @Test
    void aHopCanBeTakenOutOfAState() {
        assertThat(Trajectory.without(WALK.end(), WALK.hops().get(1)))
                .isEqualTo(units("kubernetes 1.20", "node 1.19", "istio 1.9"));
    }

    @Test
    void unitsThatMoveAlikeAreNamedOnce() {
        assertThat(Trajectory.arrival(moves("a: node 1.19 to 1.20", "b: node 1.19 to 1.20", "istio 1.9 to 1.10")))
                .isEqualTo("node 1.20 + istio 1.10");
        assertThat(Trajectory.departure(moves("a: node 1.19 to 1.20", "b: node 1.19 to 1.20")))
                .isEqualTo("node 1.19");
    }

    private static List<Version> stages(String... hops) {
        return StageCutter.cut(
                Trajectory.from(units("kubernetes 1.19", "node 1.19", "istio 1.9"), hops(hops)),
                SmallWorld.small().goal("kubernetes 1.21"));
    }

    private static List<Version> minors(String... minors) {
        return Stream.of(minors).map(Version::of).toList();
    }

    @Test
    void aStageHasWhatLeadsUpToItsHopAndTheNodesThatFollow() {
        assertThat(stages(
                        "istio 1.9 to 1.10",
                        "kubernetes 1.19 to 1.20",
                        "node 1.19 to 1.20",
                        "istio 1.10 to 1.11",
                        "kubernetes 1.20 to 1.21",
                        "node 1.20 to 1.21"))
                .isEqualTo(minors("1.20", "1.20", "1.20", "1.21", "1.21", "1.21"));
    }

    @Test
    void whatComesBetweenTheLeadingHopAndItsNodesBelongsToThatStage() {
        assertThat(stages("kubernetes 1.19 to 1.20", "istio 1.9 to 1.10", "node 1.19 to 1.20"))
                .isEqualTo(minors("1.20", "1.20", "1.20"));
    }

    @Test
    void whatComesAfterTheLastNodesStaysInTheLastStage() {
        assertThat(stages("kubernetes 1.19 to 1.20", "node 1.19 to 1.20", "istio 1.9 to 1.10"))
                .isEqualTo(minors("1.20", "1.20", "1.20"));
    }

    @Test
    void aWalkWithoutALeadingHopIsOneStageOfTheMinorItIsOn() {
        assertThat(stages("istio 1.9 to 1.10")).isEqualTo(minors("1.19"));
        assertThat(StageCutter.cut(
                        Trajectory.from(units("istio 1.9"), hops("istio 1.9 to 1.10")),
                        SmallWorld.small().goal("istio 1.10")))
                .isEqualTo(minors("all"));
    }
}
