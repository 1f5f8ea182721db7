package org.demarche.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.article.Article;
import org.demarche.problem.Problem;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Problems;
import org.demarche.reading.Reading;
import org.demarche.reading.Source;
import org.demarche.reading.SourceFormat;

/** Reads samples and keeps what was reported. */
final class Wires {
    final List<Problem> problems = new ArrayList<>();

    List<Article> read(SourceFormat format, String text) throws IOException {
        return read(format, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    List<Article> read(SourceFormat format, InputStream in) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (ArticleReader reader = format.open(new Source(in, new Problems("wire", problems::add), Map.of()))) {
            for (Reading reading = reader.next(); reading != null; reading = reader.next()) {
                articles.add(reading.article());
            }
        }
        return articles;
    }

    /** Number, place and detail of each problem. */
    List<String> reported() {
        return problems.stream()
                .map(problem -> problem.code() + " " + problem.where() + " " + problem.detail())
                .toList();
    }

    /** So many bytes: a beginning, one character again and again, an end. */
    static InputStream filled(String start, char filling, long count, String end) {
        return new InputStream() {
            private long at;

            @Override
            public int read() {
                long now = at++;
                if (now < start.length()) {
                    return start.charAt((int) now);
                }
                long behind = now - start.length() - count;
                return behind < 0 ? filling : behind < end.length() ? end.charAt((int) behind) : -1;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                for (int i = 0; i < length; i++) {
                    int next = read();
                    if (next < 0) {
                        return i == 0 ? -1 : i;
                    }
                    bytes[from + i] = (byte) next;
                }
                return length;
            }
        };
    }
}
