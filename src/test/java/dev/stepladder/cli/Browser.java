package dev.stepladder.cli;

import dev.stepladder.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium without a window. */
final class Browser implements AutoCloseable {
    private final ChromeDriver driver;

    /** Selenium warns that it lacks the protocol of the newest Chromium; nothing here uses it. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    Browser() {
        SELENIUM.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(Programs.onPath("chromium").toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run");
        options.setCapability("goog:loggingPrefs", logs);
        this.driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(Programs.onPath("chromedriver").toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Opens a page in a window of this width, in light or dark colours. */
    void open(Path page, String fragment, int width, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        // Chromium makes no narrower window, but shows a page as narrow as asked.
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.manage().window().setSize(new Dimension(width, 900));
        driver.get("about:blank");
        driver.get(page.toUri() + fragment);
        // The driver may come back while the end of a long page is still being read.
        driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                const look = () => {
                  if (document.readyState === 'complete') done(); else setTimeout(look, 5);
                };
                look();
                """);
    }

    Object run(String script) {
        return Objects.requireNonNullElse(driver.executeScript("return " + script), "");
    }

    String text(String script) {
        return String.valueOf(run(script));
    }

    /** A property of an element that the page makes after the event, as it does when the address changes. */
    String textOnceThere(String element, String property) {
        Object text = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                const look = () => {
                  const found = %s;
                  if (found) done(found.%s); else requestAnimationFrame(look);
                };
                look();
                """.formatted(element, property));
        return String.valueOf(text);
    }

    /** What the page wrote to the console. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The findings of axe (WCAG 2.2 A and AA, best practices), with everything unfolded. */
    List<String> barriers() {
        driver.executeScript(axe());
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                document.querySelectorAll('details').forEach(part => part.open = true);
                document.querySelectorAll('.stage, .card').forEach(part => part.style.contentVisibility = 'visible');
                const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
                axe.run(document, {runOnly: tags}).then(result => done(result.violations.map(
                    finding => finding.id + ': ' + finding.nodes.length + ' times, first ' + finding.nodes[0].html)));
                """);
        return ((List<?>) Objects.requireNonNull(found))
                .stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (InputStream in = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
