package org.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.text.Rows.arcs;
import static org.demarche.text.Rows.sentence;

import org.junit.jupiter.api.Test;

class LostVerbRepairTest {
    @Test
    void aPluralBetweenANameAndANounIsTheVerb() {
        Sentence mended = LostVerbRepair.mend(sentence(
                "The/the/DT/4/det",
                "Chadian/Chadian/JJ/4/amod",
                "army/army/NN/4/compound",
                "channels/channel/NNS/4/compound",
                "rifles/rifle/NNS/-1/root",
                "to/to/IN/6/case",
                "Mali/Mali/NNP/4/nmod",
                "./././4/punct"));
        assertThat(arcs(mended))
                .containsExactly(
                        "DT det 2",
                        "JJ amod 2",
                        "NN nsubj 3",
                        "VBZ root -1",
                        "NNS obj 3",
                        "IN case 6",
                        "NNP nmod 4",
                        ". punct 3");
    }

    @Test
    void aPluralWithASubjectAndAClauseIsTheVerb() {
        Sentence mended = LostVerbRepair.mend(sentence(
                "Chad/Chad/NNP/1/nsubj",
                "alleges/allege/NNS/-1/root",
                "that/that/IN/4/mark",
                "Mali/Mali/NNP/4/nsubj",
                "lied/lie/VBD/1/acl",
                "./././1/punct"));
        assertThat(mended.token(1).tag()).isEqualTo("VBZ");
    }

    @Test
    void headlinesAndPluralsThatStandBeforeNounsAreLeftAlone() {
        Sentence headline = sentence(
                "Chad/Chad/NNP/2/compound",
                "channels/channel/NNS/2/compound",
                "row/row/NN/-1/root",
                "again/again/RB/2/advmod");
        assertThat(LostVerbRepair.mend(headline)).isSameAs(headline);
        Sentence weapons = sentence(
                "Chad/Chad/NNP/2/compound", "weapons/weapon/NNS/2/compound", "tests/test/NNS/-1/root", "./././2/punct");
        assertThat(LostVerbRepair.mend(weapons)).isSameAs(weapons);
    }

    @Test
    void aParticipleBeforeANumberIsTheVerb() {
        Sentence mended = LostVerbRepair.mend(sentence(
                "A/a/DT/4/det",
                "drone/drone/VB/4/amod",
                "fired/fire/VBN/4/amod",
                "two/two/CD/4/nummod",
                "missiles/missile/NNS/-1/root",
                "./././4/punct"));
        assertThat(arcs(mended))
                .containsExactly("DT det 1", "NN nsubj 2", "VBD root -1", "CD nummod 4", "NNS obj 2", ". punct 2");
    }

    @Test
    void aParticipleInASentenceWithAVerbIsNone() {
        Sentence noun = sentence(
                "A/a/DT/3/det",
                "drone/drone/NN/3/compound",
                "fired/fire/VBN/3/amod",
                "missiles/missile/NNS/4/nsubj",
                "fell/fall/VBD/-1/root",
                "./././4/punct");
        assertThat(LostVerbRepair.mend(noun)).isSameAs(noun);
    }

    @Test
    void aPastTenseBeforeANounIsTheVerb() {
        Sentence mended = LostVerbRepair.mend(sentence(
                "The/the/DT/3/det",
                "military/military/JJ/3/amod",
                "ferried/ferry/VBD/3/amod",
                "sacks/sack/NNS/-1/root",
                "./././3/punct"));
        assertThat(arcs(mended)).containsExactly("DT det 1", "NN nsubj 2", "VBD root -1", "NNS obj 2", ". punct 2");
    }

    @Test
    void aPluralBeforeAnAdjectiveIsTheVerbOfAHeadline() {
        assertThat(arcs(LostVerbRepair.mend(sentence(
                        "Chad/Chad/NNP/1/compound",
                        "bombs/bomb/NNS/3/compound",
                        "hostile/hostile/JJ/3/amod",
                        "camps/camp/NNS/-1/root"))))
                .containsExactly("NNP nsubj 1", "VBZ root -1", "JJ amod 3", "NNS obj 1");
    }

    @Test
    void aNounWithASubjectAndAnObjectIsTheVerb() {
        assertThat(arcs(LostVerbRepair.mend(sentence(
                        "Dutch/dutch/JJ/2/amod",
                        "police/police/NN/2/nsubj",
                        "arrest/arrest/NN/-1/root",
                        "smuggler/smuggler/NN/2/obj"))))
                .containsExactly("JJ amod 1", "NN nsubj 2", "VBP root -1", "NN obj 2");
    }
}
