package org.demarche.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.article.Article;
import org.demarche.reading.Languages;
import org.demarche.reading.Problems;

/**
 * Reads exports of Factiva in two layouts: with a code of two or three capitals before each field (HD, BY, PD, LP), and
 * with headline, number of words, day and source on lines of their own. Each article ends with its accession number. Not
 * thread-safe.
 */
final class FactivaExport {
    private static final Set<String> CODES = Set.of(
            "SE", "CLM", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP", "TD",
            "CT", "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN", "ART", "CX", "DLN");
    private static final Pattern CODED = Pattern.compile("([A-Z]{2,3})(?:$|\\t\\s*|\\s{2,})(.*)");
    private static final Pattern NUMBER = Pattern.compile("(?i)document ([A-Z0-9]{6,40})");
    private static final Pattern WORDS = Pattern.compile("[\\d,.]+ words");
    private static final Pattern RIGHTS = Pattern.compile("(?i)(?:copyright|©|\\(c\\))\\s?.*");
    private static final Pattern COUNT = Pattern.compile("(?i)(\\d{1,5}) (?:documents|articles)(?: selected)?");
    private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d\\d(?: ?(?:GMT|AM|PM))?");
    private static final Pattern SHORT_CODE = Pattern.compile("[A-Z0-9]{2,10}");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:][\"”’')]*\\s*");
    private static final int MOST_HEADINGS = 14;

    private final List<String> lines;
    private final Problems problems;

    /** @param lines lines or paragraphs */
    FactivaExport(List<String> lines, Problems problems) {
        this.lines = lines.stream().map(String::stripTrailing).toList();
        this.problems = problems;
    }

    /** Whether these lines are such an export, or begin one. */
    static boolean isOne(List<String> lines) {
        boolean headline = false;
        boolean words = false;
        boolean day = false;
        boolean number = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Matcher coded = CODED.matcher(line);
            String code = coded.matches() ? coded.group(1) : "";
            headline |= code.equals("HD");
            number |= NUMBER.matcher(line).matches();
            if (code.equals("WC") || WORDS.matcher(line).matches()) {
                words = true;
                day |= lines.stream()
                        .skip(i + 1L)
                        .limit(4)
                        .map(next -> next.strip().replaceFirst("^PD\\s+", ""))
                        .anyMatch(next ->
                                next.equals("PD") || ExportedArticle.day(next).isPresent());
            }
        }
        return words && day && (headline || number);
    }

    List<Article> articles() {
        List<Article> articles = new ArrayList<>();
        List<String> part = new ArrayList<>();
        int said = 0;
        int found = 0;
        for (String line : lines) {
            String words = line.strip();
            Matcher count = COUNT.matcher(words);
            if (found == 0 && said == 0 && count.matches()) {
                said = Integer.parseInt(count.group(1));
                continue;
            }
            part.add(line);
            Matcher number = NUMBER.matcher(words.replaceFirst("^AN\\s+", ""));
            if (number.matches()) {
                found += take(part, number.group(1), articles, found);
            }
        }
        found += take(part, "", articles, found);
        ExportedArticle.compare(said, found, problems);
        return articles;
    }

    /** Makes an article of the lines and empties them; 1 when there was one. */
    private int take(List<String> part, String number, List<Article> articles, int before) {
        ExportedArticle article = new ExportedArticle();
        article.id = number.isEmpty() ? null : number;
        boolean coded = part.stream().anyMatch(line -> code(line).equals("HD"));
        boolean there = coded ? coded(part, article) : bare(part, article);
        part.clear();
        if (!there) {
            return 0;
        }
        Article built = article.build(before + 1, problems);
        if (built != null) {
            articles.add(built);
        }
        return 1;
    }

    private static String code(String line) {
        Matcher coded = CODED.matcher(line.strip());
        return coded.matches() && CODES.contains(coded.group(1)) ? coded.group(1) : "";
    }

    private static boolean coded(List<String> part, ExportedArticle article) {
        String code = "";
        List<String> value = new ArrayList<>();
        for (String line : part) {
            String next = code(line);
            if (next.isEmpty()) {
                value.add(line.strip());
                continue;
            }
            set(article, code, value);
            code = next;
            value.clear();
            Matcher coded = CODED.matcher(line.strip());
            if (coded.matches()) {
                value.add(coded.group(2).strip());
            }
        }
        set(article, code, value);
        return true;
    }

    private static void set(ExportedArticle article, String code, List<String> value) {
        String whole = String.join(" ", value).replaceAll("\\s+", " ").strip();
        if (whole.isEmpty()) {
            return;
        }
        switch (code) {
            case "HD" -> article.title = whole;
            case "BY" -> article.byline = whole;
            case "PD" -> article.day = ExportedArticle.day(whole).orElse(null);
            case "SN" -> article.publisher = whole;
            case "LA" -> article.language = whole;
            case "CY" -> article.rights = whole;
            case "DLN" -> article.dateline = whole;
            case "LP", "TD" -> article.paragraphs.addAll(paragraphs(value));
            default -> {}
        }
    }

    private static boolean bare(List<String> part, ExportedArticle article) {
        List<String> filled =
                part.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
        int words = 0;
        while (words < filled.size() && !WORDS.matcher(filled.get(words)).matches()) {
            words++;
        }
        if (words == filled.size() || words == 0) {
            return false;
        }
        int headline = words - 1;
        while (headline > 0 && filled.get(headline).regionMatches(true, 0, "by ", 0, 3)) {
            article.byline = filled.get(headline--);
        }
        article.title = filled.get(headline);
        int at = headings(filled, words + 1, article);
        int line = 0;
        int seen = 0;
        while (seen < at && line < part.size()) {
            seen += part.get(line++).isBlank() ? 0 : 1;
        }
        List<String> body = part.subList(line, part.size()).stream()
                .filter(next -> !NUMBER.matcher(next.strip()).matches())
                .toList();
        article.paragraphs.addAll(paragraphs(body));
        return true;
    }

    /** Day, time, source, language and rights; gives where the words begin. */
    private static int headings(List<String> filled, int from, ExportedArticle article) {
        int at = from;
        for (; at < filled.size() && at - from < MOST_HEADINGS; at++) {
            String line = filled.get(at);
            Optional<String> day = ExportedArticle.day(line);
            if (RIGHTS.matcher(line).matches()) {
                article.rights = line;
                return at + 1;
            }
            if (article.day == null && day.isPresent()) {
                article.day = day.get();
            } else if (article.publisher != null
                    && article.language == null
                    && !SHORT_CODE.matcher(line).matches()
                    && Languages.code(line).isPresent()) {
                article.language = line;
            } else if (article.publisher == null && !TIME.matcher(line).matches()) {
                article.publisher = line;
            }
        }
        return Math.min(at, filled.size());
    }

    /** Paragraphs: joined between blank lines where lines are no paragraphs, else as they stand. */
    private static List<String> paragraphs(List<String> lines) {
        boolean wrapped = areWrapped(lines);
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : lines) {
            if (line.isBlank() || !wrapped) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            }
            paragraph.append(paragraph.length() == 0 ? "" : " ").append(line.strip());
        }
        paragraphs.add(paragraph.toString());
        paragraphs.removeIf(String::isBlank);
        return paragraphs;
    }

    /** Whether there are blank lines inside, or one at the end and no sentence that ends with a line before the last. */
    private static boolean areWrapped(List<String> lines) {
        if (lines.stream().skip(1).limit(Math.max(0, lines.size() - 2)).anyMatch(String::isBlank)) {
            return true;
        }
        List<String> filled = lines.stream().filter(line -> !line.isBlank()).toList();
        return lines.size() > 1
                && lines.get(lines.size() - 1).isBlank()
                && filled.stream()
                        .limit(Math.max(0, filled.size() - 1))
                        .noneMatch(line -> SENTENCE_END.matcher(line).matches());
    }
}
