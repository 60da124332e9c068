package dev.stepladder.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostTest {
    @Test
    void noNumberOfLaterFieldsOutweighsAnEarlierField() {
        List<Cost> ascending = List.of(
                Cost.ZERO,
                new Cost(0, 0, 0, 0, 9),
                new Cost(0, 0, 0, 1, 0),
                new Cost(0, 0, 1, 0, 0),
                new Cost(0, 1, 0, 0, 0),
                new Cost(0, 99, 99, 99, 99),
                new Cost(1, 0, 0, 0, 0));

        assertThat(Stream.of(6, 3, 1, 5, 0, 4, 2).map(ascending::get).sorted().toList())
                .isEqualTo(ascending);
    }

    @Test
    void addsAndMultipliesFieldByField() {
        Cost cost = new Cost(1, 2, 3, 4, 5);

        assertThat(cost.plus(new Cost(10, 20, 30, 40, 50))).isEqualTo(new Cost(11, 22, 33, 44, 55));
        assertThat(cost.times(3)).isEqualTo(new Cost(3, 6, 9, 12, 15));
        assertThat(cost.times(0)).isEqualTo(Cost.ZERO);
    }

    @Test
    void replacesOnlyTheHopsThatNobodyRehearses() {
        assertThat(new Cost(1, 2, 3, 4, 5).unshared(0)).isEqualTo(new Cost(1, 2, 3, 4));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0, 0, 0", "0, -1, 0, 0, 0", "0, 0, -1, 0, 0", "0, 0, 0, -1, 0", "0, 0, 0, 0, -1"})
    void refusesFieldsBelowZero(int risks, int hops, int disruptive, int rolled, int unshared) {
        assertThatThrownBy(() -> new Cost(risks, hops, disruptive, rolled, unshared))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cost below zero: %s %s %s %s %s".formatted(risks, hops, disruptive, rolled, unshared));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 33 | 0 | 5 | 0 | 33 hops, 0 disruptive, 5 node group rolls                                                   | 33 hops, 5 node group rolls",
                "1 | 1  | 1 | 1 | 1 | 1 accepted risk, 1 hop, 1 disruptive, 1 node group roll, 1 hop that no earlier environment takes | 1 accepted risk, 1 hop, 1 disruptive, 1 node group roll, 1 hop that no earlier environment takes",
                "2 | 0  | 0 | 0 | 2 | 2 accepted risks, 0 hops, 0 disruptive, 0 node group rolls, 2 hops that no earlier environment takes | 2 accepted risks, 2 hops that no earlier environment takes",
                "0 | 0  | 0 | 0 | 0 | 0 hops, 0 disruptive, 0 node group rolls                                                    | nothing"
            })
    void saysWhatIsSpentInWords(
            int risks, int hops, int disruptive, int rolled, int unshared, String words, String brief) {
        Cost cost = new Cost(risks, hops, disruptive, rolled, unshared);

        assertThat(cost.inWords()).isEqualTo(words);
        assertThat(cost.inBrief()).isEqualTo(brief);
    }

    @Test
    void subtractsFieldByField() {
        assertThat(new Cost(11, 22, 33, 44, 55).minus(new Cost(10, 20, 30, 40, 50)))
                .isEqualTo(new Cost(1, 2, 3, 4, 5));
    }
}
