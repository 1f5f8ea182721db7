package org.demarche.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.reading.HtmlText;
import org.demarche.reading.JsonTrees;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in JSON-LD, with the words of schema.org. A field that is not there is empty.
 *
 * @param isArticle whether the page declares an article
 * @param text the article's words, paragraphs divided by blank lines
 * @param language as written, such as en-GB
 * @param rights a licence or who owns it
 */
record LinkedData(
        boolean isArticle,
        String headline,
        String text,
        String published,
        String author,
        String publisher,
        String language,
        String url,
        String rights) {

    /** Forgives what pages get wrong: line ends in strings, commas too many, wrong escapes. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(200).build())
            .build();

    private static final Set<String> KINDS = Set.of(
            "advertisercontentarticle",
            "blogposting",
            "discussionforumposting",
            "liveblogposting",
            "report",
            "review",
            "socialmediaposting");

    /** Where other articles than the page's own stand. */
    private static final Set<String> OTHERS = Set.of(
            "breadcrumb",
            "citation",
            "comment",
            "haspart",
            "ispartof",
            "itemlistelement",
            "mentions",
            "relatedlink",
            "review");

    private static final int MOST_NODES = 100_000;

    /** The article that the page declares; where there are several, the one that has the most of these fields. */
    static LinkedData of(Document page) {
        List<Map<?, ?>> articles = new ArrayList<>();
        for (Element script : page.select("script[type*=ld+json]")) {
            for (Object value : values(bare(script.data()))) {
                collect(value, articles);
            }
        }
        LinkedData best = new LinkedData(false, "", "", "", "", "", "", "", "");
        for (Map<?, ?> article : articles) {
            LinkedData data = of(article);
            if (!best.isArticle || data.filled() > best.filled()) {
                best = data;
            }
        }
        return best;
    }

    /** The values that stand one after another in the text, up to the first that cannot be read. */
    private static List<Object> values(String json) {
        List<Object> values = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(json)) {
            while (parser.nextToken() != null) {
                Object value = JsonTrees.value(parser);
                if (value != null) {
                    values.add(value);
                }
            }
        } catch (IOException e) {
            return values;
        }
        return values;
    }

    private static LinkedData of(Map<?, ?> article) {
        String headline = words(article.get("headline"));
        String rights = words(article.get("license"));
        return new LinkedData(
                true,
                plain(headline.isEmpty() ? words(article.get("name")) : headline),
                paragraphs(words(article.get("articlebody"))),
                words(article.get("datepublished")),
                plain(words(article.get("author"))),
                plain(words(article.get("publisher"))),
                words(article.get("inlanguage")),
                words(article.get("url")),
                plain(rights.isEmpty() ? words(article.get("copyrightnotice")) : rights));
    }

    private int filled() {
        return (headline.isEmpty() ? 0 : 2) + (text.isEmpty() ? 0 : 1) + (published.isEmpty() ? 0 : 1);
    }

    /** Collects the objects that are articles, in order and without recursion. */
    private static void collect(Object root, List<Map<?, ?>> articles) {
        Deque<Object> waiting = new ArrayDeque<>(List.of(root));
        for (int i = 0; i < MOST_NODES && !waiting.isEmpty(); i++) {
            Object value = waiting.removeFirst();
            if (value instanceof List<?> list) {
                waiting.addAll(list);
            } else if (value instanceof Map<?, ?> object) {
                if (isArticle(object.get("@type"))) {
                    articles.add(object);
                }
                object.forEach((name, inner) -> {
                    if (!OTHERS.contains(name.toString())) {
                        waiting.add(inner);
                    }
                });
            }
        }
    }

    private static boolean isArticle(@Nullable Object type) {
        if (type instanceof List<?> list) {
            return list.stream().anyMatch(LinkedData::isArticle);
        }
        if (!(type instanceof String name)) {
            return false;
        }
        String kind = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return kind.endsWith("article") || KINDS.contains(kind);
    }

    /** A string, the name of an object, or the names in a list with commas between them. */
    private static String words(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(inner -> inner instanceof List<?> ? "" : words(inner))
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> object) {
            Object name = object.containsKey("name") ? object.get("name") : object.get("@id");
            return name instanceof String text ? text.strip() : "";
        }
        return value instanceof String text ? text.strip() : "";
    }

    private static String plain(String words) {
        return Parser.unescapeEntities(words, false)
                .replaceAll("<[^<>]*>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String paragraphs(String words) {
        if (words.contains("</p>") || words.contains("<br")) {
            return HtmlText.of(words);
        }
        return plainLines(Parser.unescapeEntities(words, false));
    }

    private static String plainLines(String words) {
        return words.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private static String bare(String script) {
        String json = script.strip();
        int start = json.indexOf('{');
        int list = json.indexOf('[');
        int first = start < 0 ? list : list < 0 ? start : Math.min(start, list);
        // Before it may stand <!-- or //<![CDATA[, whose bracket begins no list.
        return first < 0 || json.startsWith("{") || json.startsWith("[")
                ? json
                : json.substring(start < 0 ? first : start);
    }
}
