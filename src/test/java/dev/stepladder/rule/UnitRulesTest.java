package dev.stepladder.rule;

import static dev.stepladder.SmallWorld.move;
import static dev.stepladder.SmallWorld.moves;
import static dev.stepladder.SmallWorld.name;
import static dev.stepladder.SmallWorld.says;
import static dev.stepladder.SmallWorld.unit;
import static dev.stepladder.SmallWorld.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.SmallWorld;
import dev.stepladder.fleet.Unit;
import dev.stepladder.fleet.UnitState;
import dev.stepladder.matrix.Component;
import dev.stepladder.version.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hops that have begun, units that have failed or are paused, and ways back that not every unit has. */
class UnitRulesTest {
    private static final SmallWorld WORLD = SmallWorld.of("""
            component: server
            rolls: true
            upgrades:
              - {method: in-place, width: {minors: 1}}
              - {method: rollback, direction: to-previous, width: {minors: 1}, disruptive: true}
            releases: [{version: "1.0"}, {version: "1.1"}, {version: "1.2"}]
            """, """
            component: store
            upgrades:
              - {method: in-place, width: {minors: 1}}
              - {method: replace-binary, direction: while-some-old, width: {minors: 1}}
            waysBack:
              - {to: "1.2", possible: false, how: "Its files are converted."}
              - {possible: true, how: "Install the release before it."}
            releases: [{version: "1.0"}, {version: "1.1"}, {version: "1.1.1"}, {version: "1.2"}]
            """, """
            component: agent
            upgrades: [{method: in-place, width: any}]
            releases: [{version: "1.0"}, {version: "1.1"}]
            """, """
            component: both
            upgrades:
              - {method: rollback, direction: to-previous, width: any}
              - {method: replace-binary, direction: while-some-old, width: any}
            releases: [{version: "1.0"}, {version: "1.1"}]
            """);
    private static final UnitRules RULES = WORLD.rules().units();

