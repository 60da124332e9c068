package dev.stepladder.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.fleet.Selector.Operator;
import dev.stepladder.fleet.Selector.Requirement;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectorTest {
    /** As Kubernetes has it: what is not there is not in any set. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            In           | prod     | prod | true
            In           | prod dev | dev  | true
            In           | prod     | dev  | false
            In           | prod     |      | false
            NotIn        | prod     | prod | false
            NotIn        | prod     | dev  | true
            NotIn        | prod     |      | true
            Exists       |          | dev  | true
            Exists       |          |      | false
            DoesNotExist |          | dev  | false
            DoesNotExist |          |      | true
            """)
    void asksForLabelsAsKubernetesDoes(String operator, String values, String label, boolean matches) {
        Requirement requirement = new Requirement(
                "env",
                Arrays.stream(Operator.values())
                        .filter(known -> known.word().equals(operator))
                        .findFirst()
                        .orElseThrow(),
                new TreeSet<>(values == null ? List.of() : List.of(values.split(" "))));
        SortedMap<String, String> labels = new TreeMap<>();
        if (label != null) {
            labels.put("env", label);
        }

        assertThat(new Selector(List.of(requirement)).matches(labels)).isEqualTo(matches);
    }

    @Test
    void readsLikeTheTextOfKubectl() {
        assertThat(new Selector(List.of(
                                new Requirement("env", Operator.IN, new TreeSet<>(List.of("prod"))),
                                new Requirement("region", Operator.IN, new TreeSet<>(List.of("us", "eu"))),
                                new Requirement("tier", Operator.NOT_IN, new TreeSet<>(List.of("1"))),
                                new Requirement("zone", Operator.NOT_IN, new TreeSet<>(List.of("a", "b"))),
                                new Requirement("team", Operator.EXISTS, new TreeSet<>()),
                                new Requirement("spare", Operator.DOES_NOT_EXIST, new TreeSet<>())))
                        .inWords())
                .isEqualTo("env=prod,region in (eu,us),tier!=1,zone notin (a,b),team,!spare");
    }

    @ParameterizedTest
    @CsvSource({"25, 1, 1", "25, 3, 1", "25, 8, 2", "50, 7, 3", "100, 7, 7", "1, 1000, 10"})
    void aPercentageIsRoundedDownButNeverToNone(int percent, int clusters, int most) {
        assertThat(new AtOnce(percent, true).of(clusters)).isEqualTo(most);
    }
}
