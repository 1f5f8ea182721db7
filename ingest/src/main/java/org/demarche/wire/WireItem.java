package org.demarche.wire;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.demarche.article.Article;
import org.demarche.article.Hashing;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.ArticleFields;
import org.demarche.reading.Decoding;
import org.demarche.reading.Languages;
import org.demarche.reading.Problems;
import org.demarche.reading.PublicationDates;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a wire says about one item; of several places that say the same the first one counts. Not thread-safe.
 */
final class WireItem {
    private static final int DATELINE_SLACK = 40;

    private final Set<String> rights = new LinkedHashSet<>();
    private @Nullable String id;
    private @Nullable String headline;
    private @Nullable String dateline;
    private @Nullable String located;
    private @Nullable String byline;
    private @Nullable String publisher;
    private @Nullable String agency;
    private @Nullable String date;
    private @Nullable String language;
    private @Nullable String status;
    private @Nullable String body;

    void id(@Nullable String words) {
        id = first(id, words);
    }

    void headline(@Nullable String words) {
        headline = first(headline, words);
    }

    /** The line before the first paragraph, such as "MOSCOW, Monday (Reuters)". */
    void dateline(@Nullable String words) {
        dateline = first(dateline, words);
    }

    /** Where it was filed, when the source does not give that as a line to be printed. */
    void located(@Nullable String words) {
        located = first(located, words);
    }

    void byline(@Nullable String words) {
        String name = words == null ? null : words.strip().replaceFirst("^(?i:by)\\s+", "");
        byline = first(byline, name);
    }

    void publisher(@Nullable String words) {
        publisher = first(publisher, words);
    }

    void agency(@Nullable String words) {
        agency = first(agency, words);
    }

    /** What the owner says; several sayings are kept beside one another. */
    void rights(@Nullable String words) {
        if (words != null && !words.isBlank()) {
            rights.add(plain(words));
        }
    }

    void date(@Nullable String words) {
        date = first(date, words);
    }

    void language(@Nullable String words) {
        language = first(language, words);
    }

    /** Whether it may be used, in the source's words. */
    void status(@Nullable String words) {
        status = first(status, words);
    }

    /** The paragraphs, with blank lines between them. */
    void body(@Nullable String words) {
        if (body == null && words != null && !words.isBlank()) {
            body = words.strip();
        }
    }

    boolean hasBody() {
        return body != null;
    }

    /**
     * The article.
     *
     * @param where which item of the input it is, such as "item 3"
     * @return null when it was reported and passed over
     */
    @Nullable
    Article article(String where, Problems problems) {
        String name = where + (id == null ? "" : " (" + id + ")");
        if (status != null && !status.toLowerCase(Locale.ROOT).matches(".*(usable|embargoed)")) {
            problems.report(ProblemCode.DM094, name + " has the status '" + status + "'.");
            return null;
        }
        if (body == null) {
            problems.report(ProblemCode.DM006, name + " has " + (headline == null ? "no words." : "a headline alone."));
            return null;
        }
        String text = Decoding.whole(text(body));
        if (text.length() > ArticleFields.LONGEST_TEXT) {
            problems.report(ProblemCode.DM007, name + " has more than " + ArticleFields.LONGEST_TEXT + " characters.");
            return null;
        }
        return new Article.Builder(id == null ? Hashing.of(text) : id, text)
                .title(headline)
                .published(PublicationDates.day(day(), Instant.now(), problems, name))
                .url(id != null && id.matches("https?://\\S+") ? id : null)
                .publisher(publisher)
                .agency(agency)
                .byline(byline)
                .dateline(dateline == null ? located : dateline)
                .language(Languages.code(language).orElse(null))
                .rights(rights.isEmpty() ? null : String.join("; ", rights))
                .origin(problems.input() + "#" + where)
                .build();
    }

    /** The date without its zone where it is a bare day, as in 20080219+0100. */
    private @Nullable String day() {
        return date == null ? null : date.replaceFirst("^(\\d{8})(?:[+-]\\d{4}|Z)$", "$1");
    }

    private String text(String paragraphs) {
        String filed = withDateline(paragraphs);
        return headline == null || paragraphs.startsWith(headline) ? filed : headline + "\n\n" + filed;
    }

    /** The dateline before the first paragraph, unless that has it already. */
    private String withDateline(String paragraphs) {
        if (dateline == null) {
            return paragraphs;
        }
        String line = dateline.replaceFirst("[\\s\\p{Pd}]+$", "");
        String place = line.split("[,(\\p{Pd}]", 2)[0].strip().toLowerCase(Locale.ROOT);
        String start = paragraphs.substring(0, Math.min(paragraphs.length(), line.length() + DATELINE_SLACK));
        if (place.isEmpty() || start.toLowerCase(Locale.ROOT).contains(place)) {
            return paragraphs;
        }
        return line + (start.matches("(?s)[(\\p{Pd}].*") ? " " : " - ") + paragraphs;
    }

    private static @Nullable String first(@Nullable String before, @Nullable String words) {
        return before != null || words == null || words.isBlank() ? before : plain(words);
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
