package dev.stepladder.rule;

import static dev.stepladder.SmallWorld.componentRelease;
import static dev.stepladder.SmallWorld.name;
import static dev.stepladder.SmallWorld.units;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.SmallWorld;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.ComponentPolicy;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.UpgradePolicy;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a path may end: on EKS, where nodes settle on the minor of Kubernetes. */
class GoalTest {
    private static final SmallWorld WORLD = SmallWorld.of("""
        component: kubernetes
        releases: [{version: "1.19"}, {version: "1.20"}, {version: "1.20.4"}, {version: "1.21"}]
        """, """
        component: node
        releases: [{version: "1.19-al2"}, {version: "1.20-al2"}, {version: "1.20-br"}, {version: "1.21-al2"}]
        """, """
        component: istio
        releases: [{version: "1.9"}, {version: "1.10", avoid: "it leaks"}, {version: "1.11"}]
        """, """
        provider: eks
        title: Amazon EKS
        order: [kubernetes, node, istio]
        settled: [node]
        """).with("provider", "eks");

    private static boolean allows(Goal goal, String words) {
        Component component = WORLD.component(words.split(" ", -1)[0]);
        return goal.allows(
                component,
                component.release(Version.of(words.split(" ", -1)[1])).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "kubernetes 1.20,   true",
        "kubernetes 1.20.4, false",
        "kubernetes 1.21,   false",
        "node 1.20-al2,     true",
        "node 1.20-br,      true",
        "node 1.19-al2,     false",
        "istio 1.9,         true",
        "istio 1.10,        false"
    })
    void namedComponentsEndInTheirRangeNodesSettleAndTheRestIsFree(String release, boolean allowed) {
        assertThat(allows(WORLD.goal("kubernetes 1.20"), release)).isEqualTo(allowed);
    }

    @Test
    void aGoalNamesTheReleaseOfThatNameOrElseTheLine() {
        assertThat(WORLD.goal("kubernetes 1.20").leadingAt()).containsExactly(Version.of("1.20"));
        assertThat(WORLD.goal("kubernetes 1.20.x").leadingAt())
                .containsExactly(Version.of("1.20"), Version.of("1.20.4"));
        assertThat(SmallWorld.of("""
            component: kubernetes
            releases: [{version: "1.19.8"}, {version: "1.20.3"}, {version: "1.20.4"}, {version: "1.21.0"}]
            """, """
            provider: eks
            title: Amazon EKS
            order: [kubernetes]
            """)
                        .with("provider", "eks")
                        .goal("kubernetes 1.20")
                        .leadingAt())
                .containsExactly(Version.of("1.20.3"), Version.of("1.20.4"));
    }

    @Test
    void nothingSettlesWhereTheLeadingComponentHasNoGoal() {
        Goal goal = WORLD.goal("istio 1.11");

        assertThat(goal.leadingAt()).isEmpty();
        assertThat(allows(goal, "node 1.19-al2")).isTrue();
        assertThat(allows(goal, "istio 1.9")).isFalse();
    }

    @Test
    void aReleaseThatIsNoPlaceToStayIsStillWanted() {
        Component istio = WORLD.component("istio");

        assertThat(WORLD.goal("istio 1.10").wants(istio, istio.releases().get(1)))
                .isTrue();
        assertThat(allows(WORLD.goal("istio 1.10"), "istio 1.10")).isFalse();
    }

    @Test
    void anOpenGoalBecomesOneGoalForEachMinor() {
        Goal goal = WORLD.goal("kubernetes >=1.20");

        assertThat(goal.byMinor())
                .extracting(Goal::leadingAt)
                .containsExactly(List.of(Version.of("1.20"), Version.of("1.20.4")), List.of(Version.of("1.21")));
        assertThat(allows(goal.byMinor().get(0), "node 1.21-al2")).isFalse();
        assertThat(WORLD.goal("kubernetes 1.20").byMinor()).containsExactly(WORLD.goal("kubernetes 1.20"));
        assertThat(WORLD.goal("istio >=1.9").byMinor()).hasSize(1);
    }

    @Test
    void canBeNarrowedToOneRelease() {
        Goal narrowed = WORLD.goal("kubernetes >=1.20").with(name("kubernetes"), Version.of("1.21"));

        assertThat(narrowed.leadingAt()).containsExactly(Version.of("1.21"));
        assertThat(narrowed).hasToString("kubernetes =1.21");
        assertThat(WORLD.goal("kubernetes 1.20").with(name("istio"), Version.of("1.11")))
                .hasToString("istio =1.11, kubernetes 1.20");
    }

