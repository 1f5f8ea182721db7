package org.demarche.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.article.Article;
import org.demarche.reading.Problems;

/**
 * Reads exports of LexisNexis in two layouts. The older one numbers its documents ("3 of 50 DOCUMENTS") and has headings
 * in capitals; that of Nexis Uni has the words between "Body" and "Classification" and closes with "End of Document".
 * Not thread-safe.
 */
final class NexisExport {
    private static final Pattern NUMBERED =
            Pattern.compile("(?i)(?:document )?(\\d{1,5}) of (\\d{1,5})(?: documents?)?");
    private static final Pattern COUNT = Pattern.compile("(?i)(?:(\\d{1,5}) documents|documents \\((\\d{1,5})\\))");
    private static final Pattern END = Pattern.compile("(?i)end of document");
    private static final Pattern BODY = Pattern.compile("(?i)body:?");
    private static final Pattern AFTER = Pattern.compile(
            "(?i)graphic|classification|notes|load-date:.*|end of document|language:.*|subject:.*"
                    + "|publication-type:.*|graphic:.*|journal-code:.*|url:.*|document-type:.*|acc-no:.*|disclaimer:.*");
    private static final Pattern LABEL = Pattern.compile("(?i)(byline|section|length|dateline|highlight|headline|title"
            + "|source|series|distribution|type|column|slug|from):\\s*(.*)");
    private static final Pattern LANGUAGE = Pattern.compile("(?i)language:\\s*(\\w+).*");
    private static final Pattern RIGHTS = Pattern.compile("(?i)(?:copyright|©|\\(c\\))\\s.*");
    private static final Pattern NOISE = Pattern.compile(
            "(?i)(?:.*\\bedition\\b.*|.*\\bfinal\\b.{0,12}|all rights reserved\\.?|correction appended)");
    private static final Pattern WORDS = Pattern.compile("(?i)length:\\s*[\\d,.]+ words");
    private static final Set<String> MARKS =
            Set.of("load-date:", "end of document", "publication-type:", "byline:", "section:", "dateline:");

    private final List<String> lines;
    private final Problems problems;

    /** @param lines lines or paragraphs; a blank one divides paragraphs that go over several lines */
    NexisExport(List<String> lines, Problems problems) {
        this.lines = lines.stream().map(String::strip).toList();
        this.problems = problems;
    }

    /** Whether these lines are such an export, or begin one. */
    static boolean isOne(List<String> lines) {
        boolean length = false;
        boolean mark = false;
        for (String line : lines) {
            String words = line.strip().toLowerCase(Locale.ROOT);
            length |= WORDS.matcher(words).matches();
            mark |= MARKS.stream().anyMatch(words::startsWith)
                    || NUMBERED.matcher(words).matches() && words.endsWith("documents");
        }
        return length && mark;
    }

    List<Article> articles() {
        List<Article> articles = new ArrayList<>();
        List<String> part = new ArrayList<>();
        int said = 0;
        int found = 0;
        for (String line : lines) {
            Matcher numbered = NUMBERED.matcher(line);
            Matcher count = COUNT.matcher(line);
            if (numbered.matches()) {
                said = Integer.parseInt(numbered.group(2));
                found += take(part, articles, found);
            } else if (END.matcher(line).matches()) {
                found += take(part, articles, found);
            } else {
                if (found == 0 && said == 0 && count.matches()) {
                    said = Integer.parseInt(count.group(1) == null ? count.group(2) : count.group(1));
                }
                part.add(line);
            }
        }
        found += take(part, articles, found);
        ExportedArticle.compare(said, found, problems);
        return articles;
    }

    /** Makes an article of the lines and empties them; 1 when there was one. */
    private int take(List<String> part, List<Article> articles, int before) {
        int length = first(part, WORDS, 0);
        if (length < 0) {
            part.clear();
            return 0;
        }
        Article article = article(part, length).build(before + 1, problems);
        if (article != null) {
            articles.add(article);
        }
        part.clear();
        return 1;
    }

