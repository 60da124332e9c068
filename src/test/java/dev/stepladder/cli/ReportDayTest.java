package dev.stepladder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The day of a report is the only day in it: by default today, whatever the hour, and the same bytes in every locale. */
class ReportDayTest {
    private static final String GOLDEN = "src/test/resources/golden/report/";

    @ParameterizedTest
    @ValueSource(strings = {"text", "html", "markdown", "csv", "json", "ics"})
    void isTodayUnlessGivenAndTheOnlyOne(String format) {
        Locale usual = Locale.getDefault();
        String given = report(format, "2031-03-04T05:06:07Z", "--as-of", "2026-06-01");
        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));

            assertThat(report(format, "2026-06-01T23:59:59Z")).isEqualTo(given);
            assertThat(report(format, "2026-06-01T00:00:00Z")).isEqualTo(given);
        } finally {
            Locale.setDefault(usual);
        }
        assertThat(given).isNotEmpty().doesNotContain("2031", "5:06");
    }

    private static String report(String format, String now, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "report",
                "--fleet",
                GOLDEN + "shop.yaml",
                "--no-default-matrices",
                "--matrices",
                GOLDEN + "world",
                "--until",
                "2027-06-30",
                "--format",
                format));
        arguments.addAll(Arrays.asList(more));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Main(InputStream.nullInputStream(), out, err, Clock.fixed(Instant.parse(now), ZoneOffset.UTC))
                .run(arguments.toArray(String[]::new));
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(code).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
