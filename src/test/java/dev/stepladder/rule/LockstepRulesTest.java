package dev.stepladder.rule;

import static dev.stepladder.SmallWorld.componentRelease;
import static dev.stepladder.SmallWorld.moves;
import static dev.stepladder.SmallWorld.says;
import static dev.stepladder.SmallWorld.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.SmallWorld;
import dev.stepladder.matrix.Rule;
import org.junit.jupiter.api.Test;

/** As kops had it: Kubernetes 1.12 and etcd 3 are entered together or not at all. */
class LockstepRulesTest {
    private static final SmallWorld WORLD = SmallWorld.of("""
            component: kubernetes
            releases: [{version: "1.11"}, {version: "1.12"}, {version: "1.13"}]
            """, """
            component: etcd
            releases: [{version: "2.2"}, {version: "3.2"}]
            """, """
            component: calico
            releases: [{version: "2.6"}, {version: "3.3"}]
            rules:
              - {name: etcd3, kind: lockstep, enter: {kubernetes: ">=1.12", etcd: ">=3"}, reason: "the vendor moves both"}
            """);
    private static final LockstepRules RULES = WORLD.rules().locksteps();

    @Test
    void aUnitThatEntersItsRangeLeavesNoOtherBehind() {
        assertThat(says(RULES.objections(
                        units("kubernetes 1.11", "events: etcd 2.2", "main: etcd 2.2", "calico 2.6"),
                        moves("kubernetes 1.11 to 1.12", "main: etcd 2.2 to 3.2"))))
                .containsExactly("events 2.2 must move in the same hop");
    }

    @Test
    void allThatItNamesMoveTogether() {
        assertThat(RULES.objections(
                        units("kubernetes 1.11", "etcd 2.2", "calico 2.6"),
                        moves("kubernetes 1.11 to 1.12", "etcd 2.2 to 3.2")))
                .isEmpty();
    }

    @Test
    void aUnitThatIsInItsRangeAlreadyNeedNotMove() {
        assertThat(RULES.objections(units("kubernetes 1.11", "etcd 3.2"), moves("kubernetes 1.11 to 1.12")))
                .isEmpty();
    }

    @Test
    void hasNoSayWhereARangeIsNotEntered() {
        assertThat(RULES.objections(units("kubernetes 1.12", "etcd 2.2"), moves("kubernetes 1.12 to 1.13")))
                .isEmpty();
        assertThat(RULES.objections(units("kubernetes 1.11", "calico 2.6"), moves("calico 2.6 to 3.3")))
                .isEmpty();
    }

    @Test
    void objectsToAHopThatLeavesAUnitStandingOutside() {
        assertThat(says(RULES.objections(componentRelease("etcd 2.2"), moves("kubernetes 1.11 to 1.12"))))
                .containsExactly("etcd 2.2 must move in the same hop");
        assertThat(RULES.objections(componentRelease("etcd 3.2"), moves("kubernetes 1.11 to 1.12")))
                .isEmpty();
    }

    @Test
    void tiesOnlyMovesThatEnterItsRanges() {
        assertThat(RULES.tying(moves("kubernetes 1.11 to 1.12", "etcd 2.2 to 3.2")))
                .extracting(Rule.Lockstep::name)
                .containsExactly("etcd3");
        assertThat(RULES.tying(moves("kubernetes 1.11 to 1.12", "calico 2.6 to 3.3")))
                .isEmpty();
    }

    @Test
    void isSetAsideByItsName() {
        assertThat(WORLD.rules("etcd3").locksteps().all()).isEmpty();
    }

    @Test
    void bindsSeveralMovesThatEnterItsRanges() {
        assertThat(RULES.areTied(moves("kubernetes 1.11 to 1.12", "etcd 2.2 to 3.2")))
                .isTrue();
        assertThat(RULES.areTied(moves("kubernetes 1.11 to 1.12", "calico 2.6 to 3.3")))
                .isFalse();
        assertThat(RULES.areTied(moves("kubernetes 1.12 to 1.13", "etcd 2.2 to 3.2")))
                .isFalse();
        assertThat(RULES.binding(moves("kubernetes 1.11 to 1.12", "etcd 2.2 to 3.2", "calico 2.6 to 3.3")))
                .isEqualTo(RULES.all());
        assertThat(RULES.all()).hasSize(1);
    }
}
