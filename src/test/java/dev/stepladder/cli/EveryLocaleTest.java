package dev.stepladder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.report.OutputFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command, in each of its formats, prints the same bytes whatever the locale, its calendar, its digits and the time zone are. */
class EveryLocaleTest {
    private static final String DATED = "src/test/resources/golden/export/expected/dated.json";

    @TempDir
    private static Path folder;

    /** What each line printed here, in the locale and zone that the tests run in. */
    private static final Map<String, Shell.Result> HERE = new LinkedHashMap<>();

    @BeforeAll
    static void runHere() {
        EveryCommand.prepare(folder);
        Map<String, String> lines = new LinkedHashMap<>(EveryCommand.lines(folder));
        // It asks for the time of the approval, and writes it.
        lines.remove("approve");
        lines.forEach((name, line) -> {
            run(line);
            formats(name).forEach(format -> run(line.replaceFirst(" --format \\S+", "") + " --format " + format));
        });
        formats("export").forEach(format -> run("stepladder export " + DATED + " --format " + format));
    }

    /** Runs a line; a format that the command does not have is left out. */
    private static void run(String line) {
        Shell.Result result = Shell.runLine(line);
        if (result.exitCode() != 2) {
            HERE.put(line, result);
        }
    }

    /** Words for a command's {@code --format}, if it has one. */
    private static List<String> formats(String name) {
        boolean has = EveryCommand.doing()
                .filter(command -> EveryCommand.name(command).equals(name))
                .anyMatch(command -> command.getCommandSpec().findOption("--format") != null);
        List<String> words = new ArrayList<>();
        if (has) {
            for (OutputFormat format : OutputFormat.values()) {
                words.add(format.word());
            }
        }
        return words;
    }

    @Test
    void thereIsMuchToCompare() {
        assertThat(HERE).hasSizeGreaterThan(60);
        assertThat(HERE.values()).extracting(Shell.Result::exitCode).allMatch(code -> code <= 1);
        assertThat(HERE.values()).anyMatch(printed -> printed.out().contains("BEGIN:VCALENDAR"));
        assertThat(HERE.values()).anyMatch(printed -> printed.out().contains("<!doctype html>"));
    }

    /** Thai digits and the Buddhist calendar; Arabic digits and right to left; the Turkish i, and a zone of half hours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "th-TH-u-ca-buddhist-nu-thai Asia/Bangkok",
                "ar-EG-u-nu-arab Africa/Cairo",
                "tr-TR America/St_Johns"
            })
    void printsTheSame(String place) {
        String[] words = place.split(" ", -1);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(words[0]));
            TimeZone.setDefault(TimeZone.getTimeZone(words[1]));
            assertThat(HERE.keySet())
                    .allSatisfy(line -> assertThat(Shell.runLine(line)).as(line).isEqualTo(HERE.get(line)));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
