package org.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.text.Rows.arcs;
import static org.demarche.text.Rows.sentence;

import org.junit.jupiter.api.Test;

class ClauseRepairTest {
    @Test
    void aDescribedNounBehindAfterIsTheSubject() {
        Sentence mended = GraphRepair.mend(sentence(
                "Chad/Chad/NNP/1/nsubj",
                "reacted/react/VBD/-1/root",
                "after/after/IN/4/case",
                "a/a/DT/4/det",
                "mayor/mayor/NN/1/obl",
                ",/,/,/4/punct",
                "Ana/Ana/NNP/7/compound",
                "Roe/Roe/NNP/4/appos",
                ",/,/,/1/punct",
                "fled/flee/VBD/1/dep",
                "./././1/punct"));
        assertThat(arcs(mended)).contains("NN nsubj 9", "VBD advcl 1", "IN mark 9", "NNP appos 4");
    }

    @Test
    void aNameBetweenCommasReadAsTheSubjectDescribesTheNounBefore() {
        Sentence mended = GraphRepair.mend(sentence(
                "Chad/Chad/NNP/1/nsubj",
                "reacted/react/VBD/-1/root",
                "after/after/IN/4/case",
                "a/a/DT/4/det",
                "mayor/mayor/NN/1/obl",
                ",/,/,/1/punct",
                "Ana/Ana/NNP/7/compound",
                "Roe/Roe/NNP/9/nsubj",
                ",/,/,/7/punct",
                "fled/flee/VBD/1/parataxis",
                "./././1/punct"));
        assertThat(arcs(mended)).contains("NN nsubj 9", "VBD advcl 1", "IN mark 9", "NNP appos 4");
    }

    @Test
    void whoStandsBehindTheLastCommaSaysIt() {
        Sentence mended = GraphRepair.mend(sentence(
                "Chad/Chad/NNP/2/nsubj",
                "will/will/MD/2/aux",
                "give/give/VB/-1/root",
                "Mali/Mali/NNP/2/iobj",
                "tanks/tank/NNS/8/nsubj",
                ",/,/,/4/punct",
                "President/President/NNP/7/compound",
                "Roe/Roe/NNP/4/appos",
                "announced/announce/VBD/2/parataxis",
                "./././2/punct"));
        assertThat(arcs(mended)).contains("NNS obj 2", "NNP nsubj 8", "VBD parataxis 2");
    }

    @Test
    void aPhraseBeforeTheLastCommaIsOfWhatIsTold() {
        Sentence mended = GraphRepair.mend(sentence(
                "Chad/Chad/NNP/1/nsubj",
                "provides/provide/VBZ/-1/root",
                "Mali/Mali/NNP/1/obj",
                "with/with/IN/8/mark",
                "cash/cash/NN/8/dep",
                ",/,/,/4/punct",
                "the/the/DT/7/det",
                "minister/minister/NN/8/nsubj",
                "announced/announce/VBD/1/advcl",
                "./././1/punct"));
        assertThat(arcs(mended)).contains("NN obl 1", "IN case 4", "VBD parataxis 1", "NN nsubj 8");
    }

    @Test
    void aNameBesideASpeakerStays() {
        Sentence plain = sentence(
                "Chad/Chad/NNP/1/nsubj",
                "fell/fall/VBD/-1/root",
                "after/after/IN/8/mark",
                "the/the/DT/4/det",
                "minister/minister/NN/8/nsubj",
                ",/,/,/4/punct",
                "Roe/Roe/NNP/4/appos",
                ",/,/,/4/punct",
                "said/say/VBD/1/advcl",
                "so/so/RB/8/advmod",
                "./././1/punct");
        assertThat(arcs(GraphRepair.mend(plain))).contains("NN nsubj 8", "NNP appos 4");
    }

    @Test
    void aSubjectWithoutCommasStays() {
        Sentence plain = sentence(
                "Chad/Chad/NNP/1/nsubj",
                "reacted/react/VBD/-1/root",
                "after/after/IN/4/case",
                "a/a/DT/4/det",
                "week/week/NN/1/obl",
                ",/,/,/1/punct",
                "Roe/Roe/NNP/7/nsubj",
                "fled/flee/VBD/1/parataxis",
                "./././1/punct");
        assertThat(GraphRepair.mend(plain)).isSameAs(plain);
    }

    @Test
    void whatSomebodyIsDoesNotTakeTheVerbFromHim() {
        Sentence mended = GraphRepair.mend(sentence(
                "Roe/Roe/NNP/-1/root",
                ",/,/,/0/punct",
                "who/who/WP/10/nsubj",
                "is/be/VBZ/2/cop",
                "the/the/DT/6/det",
                "first/first/JJ/6/amod",
                "woman/woman/NN/2/nsubj",
                "there/there/RB/6/advmod",
                ",/,/,/10/punct",
                "has/have/VBZ/10/aux",
                "accused/accuse/VBN/0/dep",
                "Chad/Chad/NNP/10/obj",
                "./././0/punct"));
        assertThat(arcs(mended)).contains("NNP nsubj 10", "NN acl:relcl 0", "WP nsubj 6", "VBZ cop 6", "VBN root -1");
    }

    @Test
    void whoSpeaksAtTheEndSaysTheWhole() {
        assertThat(arcs(GraphRepair.mend(sentence(
                        "Oslo/Oslo/NNP/1/nsubj",
                        "expelled/expel/VBD/-1/root",
                        "envoys/envoy/NNS/1/obj",
                        ",/,/,/2/punct",
                        "the/the/DT/5/det",
                        "ministry/ministry/NN/6/nsubj",
                        "said/say/VBD/2/dep"))))
                .contains("VBD parataxis 1");
        assertThat(arcs(GraphRepair.mend(sentence(
                        "Oslo/Oslo/NNP/1/nsubj",
                        "expelled/expel/VBD/-1/root",
                        "envoys/envoy/NNS/1/obj",
                        ",/,/,/2/punct",
                        "the/the/DT/5/det",
                        "ministry/ministry/NN/2/appos",
                        "said/say/VBD/1/ccomp"))))
                .contains("VBD parataxis 1", "NN nsubj 6");
    }
}
