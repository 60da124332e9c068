package dev.stepladder.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NeedTest {
    private static final Need NODES =
            new Need(List.of("ng-a", "ng-b"), List.of("kubernetes", "istio"), new Cost(0, 4, 0, 4));
    private static final Need ISTIO = new Need(List.of("istio"), List.of(), new Cost(0, 3, 1, 0));

    @Test
    void namesTheUnitsThatSpendAndThoseThatMakeThem() {
        assertThat(NODES.whose()).isEqualTo("ng-a and ng-b together with kubernetes and istio");
        assertThat(ISTIO.whose()).isEqualTo("istio");
    }

    @Test
    void addsUp() {
        assertThat(Need.sum(List.of(NODES, ISTIO))).isEqualTo(new Cost(0, 7, 1, 4));
        assertThat(Need.sum(List.of())).isEqualTo(Cost.ZERO);
    }
}
