package org.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlineRepairTest {
    /** A sentence from "form/lemma/tag/head/relation" with heads counted from 0 and -1 for the root. */
    private static Sentence sentence(String... rows) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String row : rows) {
            String[] c = row.split("/", -1);
            Span span = new Span(at, at + c[0].length());
            tokens.add(new Token(tokens.size(), span, c[0], c[1], c[2], Integer.parseInt(c[3]), c[4]));
            at += c[0].length() + 1;
        }
        return new Sentence(0, new Span(0, at - 1), tokens);
    }

    private static List<String> arcs(Sentence sentence) {
        return sentence.tokens().stream()
                .map(t -> t.tag() + " " + t.relation() + " " + t.head())
                .toList();
    }

    @Test
    void namesBeforeAPluralAreItsSubjects() {
        Sentence mended = HeadlineRepair.mend(sentence(
                "Chad/Chad/NNP/3/nsubj",
                ",/,/,/0/punct",
                "Niger/Niger/NNP/0/appos",
                "begin/begin/VB/-1/root",
                "talks/talk/NNS/3/obj"));
        assertThat(arcs(mended)).containsExactly("NNP nsubj 3", ", punct 0", "NNP conj 0", "VB root -1", "NNS obj 3");
    }

    @Test
    void threeNamesAndAnInfinitive() {
        Sentence mended = HeadlineRepair.mend(sentence(
                "Chad/Chad/NNP/6/dep",
                ",/,/,/6/punct",
                "Niger/Niger/NNP/0/appos",
                "and/and/CC/4/cc",
                "Mali/Mali/NNP/2/conj",
                "to/to/TO/6/mark",
                "meet/meet/VB/-1/root"));
        assertThat(arcs(mended))
                .containsExactly(
                        "NNP nsubj 6", ", punct 0", "NNP conj 0", "CC cc 4", "NNP conj 0", "TO mark 6", "VB root -1");
    }

    @Test
    void aVerbThatWasReadAsANounIsMadeOne() {
        Sentence mended = HeadlineRepair.mend(sentence(
                "Chad/Chad/NNP/-1/root",
                ",/,/,/0/punct",
                "Niger/Niger/NNP/4/compound",
                "exchange/exchange/NN/4/compound",
                "fire/fire/NN/0/appos",
                "in/in/IN/6/case",
                "Diffa/Diffa/NNP/4/nmod"));
        assertThat(arcs(mended))
                .containsExactly(
                        "NNP nsubj 3", ", punct 0", "NNP conj 0", "VBP root -1", "NN obj 3", "IN case 6", "NNP obl 3");
    }

    @Test
    void aSingularVerbTellsThatTheSecondNameIsAnApposition() {
        Sentence parsed = sentence(
                "Abuja/Abuja/NNP/3/nsubj",
                ",/,/,/0/punct",
                "Nigeria/Nigeria/NNP/0/appos",
                "begins/begin/VBZ/-1/root",
                "talks/talk/NNS/3/obj");
        assertThat(HeadlineRepair.mend(parsed)).isSameAs(parsed);
    }

    @Test
    void namesJoinedByAndAreLeftAlone() {
        Sentence parsed =
                sentence("Chad/Chad/NNP/3/nsubj", "and/and/CC/2/cc", "Niger/Niger/NNP/0/conj", "meet/meet/VBP/-1/root");
        assertThat(HeadlineRepair.mend(parsed)).isSameAs(parsed);
    }
}
