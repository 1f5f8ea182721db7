package org.demarche.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.reading.HtmlText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the headline of a page's article. */
final class PageTitle {
    private static final Pattern PARTS = Pattern.compile("\\s+[|\\-–—·•»:/]+\\s+|\\s*[|»]\\s*|\\s+::\\s+");
    private static final int LONGEST = 500;
    private static final int MOST_HEADINGS = 50;
    private static final int LONGEST_SITE = 40;
    private static final double NEARLY = 0.75;

    private PageTitle() {}

    /**
     * The headline: the heading of the page that is named so or agrees best with what the page declares, else what it
     * declares, else its only heading; nothing where there is none. The name of the site is no headline.
     */
    static String of(Document page, LinkedData linked, Metadata meta, String declaredSite) {
        List<String> named = lines(page.select("h1[itemprop=headline], h1 [itemprop=headline]"));
        if (named.size() == 1) {
            return named.get(0);
        }
        String shownSite = SiteName.shown(page, declared(linked, meta, declaredSite));
        String site = declaredSite.isEmpty() ? shownSite : declaredSite;
        List<String> declared = declared(linked, meta, site);
        String window = withoutSite(page.title(), site);
        List<String> headings = lines(page.select("[itemprop=headline]:not(meta), h1")).stream()
                .filter(heading -> !Headlines.same(heading, shownSite))
                .toList();
        String best = headings.stream()
                .max(Comparator.comparingInt(heading -> agreement(heading, declared, window)))
                .orElse("");
        if (!best.isEmpty() && agreement(best, declared, window) > 0) {
            return best;
        }
        String second = lines(page.getElementsByTag("h2")).stream()
                .filter(heading -> isNearly(heading, declared, window))
                .findFirst()
                .orElse("");
        if (!second.isEmpty()) {
            return second;
        }
        if (!declared.isEmpty()) {
            return declared.get(0);
        }
        List<String> inArticles = lines(page.select("article h1")).stream()
                .filter(headings::contains)
                .toList();
        if (!inArticles.isEmpty()) {
            return inArticles.get(0);
        }
        return headings.size() == 1 || window.isEmpty() ? best : window;
    }

    private static List<String> declared(LinkedData linked, Metadata meta, String site) {
        return Stream.of(
                        linked.headline(),
                        withoutSite(meta.first("og:title"), site),
                        withoutSite(meta.first("twitter:title", "dc.title", "dcterms.title", "headline"), site))
                .filter(title -> !title.isEmpty() && title.length() <= LONGEST)
                .toList();
    }

    /** Whether a lesser heading is what is declared, in nearly the same words. */
    private static boolean isNearly(String heading, List<String> declared, String window) {
        return Stream.concat(declared.stream(), Stream.of(window))
                .anyMatch(title -> Headlines.same(heading, title)
                        || Headlines.shared(heading, title) >= Math.max(3, NEARLY * title.split(" ").length));
    }

    /** The parts of a title between bars or dashes. */
    static List<String> parts(String title) {
        return title.length() > LONGEST
                ? List.of()
                : Arrays.stream(PARTS.split(title))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    private static int agreement(String heading, List<String> declared, String window) {
        return Stream.concat(declared.stream(), Stream.of(window))
                .mapToInt(title -> Headlines.shared(heading, title))
                .max()
                .orElse(0);
    }

    private static List<String> lines(List<Element> elements) {
        return elements.stream()
                .limit(MOST_HEADINGS)
                .map(element -> HtmlText.of(element).replaceAll("\\s+", " "))
                .filter(words -> !words.isEmpty() && words.length() <= LONGEST)
                .distinct()
                .toList();
    }

    /** A title without the name of the site before or behind it. */
    static String withoutSite(String title, String site) {
        String words =
                title.length() > LONGEST ? "" : title.replaceAll("\\s+", " ").strip();
        if (!site.isEmpty()) {
            for (String part : PARTS.split(words)) {
                if (Headlines.same(part, site) && part.length() < words.length()) {
                    return withoutEdge(words, part);
                }
            }
        }
        return words;
    }

    /** What stands behind a headline in the title of the window, after a bar or a dash: mostly the name of the site. */
    static String siteBehind(String headline, String window) {
        String[] parts = PARTS.split(window.length() > LONGEST ? "" : window);
        String last = parts.length == 0 ? "" : parts[parts.length - 1].strip();
        boolean isBehind = parts.length > 1 && last.length() <= LONGEST_SITE && Headlines.shared(headline, last) == 0;
        return isBehind && Headlines.shared(headline, window) > 0 ? last : "";
    }

    private static String withoutEdge(String words, String part) {
        String rest = words.startsWith(part)
                ? words.substring(part.length())
                : words.endsWith(part) ? words.substring(0, words.length() - part.length()) : words;
        return rest.replaceAll("^[\\s|\\-–—·•»:/]+|[\\s|\\-–—·•»:/]+$", "");
    }
}
