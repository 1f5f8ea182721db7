package org.demarche.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.demarche.article.Article;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.Problems;
import org.jspecify.annotations.Nullable;

/** Invented pages, and what is read from them. */
final class Sample {
    /** Three paragraphs of an article. */
    static final String PROSE =
            "<p>Ruritania will send two patrol boats to Grand Fenwick next month, the defence ministry said "
                    + "on Monday after talks in the capital.</p>\n"
                    + "<p>The boats are meant for the coast guard, said the minister, <a href='/p/1'>Anna Hentzau</a>, who had "
                    + "signed the agreement.</p>\n<p>“We thank our friends,” the ambassador said.</p>\n";

    /** Their text. */
    static final String TEXT =
            "Ruritania will send two patrol boats to Grand Fenwick next month, the defence ministry said "
                    + "on Monday after talks in the capital.\n\n"
                    + "The boats are meant for the coast guard, said the minister, Anna Hentzau, who had signed the agreement.\n\n"
                    + "“We thank our friends,” the ambassador said.";

    final List<Problem> problems = new ArrayList<>();

    static String page(String head, String body) {
        return "<!DOCTYPE html><html lang='en-GB'><head>" + head + "</head><body>" + body + "</body></html>";
    }

    /** A page with an article and nothing around it. */
    static String article(String head) {
        return page(
                "<title>Boats for Fenwick</title>" + head,
                "<article><h1>Boats for Fenwick</h1>" + PROSE + "</article>");
    }

    @Nullable
    Article read(byte[] html, @Nullable String charset, @Nullable String url) {
        return Pages.read(html, charset, url, "a.html", null, new Problems("a.html", problems::add));
    }

    @Nullable
    Article read(String html) {
        return read(html.getBytes(StandardCharsets.UTF_8), null, null);
    }

    Article article(String html, @Nullable String url) {
        return Objects.requireNonNull(read(html.getBytes(StandardCharsets.UTF_8), null, url));
    }

    /** The text of the article behind its headline. */
    String body(String html) {
        Article article = article(html, null);
        String text = article.text();
        return article.title() == null ? text : text.substring(article.title().length() + 2);
    }

    List<ProblemCode> codes() {
        return problems.stream().map(Problem::code).toList();
    }
}
