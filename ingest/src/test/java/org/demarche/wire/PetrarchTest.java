package org.demarche.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.demarche.article.Article;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.SourceFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PetrarchTest {
    private static final SourceFormat PETRARCH = new PetrarchFormat();
    private final Wires wires = new Wires();

    @Test
    void joinsTheSentencesOfAStory() throws IOException {
        String file = "<?xml version='1.0'?>\n<Sentences>\n" + sentence("AFP_7_2", "20240305", "", "Second\n  one.")
                + sentence("AFP_7_1", "20240305", "", "First one.")
                + sentence("AFP_8_1", "20240306", "", "Another story.")
                + "</Sentences>";
        assertThat(wires.read(PETRARCH, file))
                .containsExactly(
                        new Article.Builder("AFP_7", "First one.\n\nSecond one.")
                                .published("2024-03-05")
                                .publisher("afp")
                                .origin("wire:3")
                                .build(),
                        new Article.Builder("AFP_8", "Another story.")
                                .published("2024-03-06")
                                .publisher("afp")
                                .origin("wire:11")
                                .build());
        assertThat(wires.problems).isEmpty();
    }

    @Test
    void keepsUnitRecordsApart() throws IOException {
        String coding = "<EventCoding sourcecode=\"A\" targetcode=\"B\" eventcode=\"064\"></EventCoding>";
        String file = "<Sentences><!-- <Sentence id='no'><Text>No.</Text></Sentence> -->"
                + sentence("DEMO_01", "19950101", coding, "One.") + sentence("DEMO_02", "19950101", coding, "Two.")
                + sentence("DEMO-03", "19950101", "<!-- a <noun> & more -->", "Three.") + "</Sentences>";
        assertThat(wires.read(PETRARCH, file))
                .extracting(Article::id, Article::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("DEMO_01", "One."),
                        org.assertj.core.groups.Tuple.tuple("DEMO_02", "Two."),
                        org.assertj.core.groups.Tuple.tuple("DEMO-03", "Three."));
    }

    @Test
    void losesNothingBesideAMistake() throws IOException {
        String file = "<Sentences>\n" + sentence("a-1", "20240305", "", "AT&T and R&D: profit < 5.")
                + "<Sentence date=\"20240305\" id=\"a-2\"><Text>No end.</Text>\n"
                + sentence("a-3", "20241399", "", "Three.")
                + sentence("a-4", "20240305", "", " ")
                + sentence("a-5", "20240305", "", "Five.").replace("</Sentence>", "");
        assertThat(wires.read(PETRARCH, file))
                .extracting(Article::id, Article::text, Article::published)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a-1", "AT&T and R&D: profit < 5.", "2024-03-05"),
                        org.assertj.core.groups.Tuple.tuple("a-3", "Three.", null));
        assertThat(wires.reported())
                .containsExactly(
                        "DM093 wire:6 <Sentence> without its end.",
                        "DM012 wire:7 '20241399'; left out.",
                        "DM006 wire:11 the sentence has no words in <Text>.",
                        "DM093 wire:15 <Sentence> without its end.");
    }

    @Test
    void passesASentenceThatNeverEnds() throws IOException {
        assertThat(wires.read(
                        PETRARCH,
                        Wires.filled(
                                "<Sentences><Sentence id='a'><Text>",
                                'x',
                                30_000_000,
                                "</Text></Sentence>" + sentence("b", "20240305", "", "Words."))))
                .extracting(Article::id)
                .containsExactly("b");
        assertThat(wires.reported()).singleElement().asString().startsWith("DM091 wire:1 ");
    }

    @Test
    @Timeout(20)
    void isNotSlowedByManyThatNeverEnd() throws IOException {
        String file = "<Sentences>" + "<Sentence>".repeat(800_000) + sentence("a", "20240305", "", "Words.");
        assertThat(wires.read(PETRARCH, file)).extracting(Article::id).containsExactly("a");
        assertThat(wires.problems).hasSizeLessThan(10);
    }

    @Test
    void isKnownByItsRoot() {
        assertThat(fit("<?xml version='1.0'?>\n<!-- <a> -->\n<Sentences>\n<Sentence date='20240305'>"))
                .isEqualTo(Fit.YES);
        assertThat(fit("<Sentences>\n<s>")).isEqualTo(Fit.NO);
        assertThat(fit("Text of a <Sentence date='20240305'>")).isEqualTo(Fit.NO);
    }

    private static Fit fit(String text) {
        return PETRARCH.fits(new Head(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Four lines. */
    private static String sentence(String id, String date, String more, String text) {
        boolean isWrapped = text.contains("\n");
        return "<Sentence date=\"" + date + "\" id=\"" + id + "\" source=\"afp\" sentence=\"True\">" + more
                + (isWrapped ? "<Text>" : "\n<Text>") + text + "</Text>\n<Parse>(ROOT (S))</Parse>\n</Sentence>\n";
    }
}
