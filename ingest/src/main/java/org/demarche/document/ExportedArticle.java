package org.demarche.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.article.Hashing;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.Decoding;
import org.demarche.reading.Headed;
import org.demarche.reading.Languages;
import org.demarche.reading.Problems;
import org.demarche.reading.PublicationDate;
import org.demarche.reading.PublicationDates;
import org.jspecify.annotations.Nullable;

/** The fields of one article of an export while they are collected. Not thread-safe. */
final class ExportedArticle {
    @Nullable
    String id;

    @Nullable
    String title;

    @Nullable
    String day;

    @Nullable
    String publisher;

    @Nullable
    String byline;

    @Nullable
    String dateline;

    @Nullable
    String language;

    @Nullable
    String rights;

    final List<String> paragraphs = new ArrayList<>();

    /**
     * The article.
     *
     * @param number which one of the export, from 1 on
     * @return null when it was reported that it has no text
     */
    @Nullable
    Article build(int number, Problems problems) {
        String place = problems.input() + "#article " + number;
        String body = Decoding.whole(String.join("\n\n", paragraphs).strip());
        if (body.isEmpty()) {
            problems.report(ProblemCode.DM006, "article " + number + " of the export has nothing but headings.");
            return null;
        }
        String text = Headed.text(title, body);
        return new Article.Builder(id == null ? Hashing.of(text) : id, text)
                .title(title)
                .published(day)
                .publisher(publisher)
                .byline(byline == null ? null : byline.replaceFirst("(?i)^by:?\\s+", ""))
                .dateline(dateline)
                .language(Languages.code(language).orElse(null))
                .rights(rights)
                .origin(place)
                .build();
    }

    /** The day that a line names, if it is nothing but a date with its day. */
    static Optional<String> day(String line) {
        if (line.length() > 60 || line.length() < 8 || line.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        return PublicationDates.parse(line)
                .map(PublicationDate::day)
                .filter(day -> day.length() == "YYYY-MM-DD".length());
    }

    /** Reports when an export says that it holds another number of articles. */
    static void compare(int said, int found, Problems problems) {
        if (said > 0 && said != found) {
            problems.report(ProblemCode.DM099, "it says " + said + ", and " + found + " were found.");
        }
    }
}
