package org.demarche.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.OutputType;

/**
 * Takes a picture of every page in light and dark, wide and narrow, to be looked at. Arguments: a folder, and an address
 * of a running server where other content is to be seen than the tests'.
 */
public final class ScreenshotsMain {
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("today", "/today");
        PAGES.put("filtered", "/today?actor=Turkey");
        PAGES.put("search", "/search?words=agreement");
        PAGES.put("dyad", "/dyad/TUR/ROU");
        PAGES.put("article", "/article?id=ex-3");
        PAGES.put("try", "/try?text=France+condemned+Spain.+Japan+will+send+two+ships+to+India.");
        PAGES.put("explain", "/explain?text=France+condemned+Spain.");
        PAGES.put("codebook", "/codebook");
        PAGES.put("code", "/codebook/111");
        PAGES.put("actors", "/actors?name=Kremlin");
        PAGES.put("sql", "/sql?q=SELECT+cameo,+count(*)+AS+records+FROM+current_records+GROUP+BY+1");
        PAGES.put("error", "/nothing");
    }

    private ScreenshotsMain() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Path store = Files.createTempDirectory("screenshots");
        try (Chromium browser = Chromium.orSkip();
                TestSite site = TestSite.over(TestSite.store(store))) {
            String base = args.length > 1 ? args[1].replaceFirst("/$", "") : site.base();
            for (String scheme : List.of("light", "dark")) {
                for (int width : List.of(1200, 390)) {
                    for (Map.Entry<String, String> page : PAGES.entrySet()) {
                        browser.look(scheme, width, width > 600 ? 1000 : 844);
                        browser.driver().get(base + page.getValue());
                        Files.write(
                                folder.resolve(page.getKey() + "-" + scheme + "-" + width + ".png"),
                                browser.driver().getScreenshotAs(OutputType.BYTES));
                    }
                }
            }
        }
    }
}
