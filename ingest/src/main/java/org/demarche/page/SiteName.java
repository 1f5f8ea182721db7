package org.demarche.page;

import java.util.List;
import java.util.Objects;
import org.demarche.reading.HtmlText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Knows the heading that is the name or the logo of a site and no headline. */
final class SiteName {
    private static final int MOST_HEADINGS = 50;
    private static final int LONGEST = 60;
    private static final int LEAST_HEADLINE = 5;

    private SiteName() {}

    /** The name of the site as a first heading shows it; nothing where no heading does. */
    static String shown(Document page, List<String> declared) {
        return page.getElementsByTag("h1").stream()
                .limit(MOST_HEADINGS)
                .filter(heading -> isSite(heading, declared, page.title()))
                .map(SiteName::words)
                .findFirst()
                .orElse("");
    }

    private static boolean isSite(Element heading, List<String> declared, String window) {
        String words = words(heading);
        if (words.isEmpty()
                || words.length() > LONGEST
                || declared.stream().anyMatch(title -> Headlines.shared(words, title) > 0)) {
            return false;
        }
        if (isLinkToStart(heading, words)) {
            return true;
        }
        List<String> parts = PageTitle.parts(window);
        List<String> others =
                parts.stream().filter(part -> !Headlines.same(part, words)).toList();
        if (others.isEmpty() || others.size() == parts.size()) {
            return false;
        }
        if (!declared.isEmpty() || isOtherHeading(heading, others)) {
            return true;
        }
        int own = words.split(" ").length;
        int most =
                others.stream().mapToInt(part -> part.split(" ").length).max().orElse(0);
        return own < most && (isInHead(heading) || most >= LEAST_HEADLINE && heading.closest("article, main") == null);
    }

    /** Whether a heading behind this one, in the page's own text, is another part of the title of the window. */
    private static boolean isOtherHeading(Element heading, List<String> others) {
        List<Element> headings = Objects.requireNonNull(heading.ownerDocument()).select("h1, h2");
        return headings.stream()
                .limit(MOST_HEADINGS)
                .dropWhile(other -> other != heading)
                .filter(other -> !isInHead(other) && !isLinkToStart(other, words(other)))
                .anyMatch(other -> others.stream().anyMatch(part -> Headlines.same(other.text(), part)));
    }

    /** Whether the heading is a link to the first page of the site and nothing else. */
    private static boolean isLinkToStart(Element heading, String words) {
        Element inner = heading.selectFirst("a[href]");
        Element link = inner == null ? heading.closest("a[href]") : inner;
        return link != null
                && (inner == null || link.text().strip().equals(words))
                && link.attr("href")
                        .strip()
                        .matches("(?i)(?:https?:)?//[^/?#]+/?|(?:\\.?/)?(?:(?:index|home|default)\\.\\w+)?")
                && !link.attr("href").isBlank();
    }

    /** Whether it stands in the head of the page, not of an article. */
    private static boolean isInHead(Element heading) {
        Element head = heading.closest("header, nav, [role=banner]");
        return head != null && head.closest("article, main") == null;
    }

    private static String words(Element heading) {
        return HtmlText.of(heading).replaceAll("\\s+", " ").strip();
    }
}
