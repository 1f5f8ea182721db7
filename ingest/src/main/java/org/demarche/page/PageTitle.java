package org.demarche.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.reading.HtmlText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the headline of a page's article. */
final class PageTitle {
    private static final Pattern PARTS = Pattern.compile("\\s+[|\\-–—·•»:/]+\\s+|\\s*[|»]\\s*|\\s+::\\s+");
    private static final int LONGEST = 500;

    private PageTitle() {}

    /**
     * The headline: the heading of the page that agrees with what the page declares, else what it declares, else its
     * only heading; nothing where there is none.
     */
    static String of(Document page, LinkedData linked, Metadata meta, String site) {
        List<String> declared = new ArrayList<>();
        declared.add(linked.headline());
        declared.add(withoutSite(meta.first("og:title"), site));
        declared.add(withoutSite(meta.first("twitter:title", "dc.title", "dcterms.title", "headline"), site));
        String window = withoutSite(page.title(), site);
        declared.removeIf(String::isEmpty);
        List<String> headings = headings(page);
        for (String heading : headings) {
            if (declared.stream().anyMatch(title -> Headlines.alike(heading, title))
                    || !window.isEmpty() && Headlines.alike(heading, window)) {
                return heading;
            }
        }
        if (!declared.isEmpty()) {
            return declared.get(0);
        }
        return headings.size() == 1 || window.isEmpty() && !headings.isEmpty() ? headings.get(0) : window;
    }

    private static List<String> headings(Document page) {
        List<Element> elements = new ArrayList<>(page.select("[itemprop=headline]:not(meta)"));
        elements.addAll(page.getElementsByTag("h1"));
        return elements.stream()
                .map(element -> HtmlText.of(element).replaceAll("\\s+", " "))
                .filter(words -> !words.isEmpty() && words.length() <= LONGEST)
                .distinct()
                .toList();
    }

    /** A title without the name of the site before or behind it. */
    static String withoutSite(String title, String site) {
        String words = title.replaceAll("\\s+", " ").strip();
        if (!site.isEmpty()) {
            for (String part : PARTS.split(words)) {
                if (Headlines.same(part, site) && part.length() < words.length()) {
                    return withoutEdge(words, part);
                }
            }
        }
        return words;
    }

    private static String withoutEdge(String words, String part) {
        String rest = words.startsWith(part)
                ? words.substring(part.length())
                : words.endsWith(part) ? words.substring(0, words.length() - part.length()) : words;
        return rest.replaceAll("^[\\s|\\-–—·•»:/]+|[\\s|\\-–—·•»:/]+$", "");
    }
}
