package org.demarche.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.article.Article;
import org.demarche.article.Hashing;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Days;
import org.demarche.reading.Decoding;
import org.demarche.reading.Encodings;
import org.demarche.reading.Problems;
import org.demarche.reading.Reading;
import org.demarche.reading.Source;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sentence files of PETRARCH. Sentences of one story that follow one another, told by ids such as
 * {@code STORY_3}, become one article in the order of their numbers; a sentence with {@code EventCoding} is a record to
 * validate with and stands alone, as does one whose id has no number. Not thread-safe.
 */
final class PetrarchReader implements ArticleReader {
    private static final Pattern NUMBERED = Pattern.compile("(.+)_(\\d{1,9})");
    private static final int MOST_SENTENCES = 10_000;

    private final Fragments fragments;
    private final Problems problems;
    private @Nullable Unit upcoming;

    PetrarchReader(Source source) throws IOException {
        this.problems = source.problems();
        this.fragments = new Fragments(Encodings.reader(source.in()), "Sentence", problems);
    }

    @Override
    public @Nullable Reading next() throws IOException {
        Unit first = upcoming == null ? unit() : upcoming;
        upcoming = null;
        if (first == null) {
            return null;
        }
        List<Unit> story = new ArrayList<>(List.of(first));
        Unit more = first.number < 0 ? null : unit();
        while (more != null && more.belongsTo(first) && story.size() < MOST_SENTENCES) {
            story.add(more);
            more = unit();
        }
        upcoming = more;
        return Reading.of(article(first, story));
    }

    @Override
    public void close() throws IOException {
        fragments.close();
    }

    private Article article(Unit first, List<Unit> story) {
        String text = story.stream()
                .sorted(Comparator.comparingInt(Unit::number))
                .map(Unit::text)
                .collect(Collectors.joining("\n\n"));
        return new Article.Builder(first.id.isBlank() ? Hashing.of(text) : first.id, text)
                .published(first.date)
                .publisher(first.source)
                .origin(problems.input() + ":" + first.line)
                .build();
    }

    /** The next sentence with words, or null. */
    private @Nullable Unit unit() throws IOException {
        for (String fragment = fragments.next(); fragment != null; fragment = fragments.next()) {
            Element sentence = Jsoup.parse(fragment, "", Parser.xmlParser()).firstElementChild();
            Element words =
                    sentence == null ? null : sentence.getElementsByTag("Text").first();
            String text = words == null
                    ? ""
                    : Decoding.whole(words.wholeText().strip().replaceAll("\\s+", " "));
            if (sentence == null || text.isEmpty()) {
                problems.report(ProblemCode.DM006, fragments.line(), "the sentence has no words in <Text>.");
                continue;
            }
            Matcher numbered = NUMBERED.matcher(sentence.attr("id"));
            boolean isPart = sentence.attr("sentence").equalsIgnoreCase("true")
                    && sentence.getElementsByTag("EventCoding").isEmpty()
                    && numbered.matches();
            return new Unit(
                    isPart ? numbered.group(1) : sentence.attr("id"),
                    isPart ? Integer.parseInt(numbered.group(2)) : -1,
                    date(sentence.attr("date")),
                    sentence.attr("source"),
                    text,
                    fragments.line());
        }
        return null;
    }

    private @Nullable String date(String words) {
        String day = Days.parse(words).orElse(null);
        if (day == null && !words.isBlank()) {
            problems.report(ProblemCode.DM012, fragments.line(), "'" + words + "'; left out.");
        }
        return day;
    }

    /** A sentence; its number within the story is -1 when it stands alone. */
    private record Unit(String id, int number, @Nullable String date, String source, String text, long line) {
        boolean belongsTo(Unit other) {
            return number >= 0 && id.equals(other.id) && java.util.Objects.equals(date, other.date);
        }
    }
}
