package org.demarche.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.Reading;
import org.demarche.text.LanguageLayer;
import org.demarche.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConlluArticlesTest {
    private static final String SPOKE = "1\tPeru\tPeru\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n"
            + "2\tspoke\tspeak\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n"
            + "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n";

    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();

    private List<Reading> read(byte[] content, String kind, String name) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        List<Reading> readings = new ArrayList<>();
        try (ArticleStream stream = new ArticleStream(
                List.of(file.toString()),
                SourceFormats.named(kind).orElse(null),
                "2006-01-13",
                Map.of(),
                InputStream.nullInputStream(),
                problems::add)) {
            stream.forEachRemaining(readings::add);
        }
        return readings;
    }

    private List<Reading> read(String content) throws IOException {
        return read(content.getBytes(StandardCharsets.UTF_8), "auto", "a.conllu");
    }

    @Test
    void eachDocumentIsAnArticleWithItsSentences() throws IOException {
        List<Reading> readings = read("# newdoc id = one\n" + SPOKE + SPOKE + "# newdoc id = two\n" + SPOKE);

        assertThat(problems).isEmpty();
        assertThat(readings).extracting(r -> r.article().id()).containsExactly("one", "two");
        assertThat(readings.get(0).article().text()).isEqualTo("Peru spoke. Peru spoke.");
        assertThat(readings.get(0).article().published()).isEqualTo("2006-01-13");
        LanguageLayer layer = Objects.requireNonNull(readings.get(0).parsed());
        List<Sentence> sentences =
                layer.parse(readings.get(0).article().text(), List.of()).sentences();
        assertThat(sentences).extracting(Sentence::index).containsExactly(0, 1);
        assertThat(sentences.get(1).token(1).lemma()).isEqualTo("speak");
    }

    @Test
    void theKindMayBeSaidWhateverTheName() throws IOException {
        assertThat(read(SPOKE.getBytes(StandardCharsets.UTF_8), "conllu", "a.tab"))
                .hasSize(1);
    }

    @Test
    void badSentencesAreReportedAndTheRestIsRead() throws IOException {
        List<Reading> readings = read("# newdoc id = one\n1\tbad\n\n" + SPOKE);

        assertThat(readings).extracting(r -> r.article().text()).containsExactly("Peru spoke.");
        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.DM008);
        assertThat(problems.get(0).where()).endsWith("a.conllu:2");
    }

    @Test
    void otherEncodingsAreReported() throws IOException {
        byte[] latin = SPOKE.replace("Peru", "Per\u00fa").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(read(latin, "auto", "a.conllu")).isEmpty();
        assertThat(problems)
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("DM002", "not UTF-8");
    }

    @Test
    void anEmptyFileHasNoArticles() throws IOException {
        assertThat(read("\n# a comment\n\n")).isEmpty();
        assertThat(problems).isEmpty();
    }
}
