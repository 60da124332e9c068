package dev.stepladder.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NameTest {
    @Test
    void printsAsItsText() {
        assertThat("%s in %s".formatted(new ClusterName("prod-eu"), new EnvironmentName("prod")))
                .isEqualTo("prod-eu in prod");
    }

    @Test
    void refusesAnEmptyName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClusterName(""))
                .withMessage("empty name of a cluster");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EnvironmentName(""))
                .withMessage("empty name of an environment");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ComponentName(""))
                .withMessage("empty name of a component");
    }

    @Test
    void sortsByItsText() {
        List<ClusterName> names = List.of(new ClusterName("b"), new ClusterName("a"), new ClusterName("a-1"));

        assertThat(Name.joined(", ", new TreeSet<>(names))).isEqualTo("a, a-1, b");
    }

    @Test
    void aClusterIsNoEnvironmentOfTheSameText() {
        assertThat((Object) new ClusterName("dev")).isNotEqualTo(new EnvironmentName("dev"));
    }
}
