package org.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.text.Rows.arcs;
import static org.demarche.text.Rows.sentence;

import org.junit.jupiter.api.Test;

class SubjunctiveRepairTest {
    @Test
    void theVerbOfWhatIsDemandedIsNoNoun() {
        Sentence mended = SubjunctiveRepair.mend(sentence(
                "Oslo/Oslo/NNP/1/nsubj",
                "demanded/demand/VBD/-1/root",
                "that/that/IN/4/mark",
                "Chad/Chad/NNP/4/nsubj",
                "hand/hand/NN/1/ccomp",
                "over/over/IN/7/case",
                "the/the/DT/7/det",
                "pilots/pilot/NNS/4/obl"));
        assertThat(arcs(mended))
                .containsExactly(
                        "NNP nsubj 1",
                        "VBD root -1",
                        "IN mark 4",
                        "NNP nsubj 4",
                        "VB ccomp 1",
                        "IN compound:prt 4",
                        "DT det 7",
                        "NNS obj 4");
    }

    @Test
    void aWholeClauseReadAsOneNounHasItsVerbBack() {
        Sentence mended = SubjunctiveRepair.mend(sentence(
                "Oslo/Oslo/NNP/1/nsubj",
                "demanded/demand/VBD/-1/root",
                "that/that/IN/1/obj",
                "South/South/NNP/6/compound",
                "Sudan/Sudan/NNP/6/compound",
                "drop/drop/NN/6/compound",
                "plans/plan/NNS/2/dep"));
        assertThat(arcs(mended))
                .containsExactly(
                        "NNP nsubj 1",
                        "VBD root -1",
                        "IN mark 5",
                        "NNP compound 4",
                        "NNP nsubj 5",
                        "VB ccomp 1",
                        "NNS obj 5");
    }

    @Test
    void otherNounsAndOtherVerbsAreLeftAlone() {
        Sentence said = sentence(
                "Oslo/Oslo/NNP/1/nsubj",
                "said/say/VBD/-1/root",
                "that/that/IN/4/mark",
                "price/price/NN/4/nsubj",
                "control/control/NN/1/ccomp");
        assertThat(SubjunctiveRepair.mend(said)).isSameAs(said);
        Sentence same = sentence(
                "Oslo/Oslo/NNP/1/nsubj",
                "insists/insist/VBZ/-1/root",
                "that/that/IN/6/mark",
                "this/this/DT/6/nsubj",
                "is/be/VBZ/6/cop",
                "the/the/DT/6/det",
                "end/end/NN/1/ccomp");
        assertThat(SubjunctiveRepair.mend(same)).isSameAs(same);
    }
}
