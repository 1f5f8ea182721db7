package org.demarche.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.article.Article;
import org.demarche.article.Hashing;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Puts an article together from what tables and foreign JSON call our fields. Several parts of one field are joined in
 * the order in which they were asked for. Used for one article after another; not thread-safe.
 */
public final class ArticleFields {
    /** The fields of ours that can be named, in the order in which messages list them. */
    public static final List<String> NAMES = List.of(
            "text",
            "title",
            "date",
            "url",
            "publisher",
            "agency",
            "byline",
            "dateline",
            "language",
            "rights",
            "retrieved",
            "id");

    /** Most UTF-16 units that an article's text may have. */
    public static final int LONGEST_TEXT = 30_000_000;

    private static final Pattern TAG = Pattern.compile("<(?:/(?:p|div|a|b|i|strong|em|span|h[1-6]|ul|li)|br ?/?|p)>");

    private final Problems problems;
    private final Instant now = Instant.now();
    private final Map<String, List<StringBuilder>> values = new LinkedHashMap<>();

    /** @param problems where words that cannot be used are reported */
    public ArticleFields(Problems problems) {
        this.problems = problems;
    }

    /**
     * Which of the fields that the user named are none of ours.
     *
     * @param also a further name that this kind of file knows, or null
     */
    public static List<String> unknown(Map<String, String> fields, @Nullable String also) {
        return fields.keySet().stream()
                .filter(name -> !NAMES.contains(name) && !name.equals(also))
                .sorted()
                .toList();
    }

    /** Reports names of fields that are none of ours. */
    public static void check(Source source, @Nullable String also) {
        for (String name : unknown(source.fields(), also)) {
            source.problems()
                    .report(
                            ProblemCode.DM018,
                            "'" + name + "' is no field; there are " + String.join(", ", NAMES)
                                    + (also == null ? "." : ", " + also + "."));
        }
    }

    /** Forgets the article before. */
    public void clear() {
        values.clear();
    }

    /**
     * Adds to a field.
     *
     * @param field its name in {@link #NAMES}
     * @param part which of the columns or paths of this field it comes from, from 0 on
     */
    public void add(String field, int part, String words) {
        if (words.isBlank()) {
            return;
        }
        List<StringBuilder> parts = values.computeIfAbsent(field, name -> new ArrayList<>());
        while (parts.size() <= part) {
            parts.add(new StringBuilder());
        }
        StringBuilder sofar = parts.get(part);
        if (sofar.length() + words.length() <= LONGEST_TEXT + 1) {
            sofar.append(sofar.length() > 0 ? glue(field) : "").append(words.strip());
        } else {
            sofar.setLength(0);
            sofar.append(" ".repeat(LONGEST_TEXT + 1));
        }
    }

    /** Whether there are words for this field. */
    public boolean has(String field) {
        return values.containsKey(field);
    }

    /**
     * The article; its text begins with the title where the title is kept apart.
     *
     * @param line where it stands, from 1 on
     * @return null when it was reported and passed over
     */
    public @Nullable Article article(long line) {
        String body = plain(value("text").orElse(""));
        String title = value("title").map(ArticleFields::plain).orElse(null);
        String text = Headed.text(title, body);
        if (body.isEmpty()) {
            problems.report(ProblemCode.DM006, line, "nothing stands in the field that is taken for 'text'.");
            return null;
        }
        if (text.length() > LONGEST_TEXT) {
            problems.report(ProblemCode.DM007, line, "more than " + LONGEST_TEXT + " characters.");
            return null;
        }
        String whole = Decoding.whole(text);
        if (!whole.equals(text)) {
            problems.report(ProblemCode.DM015, line, "in 'text'.");
        }
        return new Article.Builder(value("id").orElseGet(() -> Hashing.of(whole)), whole)
                .title(title)
                .published(PublicationDates.day(value("date").orElse(null), now, problems, "line " + line))
                .retrieved(value("retrieved").orElse(null))
                .url(value("url").orElse(null))
                .publisher(value("publisher").orElse(null))
                .agency(value("agency").orElse(null))
                .byline(value("byline").orElse(null))
                .dateline(value("dateline").orElse(null))
                .language(value("language").orElse(null))
                .rights(value("rights").orElse(null))
                .origin(problems.input() + ":" + line)
                .build();
    }

    /** The text, or the words of it where it is HTML. */
    private static String plain(String words) {
        return TAG.matcher(words).find() ? HtmlText.of(words) : words;
    }

    private Optional<String> value(String field) {
        List<StringBuilder> parts = values.get(field);
        if (parts == null) {
            return Optional.empty();
        }
        return Optional.of(parts.stream().filter(part -> part.length() > 0).collect(Collectors.joining(glue(field))));
    }

    private static String glue(String field) {
        return field.equals("text") ? "\n\n" : field.equals("date") ? " " : ", ";
    }
}
