package org.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConlluWriterTest {
    private static final String TEXT = "Oslo\tagreed. \ud83d\ude00";

    private static LanguageLayer.Parse parse() {
        List<Token> tokens = List.of(
                new Token(0, new Span(0, 4), "Oslo", "Oslo", "NNP", 1, "nsubj"),
                new Token(1, new Span(5, 11), "agreed", "agree", "VBD", -1, "root"),
                new Token(2, new Span(11, 12), ".", ".", ".", 1, "punct"));
        List<Token> smile = List.of(new Token(0, new Span(13, 15), "\ud83d\ude00", "\ud83d\ude00", "NFP", -1, "root"));
        return new LanguageLayer.Parse(
                List.of(new Sentence(0, new Span(0, 12), tokens), new Sentence(1, new Span(13, 15), smile)), List.of());
    }

    private static String written() throws IOException {
        StringBuilder out = new StringBuilder();
        ConlluWriter.write("n-1", TEXT, parse(), out);
        return out.toString();
    }

    @Test
    void writesCommentsAndColumns() throws IOException {
        assertThat(written().lines().limit(6))
                .containsExactly(
                        "# newdoc id = n-1",
                        "# article = n-1",
                        "# sent_id = n-1-1",
                        "# text = Oslo agreed.",
                        "1\tOslo\tOslo\tPROPN\tNNP\t_\t2\tnsubj\t_\t_",
                        "2\tagreed\tagree\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No");
    }

    @Test
    void isReadAgainAsItWas() throws IOException {
        ConlluReader.Result result = ConlluReader.read("f", new StringReader(written()));
        assertThat(result.problems()).isEmpty();
        ConlluReader.Document document = result.documents().get(0);
        assertThat(document.id()).isEqualTo("n-1");
        assertThat(document.text()).isEqualTo("Oslo agreed. \ud83d\ude00");
        assertThat(document.sentences().get(0).tokens())
                .isEqualTo(parse().sentences().get(0).tokens());
        assertThat(document.sentences().get(1).tokens())
                .isEqualTo(parse().sentences().get(1).tokens());
    }

    @Test
    void writesNothingForNoSentences() throws IOException {
        StringBuilder out = new StringBuilder();
        ConlluWriter.write("n", "", new LanguageLayer.Parse(List.of(), List.of()), out);
        assertThat(out.toString()).isEmpty();
    }
}
