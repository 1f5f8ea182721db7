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

    @Test
    void aNounBeforeItsVerbIsNoVerb() {
        assertThat(arcs(NounRepair.mend(sentence(
                        "A/a/DT/1/det",
                        "Chadian/Chadian/NNP/2/nsubj",
                        "drone/drone/VB/-1/root",
                        "hit/hit/VBD/2/dep",
                        "Oslo/Oslo/NNP/3/obj"))))
                .containsExactly("DT det 2", "NNP compound 2", "NN nsubj 3", "VBD root -1", "NNP obj 3");
    }

    @Test
    void aDeedBehindAnAdjectiveIsANoun() {
        assertThat(arcs(NounRepair.mend(sentence(
                        "Turkish/turkish/JJ/4/nsubj",
                        "shelling/shell/VBG/0/amod",
                        "of/of/IN/3/case",
                        "Chad/Chad/NNP/0/nmod",
                        "ended/end/VBD/-1/root"))))
                .containsExactly("JJ amod 1", "NN nsubj 4", "IN case 3", "NNP nmod 1", "VBD root -1");
    }

    @Test
    void theLastWordOfAFrenchTitleIsItsHead() {
        assertThat(arcs(NounRepair.mend(sentence(
                        "Oslo/Oslo/NNP/1/nsubj",
                        "summoned/summon/VBD/-1/root",
                        "the/the/DT/3/det",
                        "charge/charge/NN/1/obj",
                        "d'affaires/d'affaires/NNP/3/appos"))))
                .containsExactly("NNP nsubj 1", "VBD root -1", "DT det 4", "NN compound 4", "NN obj 1");
    }

    @Test
    void aSumWithAnArticleIsANoun() {
        assertThat(arcs(NounRepair.mend(sentence(
                        "Oslo/Oslo/NNP/1/nsubj",
                        "gave/give/VBD/-1/root",
                        "an/a/DT/1/obj",
                        "extra/extra/JJ/2/amod",
                        "$/$/$/3/dep",
                        "2/2/CD/4/nummod",
                        "to/to/IN/7/case",
                        "Chad/Chad/NNP/4/nmod"))))
                .containsExactly(
                        "NNP nsubj 1",
                        "VBD root -1",
                        "DT det 4",
                        "JJ amod 4",
                        "$ obj 1",
                        "CD nummod 4",
                        "IN case 7",
                        "NNP nmod 4");
    }

    @Test
    void aCurrencyIsNoVerb() {
        assertThat(arcs(NounRepair.mend(sentence(
                        "Oslo/Oslo/NNP/1/nsubj",
                        "gave/give/VBD/-1/root",
                        "USD/usd/VB/1/dep",
                        "$/$/$/2/obj",
                        "2/2/CD/3/nummod",
                        "to/to/IN/6/case",
                        "Chad/Chad/NNP/2/obl"))))
                .containsExactly(
                        "NNP nsubj 1",
                        "VBD root -1",
                        "NNP compound 3",
                        "$ obj 1",
                        "CD nummod 3",
                        "IN case 6",
                        "NNP obl 1");
    }
}
