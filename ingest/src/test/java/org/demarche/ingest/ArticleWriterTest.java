package org.demarche.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.article.Article;
import org.demarche.article.Article.GivenSpan;
import org.demarche.problem.Problem;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Problems;
import org.demarche.reading.Reading;
import org.demarche.reading.Source;
import org.demarche.text.Span;
import org.junit.jupiter.api.Test;

class ArticleWriterTest {
    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Article full = new Article.Builder("1", "😀 \"France\"\n")
                .title("T")
                .published("2006-01")
                .url("u")
                .publisher("p")
                .agency("a")
                .byline("b")
                .language("en")
                .retrieved("2006-01-14T08:00:00Z")
                .dateline("d")
                .rights("r")
                .origin("o")
                .given(List.of(new GivenSpan(new Span(4, 10), "target", null, "x")))
                .build();
        Article bare = Article.of("2", "text");
        StringWriter out = new StringWriter();
        try (ArticleWriter writer = new ArticleWriter(out)) {
            writer.write(full);
            writer.write(bare);
        }

        List<Problem> problems = new ArrayList<>();
        ArticleReader reader = new JsonLinesFormat()
                .open(new Source(
                        new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.UTF_8)),
                        new Problems("test", problems::add),
                        Map.of()));

        assertThat(out.toString().lines()).hasSize(2);
        assertThat(reader.next()).isEqualTo(Reading.of(full));
        assertThat(reader.next())
                .isEqualTo(Reading.of(bare.builder().origin("test:2").build()));
        assertThat(reader.next()).isNull();
        assertThat(problems).isEmpty();
    }
}
