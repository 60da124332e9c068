package dev.stepladder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.print.PrintOptions;

/** A page that a command writes, opened in a browser; and what holds for every page. Needs Debian's packages chromium and chromium-driver. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PageInBrowser {
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

    private final String command;
    private Path page;
    private Browser browser;

    /**
     * A page.
     *
     * @param command the command line that writes it, without {@code -o}
     */
    PageInBrowser(String command) {
        this.command = command;
    }

    @BeforeAll
    void openBrowser(@TempDir Path folder) {
        browser = new Browser();
        page = folder.resolve("page.html");
        Shell.Result made = Shell.runLine(command + " -o " + page);
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

    /** The page in a wide window in light colours. */
    Browser open(String fragment) {
        browser.open(page, fragment, 1280, false);
        return browser;
    }

    /** How many sheets of paper the open page takes. */
    long sheets(PrintOptions paper) {
        byte[] pdf = Base64.getDecoder().decode(browser.driver().print(paper).getContent());
        return SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }
}
