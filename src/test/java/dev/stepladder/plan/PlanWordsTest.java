package dev.stepladder.plan;

import static dev.stepladder.SmallWorld.name;
import static dev.stepladder.SmallWorld.unit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.fleet.UnitState;
import dev.stepladder.fleet.WrittenAt;
import dev.stepladder.matrix.ComponentPolicy;
import dev.stepladder.matrix.UpgradePolicy;
import dev.stepladder.version.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Words of a plan that are the same in every format. */
class PlanWordsTest {
    private static SortedMap<String, String> attributes(String... pairs) {
        SortedMap<String, String> attributes = new TreeMap<>();
        for (String pair : pairs) {
            attributes.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return attributes;
    }

    private static SortedMap<String, String> policy(UpgradePolicy policy) {
        return new TreeMap<>(ComponentPolicy.attributes(List.of(new ComponentPolicy(name("node"), policy))));
    }

    @Test
    void whatAFleetStatesOtherwiseThanThePlan() {
        assertThat(StatedDifferences.of(attributes("zones=3", "region=north"), attributes("zones=2", "fargate=true")))
                .containsExactly(
                        "states fargate=true, but the plan says nothing of it",
                        "does not state region, but the plan says region=north",
                        "states zones=2, but the plan says zones=3");
        assertThat(StatedDifferences.of(attributes("zones=3"), attributes("zones=3")))
                .isEmpty();
    }

    @Test
    void channelsHaveWordsOfTheirOwn() {
        assertThat(StatedDifferences.of(attributes("db-channel=stable"), attributes("db-channel=fast")))
                .containsExactly("is in channel fast of db, but the plan is for channel stable");
        assertThat(StatedDifferences.of(attributes("db-channel=stable"), attributes()))
                .containsExactly("is in no channel of db, but the plan is for channel stable");
        assertThat(StatedDifferences.of(attributes(), attributes("db-channel=fast")))
                .containsExactly("is in channel fast of db, but the plan is for none");
    }

    @Test
    void policiesAreNamedInTheirOwnWords() {
        assertThat(StatedDifferences.of(policy(UpgradePolicy.AT_GOAL), policy(UpgradePolicy.WHEN_FORCED)))
                .containsExactly(
                        "has no policy node=at-goal, but the plan follows it",
                        "has the policy node=when-forced, but the plan does not follow it");
        assertThat(StatedDifferences.of(policy(UpgradePolicy.AT_GOAL), policy(UpgradePolicy.AT_GOAL)))
                .isEmpty();
    }

    @Test
    void theStateOfAUnitHasALineForEachFact() {
        assertThat(UnitStateText.words(unit("db 1.0"))).isEmpty();
        assertThat(UnitStateText.words(unit("db 1.0")
                        .in(new UnitState(
                                Optional.of(new UnitState.BegunHop(Version.of("1.1"), Optional.of("40%"))),
                                Optional.of("disk full"),
                                Optional.of("a freeze"),
                                Optional.empty()))))
                .containsExactly(
                        "db is in the middle of a hop from 1.0 to 1.1, 40% done",
                        "db has failed: disk full", "db is paused and stays at 1.0: a freeze");
        assertThat(UnitStateText.words(unit("db 1.0")
                        .in(new UnitState(
                                Optional.of(new UnitState.BegunHop(Version.of("1.1"), Optional.empty())),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))))
                .containsExactly("db is in the middle of a hop from 1.0 to 1.1");
    }

    @Test
    void aChangedLineSaysWhatIsToBeLookedUp() {
        WrittenAt at = new WrittenAt("infra/eks.tf", 12, "cluster_version", "1.29", false);

        assertThat(new LineChange("kubernetes", at, Optional.of("1.30"), List.of()).inWords("kubernetes 1.30"))
                .isEqualTo("infra/eks.tf:12 cluster_version 1.29 -> 1.30");
        assertThat(new LineChange("kubernetes", at, Optional.empty(), List.of()).inWords("kubernetes 1.30"))
                .isEqualTo(
                        "infra/eks.tf:12 cluster_version 1.29 -> the exact version of kubernetes 1.30, to be looked up");
        assertThat(new LineChange("kubernetes", at.ofChart().holding(""), Optional.empty(), List.of())
                        .inWords("traefik 3.0"))
                .isEqualTo(
                        "infra/eks.tf:12 cluster_version -> the chart version that installs traefik 3.0, to be looked up");
        assertThat(new LineChange("x", new WrittenAt("a", 1, "", "1", false), Optional.of("2"), List.of()).inWords("x"))
                .isEqualTo("a:1 1 -> 2");
    }

    @Test
    void rolloutsHaveAWordEach() {
        assertThat(Rollout.of("staged")).contains(Rollout.STAGED);
        assertThat(Rollout.of("environment")).contains(Rollout.ENVIRONMENT);
        assertThat(Rollout.of("STAGED")).isEmpty();
        assertThat(Map.of(Rollout.STAGED.word(), 1)).containsKey("staged");
    }
}
