package dev.stepladder.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.matrix.ComponentPolicy;
import dev.stepladder.matrix.UpgradePolicy;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.plan.PolicyPrice.Effort;
import dev.stepladder.rule.Cost;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a policy costs, in words. */
class PolicyPriceTest {
    private static final ComponentPolicy POLICY =
            new ComponentPolicy(new ComponentName("kube-proxy"), UpgradePolicy.EVERY_MINOR);

    private static String words(Effort with, Effort without, boolean proven) {
        return PolicyPrice.of(POLICY, List.of(new ClusterName("dev")), with, Optional.of(without), proven)
                .says();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 3 0 0 | 0 2 0 0 | costs 1 hop",
                "0 4 0 0 | 0 2 0 0 | costs 2 hops",
                "0 2 0 0 | 0 4 0 0 | saves 2 hops",
                "1 2 0 1 | 0 2 3 0 | costs 1 accepted risk, 1 node group roll; saves 3 disruptions",
                "0 2 1 4 | 2 2 0 1 | costs 1 disruption, 3 node group rolls; saves 2 accepted risks",
                "0 2 0 0 | 0 2 0 0 | costs nothing"
            })
    void namesWhatIsMoreAndWhatIsLess(String with, String without, String words) {
        assertThat(words(new Effort(cost(with), Duration.ZERO), new Effort(cost(without), Duration.ZERO), true))
                .isEqualTo(words);
        assertThat(words(new Effort(cost(with), Duration.ZERO), new Effort(cost(without), Duration.ZERO), false))
                .isEqualTo(words + "; not proven");
    }

    @ParameterizedTest
    @CsvSource({
        "PT3H, PT1H, costs 2 h of work",
        "PT90M, PT15M, costs 1 h 15 min of work",
        "PT20M, PT1H, saves 40 min of work",
        "PT20M, PT20M5S, saves 5 s of work",
        "PT20M, PT20M, costs nothing"
    })
    void namesTheWorkInHoursAndMinutes(Duration with, Duration without, String words) {
        assertThat(words(new Effort(Cost.ZERO, with), new Effort(Cost.ZERO, without), true))
                .isEqualTo(words);
    }

    @Test
    void isWorthAPlanWhereThereIsNoneWithoutIt() {
        PolicyPrice price =
                PolicyPrice.of(POLICY, List.of(), new Effort(Cost.ZERO, Duration.ZERO), Optional.empty(), false);

        assertThat(price.says()).isEqualTo("without it there is no plan");
    }

    private static Cost cost(String words) {
        String[] numbers = words.split(" ", -1);
        return new Cost(
                Integer.parseInt(numbers[0]),
                Integer.parseInt(numbers[1]),
                Integer.parseInt(numbers[2]),
                Integer.parseInt(numbers[3]));
    }
}
