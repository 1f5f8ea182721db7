package org.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.text.Rows.arcs;
import static org.demarche.text.Rows.sentence;

import org.junit.jupiter.api.Test;

class InfinitiveRepairTest {
    @Test
    void theFiniteVerbBehindAnInfinitiveIsTheVerbOfTheSentence() {
        Sentence mended = InfinitiveRepair.mend(sentence(
                "Chad/Chad/NNP/1/nmod:poss",
                "plan/plan/NN/3/nsubj",
                "to/to/TO/3/mark",
                "attack/attack/VB/-1/root",
                "Mali/Mali/NNP/5/nsubj",
                "alarmed/alarm/VBD/3/ccomp",
                "Oslo/Oslo/NNP/5/obj",
                "./././3/punct"));
        assertThat(arcs(mended))
                .containsExactly(
                        "NNP nmod:poss 1",
                        "NN nsubj 5",
                        "TO mark 3",
                        "VB acl 1",
                        "NNP obj 3",
                        "VBD root -1",
                        "NNP obj 5",
                        ". punct 5");
    }

    @Test
    void theObjectOfTheInfinitiveStays() {
        Sentence mended = InfinitiveRepair.mend(sentence(
                "decision/decision/NN/2/nsubj",
                "to/to/TO/2/mark",
                "cut/cut/VB/-1/root",
                "ties/tie/NNS/2/obj",
                "drew/draw/VBD/2/dep",
                "anger/anger/NN/4/obj"));
        assertThat(arcs(mended))
                .containsExactly("NN nsubj 4", "TO mark 2", "VB acl 0", "NNS obj 2", "VBD root -1", "NN obj 4");
    }

    @Test
    void aClauseOfTheInfinitiveAndOtherSubjectsAreLeftAlone() {
        Sentence ensured = sentence(
                "plan/plan/NN/2/nsubj",
                "to/to/TO/2/mark",
                "ensure/ensure/VB/-1/root",
                "Mali/Mali/NNP/4/nsubj",
                "wins/win/VBZ/2/ccomp");
        assertThat(InfinitiveRepair.mend(ensured)).isSameAs(ensured);
        Sentence headline = sentence(
                "Premier/premier/NN/2/nsubj",
                "to/to/TO/2/mark",
                "visit/visit/VB/-1/root",
                "Chad/Chad/NNP/2/obj",
                "said/say/VBD/2/dep");
        assertThat(InfinitiveRepair.mend(headline)).isSameAs(headline);
        Sentence marked = sentence(
                "offer/offer/NN/2/nsubj",
                "to/to/TO/2/mark",
                "help/help/VB/-1/root",
                "after/after/IN/5/mark",
                "Mali/Mali/NNP/5/nsubj",
                "asked/ask/VBD/2/advcl");
        assertThat(InfinitiveRepair.mend(marked)).isSameAs(marked);
    }
}
