package dev.stepladder.trajectory;

import static dev.stepladder.SmallWorld.hops;
import static dev.stepladder.SmallWorld.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.SmallWorld;
import dev.stepladder.fleet.Changes;
import dev.stepladder.version.Version;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Hops share one change only if every order of them, and every mixture of old and new, is safe. */
class SharedChangeTest {
    private static final SmallWorld WORLD = SmallWorld.small();

    private static Optional<String> objection(String[] state, String... hops) {
        return SharedChange.objection(units(state), hops(hops), WORLD.rules());
    }

    private static String[] state(String... units) {
        return units;
    }

    @Test
    void hopsThatAreSafeInAnyOrderMayShare() {
        assertThat(objection(
                        state("kubernetes 1.20", "node 1.19", "istio 1.9"), "node 1.19 to 1.20", "istio 1.9 to 1.10"))
                .isEmpty();
    }

    @Test
    void hopsThatNeedAnOrderMayNot() {
        assertThat(objection(
                        state("kubernetes 1.20", "node 1.20", "istio 1.10"),
                        "kubernetes 1.20 to 1.21",
                        "node 1.20 to 1.21"))
                .contains("if node 1.21 comes first: node 1.21 may not be newer than kubernetes 1.20");
    }

    @Test
    void aUnitMovesOnceInAChange() {
        assertThat(objection(state("kubernetes 1.20", "istio 1.9"), "istio 1.9 to 1.10", "istio 1.10 to 1.11"))
                .contains("a change must not move a unit twice");
    }

    @Test
    void aChangeOfNineHopsIsTooLarge() {
        String[] nine = IntStream.range(0, 9)
                .mapToObj(i -> "n%s: node 1.19 to 1.20".formatted(i))
                .toArray(String[]::new);

        assertThat(objection(state("kubernetes 1.20"), nine))
                .contains("a change of 9 hops is too large, the limit is 8");
    }

    @Test
    void theStateBeforeMustBeSafe() {
        assertThat(objection(
                        state("kubernetes 1.21", "istio 1.9", "node 1.20"), "istio 1.9 to 1.10", "node 1.20 to 1.21"))
                .contains("istio 1.9 fits kubernetes 1.17 - 1.20, not 1.21");
    }

    @Test
    void aWalkIsCutWhereNothingMayShareAnyMore() {
        Trajectory trajectory = Trajectory.from(
                units("kubernetes 1.20", "a: node 1.19", "b: node 1.19", "istio 1.9"),
                hops("a: node 1.19 to 1.20", "b: node 1.19 to 1.20", "istio 1.9 to 1.10", "kubernetes 1.20 to 1.21"));
        List<Version> oneStage = Collections.nCopies(4, Version.of("1.21"));
        List<Version> twoStages =
                List.of(Version.of("1.20"), Version.of("1.21"), Version.of("1.21"), Version.of("1.21"));
        Changes everything = new Changes(List.of(Set.of(Changes.EVERYTHING)));

        assertThat(ChangeCutter.cut(trajectory, oneStage, WORLD.rules(), everything))
                .containsExactly(0, 0, 0, 3);
        assertThat(ChangeCutter.cut(trajectory, twoStages, WORLD.rules(), everything))
                .containsExactly(0, 1, 1, 3);
        assertThat(ChangeCutter.cut(trajectory, oneStage, WORLD.rules(), Changes.SINGLE))
                .containsExactly(0, 1, 2, 3);
        assertThat(ChangeCutter.cut(
                        trajectory, oneStage, WORLD.rules(), new Changes(List.of(Set.of(SmallWorld.name("node"))))))
                .containsExactly(0, 0, 2, 3);
    }
}
