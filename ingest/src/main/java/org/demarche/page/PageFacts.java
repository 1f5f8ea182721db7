package org.demarche.page;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article apart from headline and date.
 *
 * @param byline who wrote it
 * @param publisher name of the site or of its owner
 * @param language as the page writes it, such as en-GB
 * @param url the address that the page calls its own, else the one where it was read
 * @param rights licence or owner
 */
record PageFacts(
        @Nullable String byline,
        @Nullable String publisher,
        @Nullable String language,
        @Nullable String url,
        @Nullable String rights) {

    private static final Pattern BY = Pattern.compile("(?iu)^(?:(?:written |posted )?by|von|par|por|di)\\b[:\\s]+");
    private static final Pattern WEB = Pattern.compile("(?i)(?:https?:)?//\\S*|www\\.\\S*|@\\S*");
    private static final int LONGEST = 200;
    private static final int MOST_NAMES = 20;

    static PageFacts of(Document page, LinkedData linked, Metadata meta, String title, @Nullable String url) {
        return new PageFacts(
                byline(page, linked, meta),
                firstOf(site(linked, meta), meta.first("application-name"), PageTitle.siteBehind(title, page.title())),
                firstOf(
                        page.select("html").attr("lang"),
                        page.select("html").attr("xml:lang"),
                        linked.language(),
                        meta.first("og:locale", "content-language", "language", "dc.language", "inlanguage")),
                address(page, meta, url),
                firstOf(
                        linked.rights(),
                        page.select("link[rel=license]").attr("href"),
                        meta.first("dcterms.rights", "dc.rights", "copyright", "dcterms.rightsholder", "rights")));
    }

    /** The name of the site, or nothing. */
    static String site(LinkedData linked, Metadata meta) {
        String site = meta.first("og:site_name");
        String publisher = linked.publisher().isEmpty() ? meta.first("dc.publisher", "publisher") : linked.publisher();
        return site.isEmpty() ? (WEB.matcher(publisher).matches() ? "" : publisher) : site;
    }

    private static @Nullable String byline(Document page, LinkedData linked, Metadata meta) {
        return firstOf(
                name(linked.author()),
                meta
                        .all(List.of(
                                "author",
                                "article:author",
                                "parsely-author",
                                "sailthru.author",
                                "dc.creator",
                                "dcterms.creator",
                                "byl"))
                        .stream()
                        .map(PageFacts::name)
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse(""),
                names(page.select("[itemprop~=(?i)author]")),
                names(page.select("a[rel~=author]")),
                names(page.select(".byline, .author-name")));
    }

    private static String names(List<Element> elements) {
        return elements.stream()
                .limit(MOST_NAMES)
                .map(PageFacts::named)
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(4)
                .collect(Collectors.joining(", "));
    }

    private static String named(Element element) {
        Element name = element.selectFirst("[itemprop=name]");
        Element own = name == null ? element : name;
        return name(own.hasAttr("content") ? own.attr("content") : own.text());
    }

    private static String name(String words) {
        String name = BY.matcher(words.strip()).replaceFirst("").strip();
        return name.length() > LONGEST || WEB.matcher(name).matches() ? "" : name;
    }

    private static @Nullable String address(Document page, Metadata meta, @Nullable String url) {
        for (String own : List.of(page.select("link[rel=canonical]").attr("href"), meta.first("og:url"))) {
            String address = absolute(own, url);
            if (address != null && !(isFront(address) && url != null && !isFront(url))) {
                return address;
            }
        }
        return url;
    }

    /** Whether an address has no path: the front page of a site. */
    static boolean isFront(String address) {
        return address.replaceFirst("(?i)^https?://[^/?#]*", "")
                        .replaceFirst("[?#].*", "")
                        .length()
                <= 1;
    }

    private static @Nullable String absolute(String address, @Nullable String base) {
        try {
            URI own = URI.create(address.strip());
            URI whole = base == null ? own : URI.create(base).resolve(own);
            String scheme = whole.getScheme();
            boolean isWeb = scheme != null && scheme.toLowerCase(Locale.ROOT).startsWith("http");
            return isWeb && whole.getHost() != null && !address.isBlank() ? whole.toString() : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String firstOf(String... words) {
        for (String some : words) {
            if (!some.isBlank()) {
                return some.strip();
            }
        }
        return null;
    }
}
