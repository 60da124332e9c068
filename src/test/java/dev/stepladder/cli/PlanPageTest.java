package dev.stepladder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.print.PrintOptions;

/** The page of the plan for nine clusters in a browser. Needs Debian's packages chromium and chromium-driver. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanPageTest {
    private static final String PLAN = "plans/nine-eks-clusters/plan.yaml";

    private Path page;
    private Browser browser;

    @BeforeAll
    void openBrowser(@TempDir Path folder) {
        browser = new Browser();
        page = folder.resolve("plan.html");
        Shell.Result made = Shell.runLine("stepladder export " + PLAN + " --format html -o " + page
                + " --fleet plans/nine-eks-clusters/fleet.yaml --matrices plans/nine-eks-clusters/team");
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
    void drawsEveryUnitAndEveryStepOfAShape() {
        browser.open(page, "", 1280, false);

        assertThat(browser.run("document.querySelectorAll('#map-drawing a.hop').length"))
                .isEqualTo(20L);
        assertThat(browser.run("document.querySelectorAll('#map-drawing path.run').length"))
                .isEqualTo(10L);

        browser.driver()
                .findElement(By.cssSelector("input[name=shape][value='2']"))
                .sendKeys(Keys.SPACE);

        assertThat(browser.run("document.querySelectorAll('#map-drawing a.hop').length"))
                .isEqualTo(16L);
        assertThat(browser.run("document.querySelectorAll('#calendar-drawing a.bar-link').length"))
                .isEqualTo(27L);
    }

    @Test
    void saysWhyAStepIsThereAndOpensItsHopByKeyboard() {
        browser.open(page, "", 1280, false);

        browser.run("document.querySelector('#map-drawing a.hop').focus()");
        press(Keys.ARROW_RIGHT);
        press(Keys.END);
        press(Keys.ARROW_LEFT);

        assertThat(browser.text("document.querySelector('#map-box b').textContent"))
                .isEqualTo("Step 19 of 20, stage 1.27: hook-function nodejs16.x-x86_64 → nodejs16.x-arm64");
        press(Keys.ENTER);
        assertThat(browser.text("location.hash")).isEqualTo("#hop-lambda-nodejs16.x-x86_64-to-nodejs16.x-arm64");
        assertThat(browser.textOnceThere("document.querySelector('.hit-target')", "id"))
                .isEqualTo("hop-lambda-nodejs16.x-x86_64-to-nodejs16.x-arm64");
    }

    @Test
    void filtersStepsAndKeepsTheChoiceInTheAddress() {
        browser.open(page, "", 1280, false);

        browser.driver()
                .findElement(By.cssSelector("select[name=env] option[value=prod]"))
                .click();
        browser.driver().findElement(By.name("q")).sendKeys("istio");

        assertThat(browser.text("location.hash")).isEqualTo("#steps?env=prod&q=istio");
        assertThat(browser.text("document.getElementById('count').textContent")).isEqualTo("9 of 167 steps");
        assertThat(units()).containsOnly("istio");

        browser.open(page, "#steps?cluster=dev2&noback=1", 1280, false);

        assertThat(units()).isEqualTo(List.of("kubernetes", "kubernetes", "kubernetes"));
        browser.driver().findElement(By.id("clear")).sendKeys(Keys.ENTER);
        assertThat(browser.text("document.getElementById('count').textContent")).startsWith("167 steps in ");
    }

    private List<String> units() {
        return browser.driver().findElements(By.cssSelector(".row:not([hidden]) > summary b")).stream()
                .map(unit -> unit.getDomProperty("textContent"))
                .toList();
    }

    @Test
    void opensAStepByItsName() {
        browser.open(page, "#prod-us/ng-apps/1.26-al2", 1280, false);

        assertThat(browser.text("document.querySelector('.hit-target b').textContent"))
                .isEqualTo("ng-apps");
        assertThat(browser.text("String(document.getElementById('prod-us/ng-apps/1.26-al2').offsetHeight > 0)"))
                .isEqualTo("true");
    }

    @Test
    void everyLinkInThePageHasItsPlace() {
        browser.open(page, "", 1280, false);

        assertThat(browser.text("""
                        Array.from(document.querySelectorAll('a[href^="#"]'))
                            .map(link => decodeURIComponent(link.getAttribute('href').slice(1)))
                            .filter(place => !document.getElementById(place)).join(' ')
                        """.strip())).isEmpty();
    }

    @Test
    void printsTheSummaryFirstOnAFewPages() {
        browser.open(page, "", 1280, false);

        String pdf = new String(
                Base64.getDecoder()
                        .decode(browser.driver().print(new PrintOptions()).getContent()),
                StandardCharsets.ISO_8859_1);

        long pages = Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results().count();
        assertThat(pages).isBetween(2L, 12L);
    }

    private void press(Keys key) {
        new Actions(browser.driver()).sendKeys(key).perform();
    }
}
