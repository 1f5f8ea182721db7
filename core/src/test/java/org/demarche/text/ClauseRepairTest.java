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
}
