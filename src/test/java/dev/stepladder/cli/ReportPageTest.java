package dev.stepladder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;

/** The page of a report in a browser. Needs Debian's packages chromium and chromium-driver. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPageTest {
    private static final String GOLDEN = "src/test/resources/golden/report/";

    private Path page;
    private Browser browser;

    @BeforeAll
    void openBrowser(@TempDir Path folder) {
        browser = new Browser();
        page = folder.resolve("report.html");
        Shell.Result made = Shell.runLine("stepladder report --fleet " + GOLDEN + "shop.yaml --as-of 2026-06-01"
                + " --until 2027-06-30 --no-default-matrices --matrices " + GOLDEN + "world -o " + page);
        assertThat(made.err()).isEqualTo("wrote " + page + "\n");
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, false", "390, false", "1280, true", "390, true"})
    void hasNoBarrierAndNoWordOnTheConsole(int width, boolean dark) {
        browser.open(page, "", width, dark);

        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.console()).isEmpty();
        assertThat(browser.run("document.documentElement.scrollWidth"))
                .isEqualTo(browser.run("document.documentElement.clientWidth"));
    }

    @Test
    void drawsABarForEachReleaseAndItsDaysInOrder() {
        browser.open(page, "", 1280, false);

        assertThat(browser.run("document.querySelectorAll('.g > li').length")).isEqualTo(6L);
        assertThat(browser.run("document.querySelectorAll('.g svg .now').length"))
                .isEqualTo(6L);
        // kubernetes 1.33: the latest day to begin lies behind today and before the end of the green bar.
        assertThat(browser.text("""
                        (() => { const svg = document.querySelectorAll('.g > li svg')[1];
                        const at = (what, edge) => svg.querySelector(what).getBoundingClientRect()[edge];
                        return at('.now', 'left') < at('.by', 'left') && at('.by', 'left') < at('.ok', 'right'); })()
                        """.strip())).isEqualTo("true");
        assertThat(browser.text("getComputedStyle(document.querySelector('.g .ok')).fill"))
                .isEqualTo("rgb(70, 160, 116)");
    }

    @Test
    void printsOnTwoPagesAtMost() {
        browser.open(page, "", 1280, false);
        PrintOptions a4 = new PrintOptions();
        a4.setPageSize(new PageSize(29.7, 21.0));

        String pdf = new String(
                Base64.getDecoder().decode(browser.driver().print(a4).getContent()), StandardCharsets.ISO_8859_1);

        assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results().count())
                .isBetween(1L, 2L);
    }
}
