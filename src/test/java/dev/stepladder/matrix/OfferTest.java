package dev.stepladder.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferTest {
    @ParameterizedTest
    @CsvSource({
        "released 2021-02-01, 2021-01-31, false",
        "released 2021-02-01, 2021-02-01, true",
        "released 2021-02-01, 2099-01-01, true",
        "standard-end 2022-02-01, 2099-01-01, true",
        "released 2021-02-01 forced-upgrade 2022-08-01, 2022-07-31, true",
        "released 2021-02-01 forced-upgrade 2022-08-01, 2022-08-01, false",
        "withdrawn 2022-07-01 forced-upgrade 2022-08-01, 2022-06-30, true",
        "withdrawn 2022-07-01 forced-upgrade 2022-08-01, 2022-07-01, false",
        "withdrawn 2022-07-01, 2022-07-01, false"
    })
    void holdsFromItsFirstDayUntilTheDayBeforeItsEnd(String dates, LocalDate day, boolean holds) {
        assertThat(offer(dates).holds(day)).isEqualTo(holds);
    }

    private static Offer offer(String dates) {
        String[] words = dates.split(" ", -1);
        List<Milestone> milestones = Stream.iterate(0, i -> i < words.length, i -> i + 2)
                .map(i -> new Milestone(words[i], LocalDate.parse(words[i + 1])))
                .toList();
        return new Offer(milestones, new Fact("offer", "", Place.of("here"), List.of()));
    }
}