    @Test
    void saysWhatAStateMisses() {
        assertThat(WORLD.goal("kubernetes 1.20", "istio 1.10")
                        .misses(
                                units("kubernetes 1.20", "ng-a: node 1.19-al2", "ng-b: node 1.20-al2", "istio 1.9"),
                                WORLD.matrices()))
                .containsExactly(
                        "final state: node must be on the same minor as kubernetes, not 1.19-al2",
                        "the goal asks for istio 1.10, not 1.9");
        assertThat(WORLD.goal("kubernetes 1.20").misses(units("kubernetes 1.20", "istio 1.10"), WORLD.matrices()))
                .containsExactly("final state: istio 1.10 must be avoided: it leaks");
        assertThat(WORLD.goal("kubernetes 1.20")
                        .misses(units("kubernetes 1.20.4", "node 1.20-br", "istio 1.9"), WORLD.matrices()))
                .containsExactly("the goal asks for kubernetes 1.20, not 1.20.4");
        assertThat(WORLD.goal("kubernetes 1.20.x")
                        .misses(units("kubernetes 1.20.4", "node 1.20-br", "istio 1.9"), WORLD.matrices()))
                .isEmpty();
    }

    @Test
    void saysWhatIsWantedOfAComponent() {
        Goal goal = WORLD.goal("kubernetes 1.20");

        assertThat(goal.wanted(name("kubernetes"))).isEqualTo("the goal asks for kubernetes 1.20");
        assertThat(goal.wanted(name("node")))
                .isEqualTo("in the final state it must be on the same minor as kubernetes 1.20");
        assertThat(goal.wanted(name("istio"))).isEqualTo("any safe release will do");
    }

    @Test
    void aGoalOfItsOwnTakesPrecedenceOverTheMinorOnWhichAComponentSettles() {
        Goal goal = WORLD.goal("kubernetes 1.20", "node 1.19-al2");

        assertThat(goal.wanted(name("node"))).isEqualTo("the goal asks for node 1.19-al2");
        assertThat(allows(goal, "node 1.19-al2")).isTrue();
        assertThat(allows(goal, "node 1.20-al2")).isFalse();
        assertThat(goal.misses(units("kubernetes 1.20", "node 1.19-al2"), WORLD.matrices()))
                .isEmpty();
    }

    @Test
    void aReleaseThatNoMatrixKnowsMayBeTheEndOfOtherComponents() {
        Goal goal = WORLD.goal("kubernetes >=1.20", "istio >=1.11");

        assertThat(goal.mayEndLater(componentRelease("istio 1.12"))).isTrue();
        assertThat(goal.mayEndLater(componentRelease("istio 1.10.9"))).isFalse();
        assertThat(goal.mayEndLater(componentRelease("kubernetes 1.22"))).isFalse();
        assertThat(goal.mayEndLater(componentRelease("coredns 1.8"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1.20, 1.20-al2, true", "1.20.1, 1.20.9, true", "1.20, 1.21, false", "1.20, 2.20, false", "1, 1, false"
    })
    void twoReleasesShareAMinorByTheirFirstTwoNumbers(String one, String other, boolean same) {
        assertThat(Goal.sameMinor(Version.of(one), Version.of(other))).isEqualTo(same);
    }

    @Test
    void onlyWhatRunsSettlesAndAPolicyMayAddToIt() {
        SortedMap<ComponentName, VersionRange> wanted =
                new TreeMap<>(Map.of(name("kubernetes"), VersionRange.of("1.20")));
        SortedMap<String, String> plain = new TreeMap<>(Map.of("provider", "eks"));
        SortedMap<String, String> pacing = new TreeMap<>(plain);
        pacing.putAll(ComponentPolicy.attributes(List.of(
                new ComponentPolicy(name("istio"), UpgradePolicy.AT_GOAL),
                new ComponentPolicy(name("node"), UpgradePolicy.WHEN_FORCED))));
        Matrices matrices = WORLD.rules().matrices();

        Goal usual = Goal.of(wanted, plain, matrices, units("kubernetes 1.19", "node 1.19-al2", "istio 1.9"));
        Goal alone = Goal.of(wanted, plain, matrices, units("kubernetes 1.19", "istio 1.9"));
        Goal paced = Goal.of(wanted, pacing, matrices, units("kubernetes 1.19", "node 1.19-al2", "istio 1.9"));

        assertThat(usual.wanted(name("node")))
                .isEqualTo("in the final state it must be on the same minor as kubernetes 1.20");
        assertThat(usual.wanted(name("istio"))).isEqualTo("any safe release will do");
        assertThat(alone.wanted(name("node"))).isEqualTo("any safe release will do");
        assertThat(paced.wanted(name("node"))).isEqualTo("any safe release will do");
        assertThat(paced.wanted(name("istio")))
                .isEqualTo(
                        "by policy istio=at-goal, in the final state it must be on the same minor as kubernetes 1.20");
        assertThat(paced.misses(units("kubernetes 1.20", "istio 1.9"), matrices))
                .containsExactly(
                        "final state: policy istio=at-goal: istio must be on the same minor as kubernetes, not 1.9");
    }

    @Test
    void minorsAreTheFirstTwoNumbers() {
        assertThat(Goal.sameMinor(Version.of("1.20"), Version.of("1.20.4-x"))).isTrue();
        assertThat(Goal.sameMinor(Version.of("1.20"), Version.of("1.21"))).isFalse();
        assertThat(Goal.sameMinor(Version.of("1"), Version.of("1"))).isFalse();
        assertThat(Goal.sameMinor(Version.of("1.20"), Version.of("1"))).isFalse();
    }
}
