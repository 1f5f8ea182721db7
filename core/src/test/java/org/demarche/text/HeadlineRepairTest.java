package org.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.text.Rows.arcs;
import static org.demarche.text.Rows.sentence;

import org.junit.jupiter.api.Test;

class HeadlineRepairTest {
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
