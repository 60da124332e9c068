package dev.stepladder.encode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.rule.Cost;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first sentence of a "no". */
class ExplanationTest {
    private static final Explanation NO_PATH =
            Explanation.plain("no safe path to kubernetes 1.37: no release of istio may run with it", List.of());

    @Test
    void theAnswerComesBeforeTheHopThatHasBegun() {
        assertThat(NO_PATH.afterBegunHops("istio 1.26 to 1.27", Cost.ZERO).headline())
                .isEqualTo("no safe path to kubernetes 1.37: no release of istio may run with it; "
                        + "what has begun ends first: istio 1.26 to 1.27");
    }
}
