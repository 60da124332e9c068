package dev.stepladder.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.SmallWorld;
import dev.stepladder.name.ClusterName;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dates, numbers and sets of clusters in few words. */
class WordsTest {
    private static final ClusterNames NAMES = ClusterNames.of(SmallWorld.small().plan("""
            provider: eks
            units: {kubernetes: "1.19", node: "1.19"}
            environments:
              - {name: dev, clusters: [{name: d1}, {name: d2}, {name: d3}, {name: d4}, {name: d5}, {name: d6}]}
              - {name: test, clusters: [{name: t1}]}
              - {name: prod, clusters: [{name: p1}, {name: p2}]}
            """, "kubernetes 1.20"));

    @Test
    void setsOfClustersAreNamedByTheirEnvironments() {
        assertThat(NAMES.some(dev(1, 6))).isEqualTo("6 clusters of dev");
        assertThat(NAMES.some(dev(2, 6))).isEqualTo("5 of 6 clusters of dev, d2 … d6");
        assertThat(some("t1", "p2", "p1")).isEqualTo("test and prod");
        assertThat(some("p2")).isEqualTo("p2");
        assertThat(some("p2", "d1")).isEqualTo("d1, p2");
        assertThat(some("d1", "d2", "d3", "d4", "d6", "p1", "p2", "t1")).isEqualTo("all but d5");
        assertThat(some("d1", "d2", "d3", "d4", "d5", "d6", "p1", "p2", "t1")).isEqualTo("all 9");
        assertThat(NAMES.named(dev(1, 6))).isEqualTo("6 clusters, d1 … d6");
    }

    private static String some(String... clusters) {
        return NAMES.some(Stream.of(clusters).map(ClusterName::new).toList());
    }

    private static List<ClusterName> dev(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> new ClusterName("d" + number))
                .toList();
    }

    @Test
    void timesOfOneHourShareIt() {
        assertThat(DateWords.times(List.of(at(15, 21), at(21, 21), at(20, 21)))).isEqualTo("15, 20, 21 Feb 21:00");
        assertThat(DateWords.times(List.of(at(5, 8), at(5, 8)))).isEqualTo("5 Feb 08:00");
        assertThat(DateWords.times(List.of(at(5, 8), at(5, 9)))).isEqualTo("5 Feb 08:00, 5 Feb 09:00");
        assertThat(DateWords.times(List.of(at(1, 8), at(2, 8), at(3, 8), at(4, 8), at(5, 9))))
                .isEqualTo("1 Feb 08:00 – 5 Feb 09:00");
    }

    private static LocalDateTime at(int day, int hour) {
        return LocalDateTime.of(2024, 2, day, hour, 0);
    }

    @Test
    void aYearIsWrittenOnce() {
        LocalDate start = LocalDate.of(2023, 12, 30);
        assertThat(DateWords.range(start, LocalDate.of(2024, 1, 2))).isEqualTo("30 Dec 2023 – 2 Jan 2024");
        assertThat(DateWords.range(start, start.plusDays(1))).isEqualTo("30 Dec – 31 Dec 2023");
        assertThat(DateWords.range(start, start)).isEqualTo("30 Dec 2023");
    }

    @Test
    void numbersAndListsInWords() {
        assertThat(Plural.of(1, "step")).isEqualTo("1 step");
        assertThat(Plural.of(4470, "step")).isEqualTo("4,470 steps");
        assertThat(Plural.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(Plural.first(List.of("a", "b", "c"), 2)).isEqualTo("a, b and 1 more");
    }
}
