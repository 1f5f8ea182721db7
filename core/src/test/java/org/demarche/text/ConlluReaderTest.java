package org.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.junit.jupiter.api.Test;

class ConlluReaderTest {
    private static final String PERU = word(1, "Peru", "PROPN", "_", 2, "nsubj", "_");
    private static final String SPOKE = word(2, "spoke", "VERB", "Tense=Past", 0, "root", "SpaceAfter=No");
    private static final String STOP = word(3, ".", "PUNCT", "_", 2, "punct", "_");

    private static String word(
            int id, String form, String upos, String features, int head, String relation, String misc) {
        return String.join("\t", "" + id, form, "_", upos, "_", features, "" + head, relation, "_", misc) + "\n";
    }

    private static ConlluReader.Result read(String lines) throws IOException {
        return ConlluReader.read("a.conllu", new StringReader(lines));
    }

    private static Sentence only(String lines) throws IOException {
        ConlluReader.Result result = read(lines);
        assertThat(result.problems()).isEmpty();
        assertThat(result.documents()).hasSize(1);
        ConlluReader.Document document = result.documents().get(0);
        for (Sentence sentence : document.sentences()) {
            for (Token token : sentence.tokens()) {
                assertThat(token.span().of(document.text())).isEqualTo(token.form());
            }
        }
        return document.sentences().get(0);
    }

    @Test
    void rebuildsTextFromFormsAndSpaces() throws IOException {
        ConlluReader.Result result = read(PERU + SPOKE + STOP + "\n" + PERU + SPOKE + STOP);
        assertThat(result.documents()).hasSize(1);
        assertThat(result.documents().get(0).id()).isEqualTo("a.conllu");
        assertThat(result.documents().get(0).text()).isEqualTo("Peru spoke. Peru spoke.");
        assertThat(result.documents().get(0).sentences().get(1).span()).isEqualTo(new Span(12, 23));
    }

    @Test
    void prefersTextCommentThatAligns() throws IOException {
        Sentence sentence = only("# text = Peru   spoke .\n" + PERU + SPOKE + STOP);
        assertThat(sentence.token(1).span()).isEqualTo(new Span(7, 12));
    }

    @Test
    void ignoresTextCommentThatDoesNotAlign() throws IOException {
        Sentence sentence = only("# text = Chile spoke.\n" + PERU + SPOKE + STOP);
        assertThat(sentence.token(0).form()).isEqualTo("Peru");
        assertThat(sentence.span()).isEqualTo(new Span(0, 11));
    }

    @Test
    void derivesPennTagsAndLemmas() throws IOException {
        Sentence sentence = only(PERU + SPOKE + STOP);
        assertThat(sentence.tokens()).extracting(Token::tag).containsExactly("NNP", "VBD", ".");
        assertThat(sentence.token(0).lemma()).isEqualTo("peru");
    }

    @Test
    void keepsPennTagsAndRelations() throws IOException {
        Sentence sentence =
                only("1\tLed\tlead\tVERB\tVBN\t_\t0\troot\t_\t_\n2\tby\tby\tADP\tIN\t_\t1\tobl:agent\t_\t_\n");
        assertThat(sentence.token(0).tag()).isEqualTo("VBN");
        assertThat(sentence.token(1).relation()).isEqualTo("obl:agent");
    }

    @Test
    void splitsRangeWhoseWordsAreItsParts() throws IOException {
        Sentence sentence = only("1-2\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
                + word(1, "ca", "AUX", "_", 0, "root", "_")
                + word(2, "n't", "PART", "_", 1, "advmod", "_")
                + word(3, "!", "PUNCT", "_", 1, "punct", "_"));
        assertThat(sentence.tokens()).extracting(Token::form).containsExactly("ca", "n't", "!");
        assertThat(sentence.span()).isEqualTo(new Span(0, 6));
    }

    @Test
    void givesWholeRangeToWordsThatAreNotItsParts() throws IOException {
        Sentence sentence = only("1-2\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n"
                + word(1, "de", "ADP", "_", 2, "case", "_")
                + word(2, "le", "DET", "_", 0, "root", "_"));
        assertThat(sentence.tokens()).extracting(Token::span).containsExactly(new Span(0, 2), new Span(0, 2));
        assertThat(sentence.token(1).lemma()).isEqualTo("le");
    }

    @Test
    void skipsEmptyNodes() throws IOException {
        Sentence sentence = only(PERU + "1.1\tx\tx\t_\t_\t_\t_\t_\t_\t_\n" + SPOKE + STOP);
        assertThat(sentence.size()).isEqualTo(3);
    }

    @Test
    void beginsDocumentWhereArticleChanges() throws IOException {
        String sentence = PERU + SPOKE + STOP + "\n";
        ConlluReader.Result result = read("# newdoc id = one\n# article = one\n" + sentence + "# article = one\n"
                + sentence + "# article = two\n" + sentence);
        assertThat(result.documents()).extracting(ConlluReader.Document::id).containsExactly("one", "two");
        assertThat(result.documents().get(0).sentences()).hasSize(2);
        assertThat(result.documents().get(1).sentences().get(0).index()).isZero();
    }

    @Test
    void leavesOutSentenceWithBadLineAndReadsTheRest() throws IOException {
        ConlluReader.Result result = read(PERU + "2 spoke\n" + STOP + "\n" + PERU + SPOKE + STOP);
        assertThat(result.documents().get(0).text()).isEqualTo("Peru spoke.");
        assertThat(result.problems()).hasSize(1);
        assertThat(result.problems().get(0).code()).isEqualTo(ProblemCode.DM008);
        assertThat(result.problems().get(0).where()).isEqualTo("a.conllu:2");
    }

    @Test
    void rejectsHeadsThatMakeNoTree() throws IOException {
        String circle = word(1, "a", "X", "_", 2, "dep", "_") + word(2, "b", "X", "_", 1, "dep", "_");
        String twoRoots = word(1, "a", "X", "_", 0, "root", "_") + word(2, "b", "X", "_", 0, "root", "_");
        String outside = word(1, "a", "X", "_", 7, "dep", "_");
        ConlluReader.Result result = read(circle + "\n" + twoRoots + "\n" + outside);
        assertThat(result.documents()).isEmpty();
        assertThat(result.problems())
                .extracting(Problem::where)
                .isEqualTo(List.of("a.conllu:1", "a.conllu:5", "a.conllu:7"));
    }

    @Test
    void readsNothingFromNothing() throws IOException {
        assertThat(read("").documents()).isEmpty();
        assertThat(read("\ufeff\r\n\r\n# text = x\r\n").problems()).isEmpty();
    }
}
