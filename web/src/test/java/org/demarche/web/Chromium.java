package org.demarche.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser, where there is one on this machine. */
public final class Chromium implements AutoCloseable {
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final ChromeDriver driver;

    private Chromium(Path browser, Path driver) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toString());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        options.addArguments("--window-size=1200,1000", "--hide-scrollbars", "--force-device-scale-factor=1");
        LoggingPreferences log = new LoggingPreferences();
        log.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", log);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .usingAnyFreePort()
                .build();
        this.driver = new ChromeDriver(service, options);
    }

    /** The browser; the test is skipped where there is none. */
    public static Chromium orSkip() {
        Optional<Path> browser = program("chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = program("chromedriver");
        Assumptions.assumeTrue(
                browser.isPresent() && driver.isPresent(),
                "no chromium with chromedriver in PATH: pages are not looked at in a browser"
                        + " (Debian: apt-get install chromium chromium-driver)");
        return new Chromium(browser.orElseThrow(), driver.orElseThrow());
    }

    private static Optional<Path> program(String... names) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** Shows pages in light or dark, in a window so wide. */
    public void look(String scheme, int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** What the page told on its console that is a warning or worse. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Fails where a reader with impaired sight, hearing or movement would be kept out. */
    public void assertAccessible(String page) {
        Results results = new AxeBuilder().analyze(driver);
        List<String> grave = results.getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(Chromium::told)
                .toList();
        assertThat(grave).as(page).isEmpty();
        assertThat(results.getPasses())
                .as("rules that were looked at on " + page)
                .isNotEmpty();
    }

    private static String told(Rule rule) {
        return rule.getImpact() + " " + rule.getId() + ": "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
