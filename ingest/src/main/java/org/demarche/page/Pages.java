package org.demarche.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.article.Article;
import org.demarche.article.Hashing;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.Headed;
import org.demarche.reading.Languages;
import org.demarche.reading.Problems;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads the article of a web page. Without state, and so thread-safe. */
public final class Pages {
    /** Most bytes of a page that is read. */
    public static final int MOST_BYTES = 16 << 20;

    /** Most tags of a page that is read. */
    private static final int MOST_TAGS = 1_000_000;

    private static final int SAMPLE = 4096;
    private static final Pattern SAVED =
            Pattern.compile("<!--\\s*saved from url=(?:\\(\\d+\\))?(https?://\\S+)\\s*-->", Pattern.CASE_INSENSITIVE);
    private static final char REPLACEMENT = '\uFFFD';

    private Pages() {}

    /**
     * The article of a page: its headline, a blank line, and the paragraphs of its body, without what belongs to the
     * page around it. Its id is the hash of this text. What the page does not say stays absent.
     *
     * @param html the bytes of the page
     * @param charset the encoding that the server named, or null
     * @param url where the page was read, or null
     * @param origin where in the input it stood
     * @param retrieved moment at which it was fetched, as YYYY-MM-DDThh:mm:ssZ, or null
     * @param problems takes what is wrong with the page
     * @return null when the page holds no article or cannot be read, which is reported
     */
    public static @Nullable Article read(
            byte[] html,
            @Nullable String charset,
            @Nullable String url,
            String origin,
            @Nullable String retrieved,
            Problems problems) {
        Problems here = new Problems(origin, problems.sink());
        if (html.length > MOST_BYTES) {
            here.report(ProblemCode.DM081, "more than " + (MOST_BYTES >> 20) + " MiB.");
            return null;
        }
        if (hasTooManyTags(html)) {
            here.report(ProblemCode.DM081, "more than " + MOST_TAGS + " tags.");
            return null;
        }
        String source = PageEncoding.decode(html, charset);
        if (isBinary(source)) {
            here.report(ProblemCode.DM082, "its bytes are no text.");
            return null;
        }
        return article(Jsoup.parse(source), url == null ? savedFrom(source) : url, origin, retrieved, here);
    }

    private static @Nullable Article article(
            Document page, @Nullable String url, String origin, @Nullable String retrieved, Problems here) {
        Metadata meta = new Metadata(page);
        LinkedData linked = LinkedData.of(page);
        String title = PageTitle.of(page, linked, meta, PageFacts.site(linked, meta));
        PageFacts facts = PageFacts.of(page, linked, meta, title, url);
        String byline = facts.byline() == null ? "" : facts.byline();
        List<Block> blocks = ArticleBody.find(page.body(), title, byline);
        boolean isDeclared = linked.isArticle()
                || meta.first("og:type").equalsIgnoreCase("article")
                || page.selectFirst("[itemprop~=(?i)articleBody]") != null;
        String reason = Emptiness.reason(page, blocks, linked.text().length(), isDeclared, title, url);
        if (reason != null) {
            here.report(ProblemCode.DM080, reason);
            return null;
        }
        String body = String.join("\n\n", DeclaredBody.choose(blocks, linked.text(), page.body()));
        if (body.indexOf(REPLACEMENT) >= 0) {
            here.report(ProblemCode.DM083, "near '" + near(body) + "'.");
        }
        String text = Headed.text(title, body);
        return new Article.Builder(Hashing.of(text), text)
                .title(title)
                .published(PageDate.of(page, linked, meta, title, facts.url(), moment(retrieved)))
                .retrieved(retrieved)
                .url(facts.url())
                .publisher(facts.publisher())
                .byline(facts.byline())
                .language(Languages.code(facts.language()).orElse(null))
                .rights(facts.rights())
                .origin(origin)
                .build();
    }

    /** The address that browsers write at the beginning of a page that they save. */
    private static @Nullable String savedFrom(String source) {
        Matcher saved = SAVED.matcher(source.substring(0, Math.min(source.length(), SAMPLE)));
        return saved.find() ? saved.group(1) : null;
    }

    private static String near(String body) {
        int at = body.indexOf(REPLACEMENT);
        return body.substring(Math.max(0, at - 20), Math.min(body.length(), at + 20))
                .replace('\n', ' ');
    }

    /** When the page was fetched; the present where that is not known. */
    private static Instant moment(@Nullable String retrieved) {
        try {
            return retrieved == null ? Instant.now() : Instant.parse(retrieved);
        } catch (DateTimeException e) {
            return Instant.now();
        }
    }

    private static boolean hasTooManyTags(byte[] html) {
        int tags = 0;
        for (byte b : html) {
            tags += b == '<' ? 1 : 0;
        }
        return tags > MOST_TAGS;
    }

    private static boolean isBinary(String source) {
        int length = Math.min(source.length(), SAMPLE);
        long odd = source.chars()
                .limit(length)
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == REPLACEMENT)
                .count();
        return odd * 20 > length;
    }
}
