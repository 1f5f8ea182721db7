package org.demarche.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.demarche.web.Chromium;
import org.demarche.web.TestSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What a reader does, in a real browser. */
class BrowserTest {
    private static final int PHONE = 390;

    private static final List<String> PAGES = List.of(
            "/today",
            "/today?actor=Turkey&kind=arms",
            "/search?words=agreement",
            "/dyad/TUR/ROU",
            "/article?id=ex-1",
            "/article?id=ex-4",
            "/try?text=France+condemned+Spain.",
            "/explain?text=France+condemned+Spain.",
            "/codebook",
            "/codebook/111",
            "/actors?name=Kremlin",
            "/sql?q=SELECT+cameo+FROM+records",
            "/nothing");

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Chromium browser;

    @BeforeAll
    static void start() throws IOException {
        browser = Chromium.orSkip();
        site = TestSite.over(TestSite.store(folder));
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
            browser.close();
        }
    }

    @AfterEach
    void nothingIsComplainedOf() {
        assertThat(browser.complaints())
                .filteredOn(line -> !line.contains("/nothing"))
                .isEmpty();
    }

    private static ChromeDriver open(String path) {
        browser.look("light", 1200, 1000);
        browser.driver().get(site.base() + path);
        return browser.driver();
    }

    private static WebDriverWait waiting() {
        return new WebDriverWait(browser.driver(), Duration.ofSeconds(20));
    }

    @Test
    void aReaderFiltersAndFollowsAHappeningToItsSentence() {
        ChromeDriver page = open("/");
        page.findElement(By.name("actor")).sendKeys("Turkey");
        page.findElement(By.name("words")).sendKeys("drones" + Keys.ENTER);
        waiting().until(ExpectedConditions.urlContains("actor=Turkey"));

        assertThat(page.getCurrentUrl()).endsWith("/today?actor=Turkey&words=drones");
        assertThat(page.findElements(By.cssSelector(".happening"))).hasSize(1);
        page.findElement(By.cssSelector(".happening blockquote .mark")).click();
        waiting().until(ExpectedConditions.titleContains("Signed in Ankara"));
        assertThat(page.findElement(By.cssSelector(".record:target h3")).getText())
                .contains("Turkey", "Romania");
        page.findElement(By.cssSelector(".record:target .state .more")).click();
        waiting().until(ExpectedConditions.titleContains("Why it is coded so"));
        assertThat(page.findElement(By.cssSelector(".explanation")).getText()).contains("won: arms.");
    }

    @Test
    void aPastedTextShowsItsRecords() {
        ChromeDriver page = open("/try");
        page.findElement(By.name("text")).sendKeys("Japan condemned North Korea. China will visit India.");
        page.findElement(By.cssSelector("main button")).click();
        waiting().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".text .mark")));

        assertThat(page.findElement(By.cssSelector(".text .mark")).getText()).isEqualTo("condemned");
        assertThat(page.findElements(By.cssSelector(".aside .record"))).isNotEmpty();
    }

    @Test
    void pointingAtAMarkAndMovingToItShowItsRecord() {
        ChromeDriver page = open("/article?id=ex-1");
        WebElement mark = page.findElement(By.cssSelector(".text .mark"));
        new Actions(page).moveToElement(mark).perform();
        waiting().until(ExpectedConditions.visibilityOfElementLocated(By.id("tip")));
        assertThat(page.findElement(By.id("tip")).getText()).contains("111", "criticize.condemn", "verbal conflict");

        new Actions(page).sendKeys(Keys.ESCAPE).perform();
        assertThat(page.findElements(By.id("tip"))).isEmpty();
        page.executeScript("arguments[0].focus()", mark);
        waiting().until(ExpectedConditions.visibilityOfElementLocated(By.id("tip")));
        assertThat(mark.getDomAttribute("aria-describedby")).isEqualTo("tip");
    }

    @Test
    void theKeyboardAloneReachesTheContent() {
        ChromeDriver page = open("/today");
        new Actions(page).sendKeys(Keys.TAB).perform();
        assertThat(page.switchTo().activeElement().getText()).isEqualTo("To the content");

        new Actions(page).sendKeys(Keys.ENTER).perform();
        assertThat(page.switchTo().activeElement().getDomAttribute("id")).isEqualTo("main");
    }

    @Test
    void aFeedReaderFindsTheAddressOfWhatIsShown() throws IOException {
        ChromeDriver page = open("/today?actor=Turkey");
        String feed = page.findElement(By.cssSelector("link[rel=alternate][type='application/atom+xml']"))
                .getDomProperty("href");

        assertThat(feed).startsWith(site.base() + "/feed.atom?actor=Turkey");
        assertThat(site.get(feed.substring(site.base().length())).body()).contains("<entry>");
    }

    @Test
    void everyPageCanBeUsedByEverybodyInLightAndDark() {
        for (String scheme : List.of("light", "dark")) {
            for (String path : PAGES) {
                open(path);
                browser.look(scheme, 1200, 1000);
                browser.assertAccessible(path + " in " + scheme);
            }
        }
    }

    @Test
    void noPageIsWiderThanAPhone() {
        for (String path : PAGES) {
            open(path);
            browser.look("light", PHONE, 800);
            Object wide = browser.driver().executeScript("return document.documentElement.scrollWidth");
            assertThat(((Number) wide).intValue()).as(path).isLessThanOrEqualTo(PHONE);
        }
    }
}
