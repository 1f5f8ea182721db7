package org.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.text.Rows.sentence;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentRepairTest {
    private static List<String> arcs(Sentence sentence) {
        return Rows.arcs(ArgumentRepair.mend(sentence));
    }

    @Test
    void aLongObjectBehindAPhraseIsTheVerbs() {
        assertThat(arcs(sentence(
                        "Oslo/Oslo/NNP/1/nsubj:pass",
                        "extended/extend/VBN/-1/root",
                        "by/by/IN/4/case",
                        "one/one/CD/4/nummod",
                        "year/year/NN/1/obl",
                        "a/a/DT/6/det",
                        "ban/ban/NN/4/dep",
                        "on/on/IN/8/case",
                        "Chad/Chad/NNP/6/nmod")))
                .contains("NNP nsubj 1", "NN obj 1", "VBD root -1");
    }

    @Test
    void aNounBehindACommaIsNoObject() {
        assertThat(arcs(sentence(
                        "Oslo/Oslo/NNP/1/nsubj",
                        "grew/grow/VBD/-1/root",
                        "by/by/IN/4/case",
                        "one/one/CD/4/nummod",
                        "mile/mile/NN/1/obl",
                        ",/,/,/4/punct",
                        "a/a/DT/7/det",
                        "record/record/NN/4/appos")))
                .contains("NN appos 4");
    }

    @Test
    void whoIsToldInAHeadlineIsToldByOthers() {
        assertThat(arcs(sentence(
                        "Envoys/envoy/NNS/1/nsubj",
                        "told/tell/VBD/-1/root",
                        "to/to/TO/3/mark",
                        "leave/leave/VB/1/xcomp",
                        "Oslo/Oslo/NNP/3/obj")))
                .contains("NNS nsubj:pass 1", "VBN root -1");
    }

    @Test
    void whoTellsSomebodyIsTheSubject() {
        assertThat(arcs(sentence(
                        "Envoys/envoy/NNS/1/nsubj",
                        "told/tell/VBD/-1/root",
                        "Oslo/Oslo/NNP/1/obj",
                        "to/to/TO/4/mark",
                        "leave/leave/VB/1/xcomp")))
                .contains("NNS nsubj 1");
    }

    @Test
    void anEnvoyIsCalledHomeFromWhereHeStands() {
        assertThat(arcs(sentence(
                        "Oslo/Oslo/NNP/1/nsubj",
                        "called/call/VBD/-1/root",
                        "its/its/PRP$/3/nmod:poss",
                        "envoy/envoy/NN/1/obj",
                        "in/in/IN/6/case",
                        "Mali/Mali/NNP/6/compound",
                        "home/home/NN/3/nmod")))
                .contains("NNP nmod 3", "IN case 5", "NN advmod 1");
    }

    @Test
    void anEnvoyWhoIsCalledHomeIsNotAHome() {
        assertThat(arcs(sentence(
                        "Oslo/Oslo/NNP/1/nsubj",
                        "called/call/VBD/-1/root",
                        "its/its/PRP$/3/nmod:poss",
                        "envoy/envoy/NN/4/nsubj",
                        "home/home/NN/1/ccomp",
                        "for/for/IN/6/case",
                        "talks/talk/NNS/4/obl")))
                .contains("NN obj 1", "NN advmod 1", "NNS obl 1");
    }

    @Test
    void aVerbBetweenTwoNamesIsOne() {
        assertThat(arcs(sentence(
                        "Roe/Roe/NNP/2/compound",
                        "rings/ring/VBZ/2/compound",
                        "Oslo/Oslo/NNP/-1/root",
                        "about/about/IN/4/case",
                        "grain/grain/NN/2/nmod")))
                .containsExactly("NNP nsubj 1", "VBZ root -1", "NNP obj 1", "IN case 4", "NN obl 1");
    }

    @Test
    void whoIsLeftDeadIsTheObject() {
        assertThat(arcs(sentence(
                        "Raids/raid/NNS/1/nsubj",
                        "left/leave/VBD/-1/root",
                        "nine/nine/CD/3/nummod",
                        "tourists/tourist/NNS/4/obl:npmod",
                        "dead/dead/JJ/1/advmod")))
                .contains("NNS obj 1", "JJ xcomp 1");
    }

    @Test
    void targetedSanctionsAreExtendedToo() {
        assertThat(arcs(sentence(
                        "Oslo/Oslo/NNP/1/nsubj",
                        "extended/extend/VBD/-1/root",
                        "a/a/DT/3/det",
                        "ban/ban/NN/1/obj",
                        "and/and/CC/5/cc",
                        "targeted/target/VBD/1/conj",
                        "sanctions/sanction/NNS/5/obj",
                        "on/on/IN/8/case",
                        "Chad/Chad/NNP/5/obl")))
                .contains("NNS conj 3", "VBD amod 6", "NNP nmod 6");
    }

    @Test
    void whatAnotherIsCalledStandsBehindAllThatIsHis() {
        Sentence mended = ArgumentRepair.mend(sentence(
                "Oslo/Oslo/NNP/1/nsubj",
                "called/call/VBD/-1/root",
                "the/the/DT/3/det",
                "raid/raid/NN/1/obj",
                "in/in/IN/6/case",
                "the/the/DT/6/det",
                "north/north/NN/3/nmod",
                "a/a/DT/8/det",
                "breach/breach/NN/6/dep"));
        assertThat(arcs(mended)).contains("NN xcomp 1");
    }
}
