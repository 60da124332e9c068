package dev.stepladder.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two sequences and two sides have in common, and what not. */
class SequencesTest {
    @ParameterizedTest
    @CsvSource({
        "abc,  abc,  0-0 1-1 2-2",
        "abcd, acbd, 0-0 2-1 3-3",
        "ab,   ba,   1-0",
        "abc,  xyz,  ''",
        "'',   abc,  ''",
        "aab,  ab,   0-0 2-1"
    })
    void pairsAsManyEqualElementsInOrderAsThereCanBe(String old, String recent, String pairs) {
        assertThat(Sequences.common(List.of(old.split("(?!^)")), List.of(recent.split("(?!^)"))).stream()
                        .map(pair -> pair.old() + "-" + pair.recent()))
                .containsExactlyElementsOf(pairs.isEmpty() ? List.of() : List.of(pairs.split(" ")));
    }

    @Test
    void twoMapsAreComparedKeyByKeyThoseOfTheOldOneFirst() {
        Map<String, String> was = new LinkedHashMap<>();
        was.put("kubernetes", "1.20");
        was.put("istio", "1.10");
        was.put("node", "1.20");
        Map<String, String> now = new LinkedHashMap<>();
        now.put("calico", "3.20");
        now.put("node", "1.20");
        now.put("kubernetes", "1.21");
        List<Change> changes = new ArrayList<>();

        Differences.of("goal of ", was, now, changes);

        assertThat(changes)
                .containsExactly(
                        new Change("goal of kubernetes", "1.20", "1.21"),
                        new Change("goal of istio", "1.10", ""),
                        new Change("goal of calico", "", "3.20"));
    }

    @Test
    void aTextThatIsNotThereIsEmpty() {
        List<Change> changes = new ArrayList<>();

        Differences.of("proof", Optional.empty(), Optional.of("proven"), changes);
        Differences.of("cost", Optional.empty(), Optional.empty(), changes);

        assertThat(changes).containsExactly(new Change("proof", "", "proven"));
    }
}
