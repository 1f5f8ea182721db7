package org.demarche.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.reading.PublicationDate;
import org.demarche.reading.PublicationDates;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the day on which a page's article was published. */
final class PageDate {
    private static final List<String> NAMES = List.of(
            "article:published_time",
            "article:published",
            "og:article:published_time",
            "og:published_time",
            "og:datepublished",
            "datepublished",
            "og:pubdate",
            "pubdate",
            "publishdate",
            "publish_date",
            "publish-date",
            "publication_date",
            "publicationdate",
            "published",
            "published_time",
            "published_time_telegram",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dcterms.issued",
            "dc.date.created",
            "dcterms.created",
            "dc.date",
            "dcterms.date",
            "citation_publication_date",
            "citation_date",
            "date.release",
            "cxenseparse:recs:publishtime",
            "article.published",
            "article_date_original",
            "originalpublicationdate",
            "datecreated",
            "pdate",
            "dat",
            "date");

    /** A day in an address: /2020/05/25/, /2020-05-25, /2020/may/25/. */
    private static final Pattern ADDRESS =
            Pattern.compile("[/_.-]((?:19|20)\\d\\d)[/_-]?(\\d\\d|[a-z]{3})[/_-]?(\\d\\d)(?=[/_.-]|$)");

    private static final Pattern LEAD =
            Pattern.compile("(?iu)^(?:(?:first |originally )?(?:published|posted|created|date|on|at)\\b[:\\s]*)+");

    private static final int LONGEST = 200;
    private static final int MOST_TIMES = 50;

    private final Instant now;

    private PageDate(Instant now) {
        this.now = now;
    }

    /**
     * The day: as the page declares it, as its elements for dates or the lines around the headline show it, or as it
     * stands in the address; a day of change only where there is no other.
     *
     * @param url where the page was read, or null
     * @param now when it was read: nothing is published much later
     * @return null when none is found
     */
    static @Nullable String of(
            Document page, LinkedData linked, Metadata meta, String title, @Nullable String url, Instant now) {
        PageDate dates = new PageDate(now);
        List<String> declared = new ArrayList<>();
        declared.add(linked.published());
        declared.addAll(meta.all(NAMES));
        declared.addAll(elements(page));
        DateLines lines = DateLines.near(Blocks.of(page.body(), element -> false), title);
        return dates.first(declared)
                .or(() -> dates.first(lines.published()))
                .or(() -> url == null ? Optional.empty() : dates.first(List.of(inAddress(url))))
                .or(() -> dates.first(lines.modified()))
                .orElse(null);
    }

    private Optional<String> first(List<String> candidates) {
        String coarse = null;
        for (String words : candidates) {
            String day = words.isBlank() || words.length() > LONGEST ? null : day(words);
            if (day != null && day.length() == 10) {
                return Optional.of(day);
            }
            coarse = coarse == null ? day : coarse;
        }
        return Optional.ofNullable(coarse);
    }

    private @Nullable String day(String words) {
        return PublicationDates.parse(LEAD.matcher(words).replaceFirst(""))
                .filter(date -> date.isPossible(now))
                .map(PublicationDate::day)
                .orElse(null);
    }

    /** What elements that are made for dates say, those first that name the publication. */
    private static List<String> elements(Document page) {
        List<String> found = new ArrayList<>();
        page.select("[itemprop~=(?i)datePublished], time[pubdate], time.published, time.entry-date").stream()
                .limit(MOST_TIMES)
                .forEach(element -> addTo(found, element));
        page.select("time, abbr.published").stream().limit(MOST_TIMES).forEach(element -> {
            String around = element.parent() == null ? "" : element.parent().ownText();
            String name = around.length() > LONGEST
                            || DateLines.PUBLISHED.matcher(around).find()
                    ? ""
                    : around;
            if (!DateLines.MODIFIED
                    .matcher(element.attr("itemprop") + " " + element.className() + " " + name)
                    .find()) {
                addTo(found, element);
            }
        });
        return found;
    }

    private static void addTo(List<String> found, Element element) {
        found.add(element.attr("datetime"));
        found.add(element.attr("content"));
        found.add(element.text());
        found.add(element.attr("title"));
    }

    private static String inAddress(String url) {
        Matcher day = ADDRESS.matcher(url);
        return day.find() ? day.group(1) + "-" + day.group(2) + "-" + day.group(3) : "";
    }
}
