package dev.stepladder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;

/** The page of a report in a browser. */
class ReportPageTest extends PageInBrowser {
    private static final String GOLDEN = "src/test/resources/golden/report/";

    ReportPageTest() {
        super("stepladder report --fleet " + GOLDEN + "shop.yaml --as-of 2026-06-01 --until 2027-06-30"
                + " --no-default-matrices --matrices " + GOLDEN + "world");
    }

    @Test
    void drawsABarForEachReleaseAndItsDaysInOrder() {
        Browser browser = open("");

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
        open("");
        PrintOptions a4 = new PrintOptions();
        a4.setPageSize(new PageSize(29.7, 21.0));

        assertThat(sheets(a4)).isBetween(1L, 2L);
    }
}
