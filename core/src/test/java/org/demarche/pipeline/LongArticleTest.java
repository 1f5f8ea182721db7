package org.demarche.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.demarche.TinyCodebook;
import org.demarche.article.Article;
import org.demarche.codebook.Codebook;
import org.demarche.record.Origin;
import org.demarche.record.RecordJson;
import org.demarche.text.FullStopLayer;
import org.junit.jupiter.api.Test;

/** An article as long as a book is coded block by block. */
class LongArticleTest {
    private static final Codebook CODEBOOK = TinyCodebook.load();
    private static final List<String> NAMES = List.of("Russia", "Japan", "Iran", "France", "Peru", "China");

    /** @param paragraphs whether a blank line follows every tenth sentence */
    private static Article article(int sentences, boolean paragraphs) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append(NAMES.get(i % 6)).append(i % 4 == 0 ? " visited " : " attacked ");
            text.append(NAMES.get((i + 1 + i % 5) % 6))
                    .append(i % 3 == 0 ? " \ud83d\ude00 yesterday." : " again at noon.");
            text.append(paragraphs && i % 10 == 9 ? "\n\n" : " ");
        }
        return Article.of("long", text.toString());
    }

    private static Coder coder(FullStopLayer layer) {
        return new Coder(CODEBOOK, layer, new Coder.Options(true));
    }

    private static String written(CodingResult result) throws IOException {
        StringWriter out = new StringWriter();
        try (RecordJson json = new RecordJson(out)) {
            json.write(result.article(), result.records(), new Origin("demarche", "p", "c", "1", "h"));
        }
        return out.toString();
    }

    @Test
    void tellsHowFarItIsWithinTheArticle() {
        Article article = article(9_000, true);
        List<Integer> read = new ArrayList<>();
        List<Integer> sentences = new ArrayList<>();

        CodingResult result = coder(new FullStopLayer(false)).code(article, (at, count) -> {
            read.add(at);
            sentences.add(count);
        });

        assertThat(read).hasSize(9_000).isSorted().doesNotHaveDuplicates();
        assertThat(read.get(0)).isLessThan(100);
        assertThat(read.get(8_999))
                .isBetween(article.text().length() - 10, article.text().length());
        assertThat(sentences).isSorted().endsWith(result.sentences());
    }

    @Test
    void theParserSeesOneBlockAtATime() {
        FullStopLayer layer = new FullStopLayer(false);
        coder(layer).code(article(9_000, true));
        assertThat(layer.longest()).isLessThan(2 * Blocks.SIZE);

        FullStopLayer unbroken = new FullStopLayer(false);
        Article article = article(9_000, false);
        assertThat(article.text().length()).isGreaterThan(Blocks.LONGEST_PASSAGE);
        coder(unbroken).code(article);
        assertThat(unbroken.longest()).isLessThan(2 * Blocks.SIZE);
    }

    @Test
    void blocksChangeNoByteOfTheRecords() throws IOException {
        for (boolean paragraphs : new boolean[] {true, false}) {
            for (int sentences : new int[] {1, 12, 300, 9_000}) {
                Article article = article(sentences, paragraphs);
                CodingResult blocks = coder(new FullStopLayer(false)).code(article);
                CodingResult whole = coder(new FullStopLayer(true)).code(article);
                assertThat(blocks.records()).isNotEmpty();
                assertThat(written(blocks)).isEqualTo(written(whole));
                assertThat(blocks.rejections()).isEqualTo(whole.rejections());
                assertThat(blocks.sentences()).isEqualTo(whole.sentences());
                assertThat(blocks.promising()).isEqualTo(whole.promising());
            }
        }
    }
}
