package dev.stepladder.fleet;

import static dev.stepladder.SmallWorld.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepladder.diagnostic.Place;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long hops take, which of them share a change, and which findings are lived with. */
class PolicyTest {
    private static final Estimate HOUR = Estimate.of(Duration.ofHours(1));

    @ParameterizedTest
    @CsvSource({
        "0,  0, PT10M",
        "1,  0, PT15M",
        "3,  0, PT15M",
        "4,  0, PT20M",
        "24, 0, PT50M",
        "0,  3, PT31M",
        "4,  3, PT41M"
    })
    void nodesRollInRoundsAndMastersOneByOne(int nodes, int masters, Duration takes) {
        Estimate estimate = new Estimate(Duration.ofMinutes(10), Duration.ofMinutes(5), 3, Duration.ofMinutes(7));

        assertThat(estimate.takes(nodes, masters)).isEqualTo(takes);
    }

    @Test
    void refusesAnEstimateThatRollsNoNodeOrTakesNegativeTime() {
        Duration minute = Duration.ofMinutes(1);

        assertThatThrownBy(() -> new Estimate(minute, minute, 0, minute))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("estimate of PT1M, PT1M per node, 0 at once, PT1M per master");
        assertThatThrownBy(() -> new Estimate(minute.negated(), minute, 1, minute))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aComponentWithoutAnEstimateOfItsOwnTakesWhatTheOthersTake() {
        Estimate day = Estimate.of(Duration.ofDays(1));
        Policy policy = new Policy(
                Calendar.OPEN,
                new TreeMap<>(Map.of(name("node"), HOUR)),
                Optional.of(day),
                List.of(),
                new TreeMap<>(),
                Changes.SINGLE);

        assertThat(policy.estimate(name("node"))).contains(HOUR);
        assertThat(policy.estimate(name("istio"))).contains(day);
        assertThat(Policy.NONE.estimate(name("node"))).isEmpty();
    }

    @Test
    void onlyHopsOfOneGroupShareAChange() {
        Changes changes =
                new Changes(List.of(Set.of(name("kubernetes"), name("node")), Set.of(name("node"), name("istio"))));

        assertThat(changes.allow(Set.of(name("kubernetes"), name("node")))).isTrue();
        assertThat(changes.allow(Set.of(name("istio")))).isTrue();
        assertThat(changes.allow(Set.of(name("kubernetes"), name("istio")))).isFalse();
        assertThat(Changes.SINGLE.allow(Set.of(name("node")))).isFalse();
    }

    @Test
    void aCalendarWithoutAZoneIsReadInUtc() {
        assertThat(Calendar.OPEN.clock()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void refusesAPaceOfNoClusterAtOnce() {
        assertThatThrownBy(() -> new Pace(Duration.ZERO, Optional.of(0), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 at once");
    }

    @Test
    void aFindingIsAcceptedForOneObjectOrAllToTheEndOfADay() {
        LocalDate day = LocalDate.of(2022, 3, 31);
        AcceptedFinding one = new AcceptedFinding(
                "no-pdb", Optional.of("Deployment/shop/web"), "it moves", day, Place.of("fleet.yaml"));
        AcceptedFinding all = new AcceptedFinding("no-pdb", Optional.empty(), "they move", day, Place.of("fleet.yaml"));

        assertThat(one.covers("no-pdb", "Deployment/shop/web")).isTrue();
        assertThat(one.covers("no-pdb", "Deployment/shop/api")).isFalse();
        assertThat(all.covers("no-pdb", "Deployment/shop/api")).isTrue();
        assertThat(all.covers("other", "Deployment/shop/api")).isFalse();
        assertThat(one.isExpired(day)).isFalse();
        assertThat(one.isExpired(day.plusDays(1))).isTrue();
    }
}