    private static ExportedArticle article(List<String> part, int length) {
        ExportedArticle article = new ExportedArticle();
        int firstLabel = length;
        for (int i = length - 1; i >= 0 && length - i < 40; i--) {
            boolean label = LABEL.matcher(part.get(i)).matches();
            if (ExportedArticle.day(part.get(i)).isPresent() && !label) {
                break;
            }
            firstLabel = label ? i : firstLabel;
        }
        int date = firstLabel - 1;
        while (date >= 0 && ExportedArticle.day(part.get(date)).isEmpty()) {
            date--;
        }
        int begin = labels(part, firstLabel, article);
        int end = begin;
        while (end < part.size() && !AFTER.matcher(part.get(end)).matches()) {
            end++;
        }
        head(part, date, firstLabel, article);
        article.paragraphs.addAll(paragraphs(part.subList(begin, end)));
        for (String line : part.subList(end, part.size())) {
            Matcher language = LANGUAGE.matcher(line);
            article.language = language.matches() ? language.group(1) : article.language;
            article.rights = article.rights == null && RIGHTS.matcher(line).matches() ? line : article.rights;
        }
        return article;
    }

    /** Takes the headings from the first one on; gives where the words begin. */
    private static int labels(List<String> part, int firstLabel, ExportedArticle article) {
        int body = first(part, BODY, firstLabel);
        int stop = body < 0 ? part.size() : body;
        int at = firstLabel;
        while (at < stop) {
            Matcher label = LABEL.matcher(part.get(at));
            if (part.get(at).isEmpty()) {
                at++;
            } else if (label.matches()) {
                StringBuilder value = new StringBuilder(label.group(2));
                at++;
                while (at < stop
                        && !part.get(at).isEmpty()
                        && !LABEL.matcher(part.get(at)).matches()
                        && (body >= 0 || part.contains(""))) {
                    value.append(value.length() == 0 ? "" : " ").append(part.get(at++));
                }
                set(
                        article,
                        label.group(1).toLowerCase(Locale.ROOT),
                        value.toString().strip());
            } else if (body >= 0) {
                at++;
            } else {
                break;
            }
        }
        return body < 0 ? at : body + 1;
    }

    private static void set(ExportedArticle article, String label, String value) {
        if (value.isEmpty()) {
            return;
        }
        switch (label) {
            case "byline" -> article.byline = value;
            case "dateline" -> article.dateline = value;
            case "headline", "title" -> article.title = value;
            default -> {}
        }
    }

    /** Headline, publisher, day and rights, which stand above the headings without any of their own. */
    private static void head(List<String> part, int date, int firstLabel, ExportedArticle article) {
        if (date >= 0) {
            article.day = ExportedArticle.day(part.get(date)).orElse(null);
        }
        List<String> below = filled(part.subList(date + 1, firstLabel));
        for (String block : below) {
            if (RIGHTS.matcher(block).matches()) {
                article.rights = block;
            } else if (!NOISE.matcher(block).matches() && article.title == null) {
                article.title = block;
            }
        }
        List<String> above = date < 0 ? List.of() : filled(part.subList(0, date));
        int last = above.size() - 1;
        while (last >= 0
                && (RIGHTS.matcher(above.get(last)).matches()
                        || NOISE.matcher(above.get(last)).matches())) {
            article.rights = RIGHTS.matcher(above.get(last)).matches() ? above.get(last) : article.rights;
            last--;
        }
        if (last >= 0) {
            article.publisher = above.get(last);
        }
        if (last > 0 && article.title == null) {
            article.title = above.get(last - 1);
        }
    }

    private static List<String> filled(List<String> part) {
        return part.stream().filter(line -> !line.isEmpty()).toList();
    }

    private static List<String> paragraphs(List<String> body) {
        boolean wrapped =
                body.stream().skip(1).limit(Math.max(0, body.size() - 2)).anyMatch(String::isEmpty);
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : body) {
            if (line.isEmpty() || !wrapped) {
                add(paragraph, paragraphs);
            }
            if (!line.isEmpty() && !RIGHTS.matcher(line).matches()) {
                paragraph.append(paragraph.length() == 0 ? "" : " ").append(line);
            }
        }
        add(paragraph, paragraphs);
        return paragraphs;
    }

    private static void add(StringBuilder paragraph, List<String> paragraphs) {
        if (paragraph.length() > 0) {
            paragraphs.add(paragraph.toString());
            paragraph.setLength(0);
        }
    }

    private static int first(List<String> part, Pattern pattern, int from) {
        for (int i = Math.max(0, from); i < part.size(); i++) {
            if (pattern.matcher(part.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }
}