    private static Unit begun(String words, String to) {
        return unit(words)
                .in(new UnitState(
                        Optional.of(new UnitState.BegunHop(Version.of(to), Optional.of("40%"))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Unit failed(String words, String why) {
        return unit(words).in(new UnitState(Optional.empty(), Optional.of(why), Optional.empty(), Optional.empty()));
    }

    private static Unit paused(String words, String why) {
        return unit(words).in(new UnitState(Optional.empty(), Optional.empty(), Optional.of(why), Optional.empty()));
    }

    private static Unit knowing(String words, String from, String to) {
        return unit(words)
                .in(new UnitState(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new UnitState.Previous(Version.of(from), Version.of(to)))));
    }

    private static List<Unit> with(Unit first, String... others) {
        return Stream.concat(Stream.of(first), units(others).stream()).toList();
    }

    private static Component component(String name) {
        return WORLD.rules().matrices().component(name).orElseThrow();
    }

    @Test
    void aHopThatHasBegunIsFinishedOrRolledBack() {
        Unit server = begun("server 1.0", "1.1");

        assertThat(UnitRules.finish(server)).contains(move("server 1.0 to 1.1"));
        assertThat(UnitRules.rollback(server)).contains(move("server 1.1 to 1.0"));
        assertThat(UnitRules.isFinish(server, move("server 1.0 to 1.1"))).isTrue();
        assertThat(UnitRules.isFinish(server, move("server 1.1 to 1.0"))).isFalse();
        assertThat(UnitRules.isFinish(server, move("server 1.0 to 1.2"))).isFalse();
        assertThat(UnitRules.isRollback(server, move("server 1.1 to 1.0"))).isTrue();
        assertThat(UnitRules.isRollback(server, move("server 1.0 to 1.1"))).isFalse();
        assertThat(UnitRules.isRollback(server, move("server 1.1 to 1.2"))).isFalse();
        assertThat(UnitRules.finish(unit("server 1.0"))).isEmpty();
        assertThat(UnitRules.rollback(unit("server 1.0"))).isEmpty();
    }

    @Test
    void whatHasBegunOrFailedIsUnfinished() {
        assertThat(UnitRules.isUnfinished(begun("server 1.0", "1.1"))).isTrue();
        assertThat(UnitRules.isUnfinished(failed("server 1.0", "disk full"))).isTrue();
        assertThat(UnitRules.isUnfinished(paused("server 1.0", "a freeze"))).isFalse();
        assertThat(UnitRules.isUnfinished(unit("server 1.0"))).isFalse();
    }

    @Test
    void aPausedUnitDoesNotMove() {
        Unit server = paused("server 1.0", "a freeze");

        assertThat(says(RULES.toMoving(server))).containsExactly("server is paused: a freeze");
        assertThat(RULES.toMoving(server).get(0).facts().get(0).id()).isEqualTo("unit/server/paused");
        assertThat(RULES.toMoving(unit("server 1.0"))).isEmpty();
        assertThat(says(RULES.objections(with(server, "agent 1.0"), moves("server 1.0 to 1.1"))))
                .containsExactly("server is paused: a freeze");
        assertThat(RULES.objections(with(server, "agent 1.0"), moves("agent 1.0 to 1.1")))
                .isEmpty();
    }

    @Test
    void noOtherHopBeginsBeforeTheOneThatHasBegunEnds() {
        List<Unit> state = with(begun("server 1.0", "1.1"), "agent 1.0");

        assertThat(says(RULES.objections(state, moves("agent 1.0 to 1.1"))))
                .containsExactly("server is in the middle of a hop from 1.0 to 1.1");
        assertThat(RULES.objections(state, moves("server 1.0 to 1.1"))).isEmpty();
        assertThat(RULES.objections(state, moves("server 1.1 to 1.0"))).isEmpty();
        assertThat(says(RULES.objections(state, moves("server 1.0 to 1.2"))))
                .containsExactly("server is in the middle of a hop from 1.0 to 1.1");
        assertThat(says(RULES.objections(state, List.of())))
                .containsExactly("server is in the middle of a hop from 1.0 to 1.1");
    }

    @Test
    void severalThatHaveBegunEndOneAfterTheOther() {
        List<Unit> state = List.of(begun("a: server 1.0", "1.1"), begun("b: server 1.0", "1.1"));

        assertThat(RULES.objections(state, moves("a: server 1.0 to 1.1"))).isEmpty();
        assertThat(RULES.objections(state, moves("b: server 1.1 to 1.0"))).isEmpty();
    }

    @Test
    void aUnitThatHasFailedIsRepairedFirst() {
        List<Unit> state = with(failed("server 1.0", "disk full"), "agent 1.0");

        assertThat(says(RULES.objections(state, moves("agent 1.0 to 1.1"))))
                .containsExactly("server has failed: disk full");
        assertThat(says(RULES.objections(state, moves("server 1.0 to 1.1"))))
                .containsExactly("server has failed: disk full");
    }

    @Test
    void saysWhatMustHappenFirst() {
        Unit broken = begun("server 1.0", "1.1")
                .in(new UnitState(
                        Optional.of(new UnitState.BegunHop(Version.of("1.1"), Optional.empty())),
                        Optional.of("disk full"),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(UnitRules.unfinished(broken).inFull())
                .isEqualTo(
                        "server is in the middle of a hop from 1.0 to 1.1, and has failed: disk full: no hop begins before it is"
                                + " finished or rolled back");
        assertThat(UnitRules.unfinished(failed("server 1.0", "disk full")).inFull())
                .isEqualTo("server has failed: disk full: no hop begins before it is repaired");
        assertThat(UnitRules.unfinished(broken).facts().get(0).id()).isEqualTo("unit/server/unfinished");
    }

    @Test
    void aUnitGoesBackOnlyToWhatItRanBefore() {
        Unit server = knowing("server 1.1", "1.1", "1.0");

        assertThat(RULES.hasEdge(server, Version.of("1.1"), Version.of("1.0"))).isTrue();
        assertThat(RULES.hasEdge(unit("server 1.1"), Version.of("1.1"), Version.of("1.0")))
                .isFalse();
        assertThat(RULES.hasEdge(unit("server 1.1"), Version.of("1.1"), Version.of("1.2")))
                .isTrue();
        assertThat(RULES.hasEdge(server, Version.of("1.0"), Version.of("1.2"))).isFalse();
        assertThat(RULES.objections(List.of(server), moves("server 1.1 to 1.0")))
                .isEmpty();
        assertThat(says(RULES.objections(units("server 1.1"), moves("server 1.1 to 1.0"))))
                .containsExactly(
                        "server cannot go back from 1.1 to 1.0: the fleet does not say what it ran before 1.1");
        assertThat(says(RULES.objections(List.of(knowing("server 1.1", "1.1", "1.2")), moves("server 1.1 to 1.0"))))
                .containsExactly("server cannot go back from 1.1 to 1.0: it ran 1.2 before 1.1");
    }

    @Test
    void someGoBackOnlyWhileAnotherIsStillOld() {
        assertThat(RULES.needsSomeOld(unit("store 1.1"), Version.of("1.1"), Version.of("1.0")))
                .isTrue();
        assertThat(RULES.needsSomeOld(unit("store 1.1"), Version.of("1.1"), Version.of("1.2")))
                .isFalse();
        assertThat(RULES.objections(units("a: store 1.1", "b: store 1.0"), moves("a: store 1.1 to 1.0")))
                .isEmpty();
        assertThat(says(RULES.objections(units("a: store 1.1", "b: store 1.1"), moves("a: store 1.1 to 1.0"))))
                .containsExactly(
                        "store cannot go back from 1.1 to 1.0: no other unit of it runs so early a release any more");
        assertThat(says(RULES.objections(
                        units("a: store 1.1", "b: store 1.0"), moves("a: store 1.1 to 1.0", "b: store 1.0 to 1.1"))))
                .containsExactly(
                        "store cannot go back from 1.1 to 1.0: no other unit of it runs so early a release any more");
        assertThat(says(RULES.objections(units("a: store 1.1", "agent 1.0"), moves("a: store 1.1 to 1.0"))))
                .containsExactly(
                        "store cannot go back from 1.1 to 1.0: no other unit of it runs so early a release any more");
    }

    @Test
    void oldIsAnEarlierReleaseOrOneOfTheSameMinor() {
        Component store = component("store");

        assertThat(RULES.isOld(store, Version.of("1.0"), Version.of("1.1"))).isTrue();
        assertThat(RULES.isOld(store, Version.of("1.1"), Version.of("1.1"))).isTrue();
        assertThat(RULES.isOld(store, Version.of("1.1.1"), Version.of("1.1"))).isTrue();
        assertThat(RULES.isOld(store, Version.of("1.2"), Version.of("1.1"))).isFalse();
    }

    @Test
    void whatItRanBeforeIsEnoughWhereBothWaysAreKnown() {
        assertThat(RULES.needsSomeOld(knowing("both 1.1", "1.1", "1.0"), Version.of("1.1"), Version.of("1.0")))
                .isFalse();
        assertThat(RULES.needsSomeOld(unit("both 1.1"), Version.of("1.1"), Version.of("1.0")))
                .isTrue();
        assertThat(RULES.objections(List.of(knowing("both 1.1", "1.1", "1.0")), moves("both 1.1 to 1.0")))
                .isEmpty();
    }

    @Test
    void namesWaysBackThatAUnitDoesNotHaveNow() {
        Unit server = unit("server 1.1");

        assertThat(says(RULES.toWaysBack(List.of(server), server)))
                .containsExactly(
                        "server cannot go back from 1.1 to 1.0: the fleet does not say what it ran before 1.1");
        assertThat(RULES.toWaysBack(List.of(knowing("server 1.1", "1.1", "1.0")), knowing("server 1.1", "1.1", "1.0")))
                .isEmpty();
    }

    @Test
    void rollsBackWhereAnEdgeLeadsThereOrTheVendorDescribesAWay() {
        assertThat(RULES.toRollback(begun("server 1.0", "1.1"))).isEmpty();
        assertThat(RULES.toRollback(begun("store 1.0", "1.1"))).isEmpty();
        assertThat(says(RULES.toRollback(begun("agent 1.0", "1.1"))))
                .containsExactly("agent does not go back from 1.1 to 1.0");
        assertThat(RULES.toRollback(begun("agent 1.0", "1.1")).get(0).inFull())
                .isEqualTo("agent does not go back from 1.1 to 1.0: no vendor describes how");
        assertThat(says(RULES.objections(List.of(begun("agent 1.0", "1.1")), moves("agent 1.1 to 1.0"))))
                .containsExactly("agent does not go back from 1.1 to 1.0");
    }

    @Test
    void rollingBackCostsAHop() {
        assertThat(RULES.costOfRollback(component("server"), move("server 1.1 to 1.0")))
                .isEqualTo(new Cost(0, 1, 1, 1));
        assertThat(RULES.costOfRollback(component("agent"), move("agent 1.1 to 1.0")))
                .isEqualTo(new Cost(0, 1, 0, 0));
        assertThat(component("server").name()).isEqualTo(name("server"));
    }
}
