package org.demarche.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** By which names tables usually call our fields, the likeliest first. */
final class UsualNames {
    private static final Map<String, List<String>> NAMES = new LinkedHashMap<>();

    static {
        put(
                "text",
                "text fulltext articletext articlebody bodytext body maintext content contents articlecontent"
                        + " newstext cleantext plaintext rawtext storytext article story transcript description summary abstract"
                        + " snippet");
        put("title", "title headline head heading articletitle newstitle storytitle");
        put(
                "date",
                "date published pubdate publicationdate publisheddate publishedat publishedon dateofpublication"
                        + " datepublished publishdate articledate newsdate day datetime");
        put("url", "url link permalink articleurl weburl pageurl sourceurl href uri");
        put(
                "publisher",
                "publisher outlet newspaper publication source sourcename publishername outletname medium"
                        + " media site sitename website domain");
        put("agency", "agency newsagency wire wireservice");
        put("byline", "byline author authors authorname writer journalist reporter");
        put("dateline", "dateline");
        put("language", "language lang languagecode langcode");
        put("rights", "rights copyright license licence");
        put("retrieved", "retrieved retrievedat fetchedat crawledat scrapedat accessed");
        put("id", "id articleid docid documentid newsid storyid uid uuid guid accessionnumber");
    }

    private UsualNames() {}

    /** Our fields, in the order in which they choose among columns. */
    static Iterable<String> fields() {
        return NAMES.keySet();
    }

    /** Which of these columns is the likeliest for a field. */
    static Optional<String> find(String field, List<String> columns) {
        for (String usual : NAMES.getOrDefault(field, List.of())) {
            for (String column : columns) {
                if (plain(column).equals(usual)) {
                    return Optional.of(column);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a column is known for an article's words. */
    static boolean holdText(List<String> columns) {
        return find("text", columns).isPresent();
    }

    /** For how many fields a column is known. */
    static long known(List<String> columns) {
        return NAMES.keySet().stream()
                .filter(field -> find(field, columns).isPresent())
                .count();
    }

    /** Small letters and digits of a name alone. */
    static String plain(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static void put(String field, String names) {
        NAMES.put(field, List.of(names.split(" ")));
    }
}
