package dev.stepladder.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.planner.PlanAnswer;
import dev.stepladder.planner.Progress;
import dev.stepladder.planner.SearchSettings;
import dev.stepladder.report.OutputFormat;
import dev.stepladder.report.PlanReport;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.search.problem.Limits;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same input gives the same bytes, in whatever order it is written down, and wherever it is read. */
class SameBytesLawTest {
    private static final int WORLDS = 240;

    @Test
    void theSamePlatformGivesTheSameBytesTwice() {
        World.first(WORLDS / 3)
                .forEach(seeded -> assertThat(
                                bytes(World.of(Platforms.random(seeded.seed())).answer()))
                        .as("seed %s", seeded.seed())
                        .isEqualTo(bytes(seeded.answer())));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void theNumberOfThreadsChangesNothing(int threads) {
        SearchSettings effort = new SearchSettings(Limits.USUAL, threads, Progress.SILENT);
        World.first(WORLDS)
                .forEach(seeded -> assertThat(bytes(seeded.world().answer(effort)))
                        .as("seed %s", seeded.seed())
                        .isEqualTo(bytes(seeded.answer())));
    }

    @Test
    void theOrderOfFilesKeysAndRulesChangesNothing() {
        World.first(WORLDS).forEach(seeded -> {
            Platform platform = seeded.world().platform();
            Dice dice = new Dice(~seeded.seed());
            World shuffled = World.of(platform, platform.shuffledMatrixFiles(dice), platform.shuffledFleetFile(dice));

            assertThat(bytes(shuffled.answer())).as("seed %s", seeded.seed()).isEqualTo(bytes(seeded.answer()));
        });
    }

    @ParameterizedTest
    @CsvSource({"ar-EG, Asia/Kathmandu", "tr-TR, America/St_Johns", "th-TH-u-ca-buddhist-nu-thai, Pacific/Kiritimati"})
    void localeAndTimeZoneOfTheMachineChangeNothing(String language, String zone) {
        Locale locale = Locale.getDefault();
        TimeZone timeZone = TimeZone.getDefault();
        String here = freshBytes();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));

            assertThat(freshBytes()).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(timeZone);
        }
    }

    /** What a few platforms give here and now. */
    private static String freshBytes() {
        return LongStream.range(0, 40)
                .mapToObj(seed -> "seed " + seed + "\n"
                        + bytes(World.of(Platforms.random(seed)).answer()))
                .collect(Collectors.joining());
    }

    /** The plan in every format; where there is none, what is said of that, but for the lines where facts stand. */
    private static String bytes(PlanAnswer answer) {
        return answer instanceof PlanAnswer.Made made
                ? Stream.of(OutputFormat.YAML, OutputFormat.JSON, OutputFormat.CSV, OutputFormat.TEXT)
                        .map(format -> PlanReport.write(DatedPlan.undated(made.plan()), format))
                        .collect(Collectors.joining("\n"))
                : obstacles((PlanAnswer.None) answer);
    }

    private static String obstacles(PlanAnswer.None none) {
        return none.obstacles().stream()
                .map(obstacle -> obstacle.clusters()
                        + obstacle.explanation().headline()
                        + obstacle.explanation().because().stream()
                                .map(fact -> fact.id() + fact.says() + fact.sources())
                                .toList())
                .collect(Collectors.joining("\n"));
    }
}
