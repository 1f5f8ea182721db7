package org.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.text.Rows.arcs;
import static org.demarche.text.Rows.sentence;

import org.junit.jupiter.api.Test;

class NounRepairTest {
    @Test
    void aGerundWithinTheNameOfADealIsNoClause() {
        Sentence mended = NounRepair.mend(sentence(
                "Chad/Chad/NNP/1/nsubj",
                "signed/sign/VBD/-1/root",
                "a/a/DT/3/det",
                "power/power/NN/1/obj",
                "sharing/share/VBG/3/acl",
                "deal/deal/NN/4/obj",
                "./././1/punct"));
        assertThat(arcs(mended))
                .containsExactly(
                        "NNP nsubj 1",
                        "VBD root -1",
                        "DT det 5",
                        "NN compound 5",
                        "VBG compound 5",
                        "NN obj 1",
                        ". punct 1");
    }

    @Test
    void aGerundWithAnotherObjectStays() {
        Sentence people = sentence(
                "Chad/Chad/NNP/1/nsubj",
                "freed/free/VBD/-1/root",
                "a/a/DT/3/det",
                "man/man/NN/1/obj",
                "carrying/carry/VBG/3/acl",
                "water/water/NN/4/obj",
                "./././1/punct");
        assertThat(NounRepair.mend(people)).isSameAs(people);
    }
}
