package dev.stepladder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.print.PrintOptions;

/** The page of the plan for nine clusters in a browser. */
class PlanPageTest extends PageInBrowser {
    private static final String PLAN = "plans/nine-eks-clusters/plan.yaml";

    PlanPageTest() {
        super("stepladder export " + PLAN + " --format html --matrices plans/nine-eks-clusters/team");
    }

    @Test
    void drawsEveryUnitAndEveryStepOfAShape() {
        Browser browser = open("");

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

    /** The plan file alone has the calendar: no fleet file is given. */
    @Test
    void drawsTheWindowsFreezesAndSoakOfThePlan() {
        Browser browser = open("");

        assertThat(browser.run("data.calendar.calendars.length")).isEqualTo(5L);
        assertThat(browser.run("document.querySelectorAll('#calendar-drawing rect.win').length"))
                .isEqualTo(261L);
        assertThat(browser.run("document.querySelectorAll('#calendar-drawing line.soak').length"))
                .isEqualTo(12L);
    }

    @Test
    void saysWhyAStepIsThereAndOpensItsHopByKeyboard() {
        Browser browser = open("");

        browser.run("document.querySelector('#map-drawing a.hop').focus()");
        press(browser, Keys.ARROW_RIGHT);
        press(browser, Keys.END);
        press(browser, Keys.ARROW_LEFT);

        assertThat(browser.text("document.querySelector('#map-box b').textContent"))
                .isEqualTo("Step 19 of 20, stage 1.27: hook-function nodejs16.x-x86_64 → nodejs16.x-arm64");
        press(browser, Keys.ENTER);
        assertThat(browser.text("location.hash")).isEqualTo("#hop-lambda-nodejs16.x-x86_64-to-nodejs16.x-arm64");
        assertThat(browser.textOnceThere("document.querySelector('.hit-target')", "id"))
                .isEqualTo("hop-lambda-nodejs16.x-x86_64-to-nodejs16.x-arm64");
    }

    @Test
    void filtersStepsAndKeepsTheChoiceInTheAddress() {
        Browser browser = open("");

        browser.driver()
                .findElement(By.cssSelector("select[name=env] option[value=prod]"))
                .click();
        browser.driver().findElement(By.name("q")).sendKeys("istio");

        assertThat(browser.text("location.hash")).isEqualTo("#steps?env=prod&q=istio");
        assertThat(browser.text("document.getElementById('count').textContent")).isEqualTo("9 of 167 steps");
        assertThat(units(browser)).containsOnly("istio");

        open("#steps?cluster=dev2&noback=1");

        assertThat(units(browser)).isEqualTo(List.of("kubernetes", "kubernetes", "kubernetes"));
        browser.driver().findElement(By.id("clear")).sendKeys(Keys.ENTER);
        assertThat(browser.text("document.getElementById('count').textContent")).startsWith("167 steps in ");
    }

    private List<String> units(Browser browser) {
        return browser.driver().findElements(By.cssSelector(".row:not([hidden]) > summary b")).stream()
                .map(unit -> unit.getDomProperty("textContent"))
                .toList();
    }

    @Test
    void opensAStepByItsName() {
        Browser browser = open("#prod-us/ng-apps/1.26-al2");

        assertThat(browser.text("document.querySelector('.hit-target b').textContent"))
                .isEqualTo("ng-apps");
        assertThat(browser.text("String(document.getElementById('prod-us/ng-apps/1.26-al2').offsetHeight > 0)"))
                .isEqualTo("true");
    }

    @Test
    void everyLinkInThePageHasItsPlace() {
        Browser browser = open("");

        assertThat(browser.text("""
                        Array.from(document.querySelectorAll('a[href^="#"]'))
                            .map(link => decodeURIComponent(link.getAttribute('href').slice(1)))
                            .filter(place => !document.getElementById(place)).join(' ')
                        """.strip())).isEmpty();
    }

    @Test
    void printsTheSummaryFirstOnAFewPages() {
        open("");

        assertThat(sheets(new PrintOptions())).isBetween(2L, 12L);
    }

    private void press(Browser browser, Keys key) {
        new Actions(browser.driver()).sendKeys(key).perform();
    }
}
