package org.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.text.Rows.arcs;
import static org.demarche.text.Rows.sentence;

import org.demarche.Graphs;
import org.junit.jupiter.api.Test;

class GraphRepairTest {
    private static Token word(Sentence sentence, String form) {
        return sentence.tokens().stream()
                .filter(t -> t.form().equals(form))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takesAGerundBeforeANameForAVerb() {
        Sentence mended = GraphRepair.mend(Graphs.parse("""
                        Kenya Kenya NNP 2 nsubj
                        accused accuse VBD 0 root
                        Chad Chad NNP 2 obj
                        of of IN 6 case
                        bombing bomb VBG 6 amod
                        Lodwar Lodwar NNP 2 obl
                        """).last());
        assertThat(word(mended, "bombing"))
                .extracting(Token::head, Token::relation)
                .containsExactly(1, "advcl");
        assertThat(word(mended, "Lodwar"))
                .extracting(Token::head, Token::relation)
                .containsExactly(4, "obj");
        assertThat(word(mended, "of")).extracting(Token::head, Token::relation).containsExactly(4, "mark");
    }

    @Test
    void joinsTheMiddleOfThreePredicates() {
        Sentence mended = GraphRepair.mend(Graphs.parse("""
                        Ties tie NNS 3 nsubj
                        have have VBP 3 aux
                        grown grow VBN 0 root
                        , , , 3 punct
                        are be VBP 6 aux
                        growing grow VBG 3 dep
                        and and CC 9 cc
                        will will MD 9 aux
                        grow grow VB 3 conj
                        """).last());
        assertThat(word(mended, "growing"))
                .extracting(Token::head, Token::relation)
                .containsExactly(2, "conj");
    }

    @Test
    void leavesAnAdjectiveBeforeACommonNoun() {
        Sentence sentence = Graphs.parse("""
                        Kenya Kenya NNP 2 nsubj
                        complained complain VBD 0 root
                        of of IN 5 case
                        rising rise VBG 5 amod
                        prices price NNS 2 obl
                        """).last();
        assertThat(GraphRepair.mend(sentence)).isSameAs(sentence);
    }

    @Test
    void hangsAnInfinitiveOnTheNounThatTakesIt() {
        Sentence mended = GraphRepair.mend(Graphs.parse("""
                        Lima Lima NNP 2 nsubj
                        announced announce VBD 0 root
                        a a DT 4 det
                        decision decision NN 2 obj
                        to to TO 6 mark
                        lift lift VB 2 advcl
                        sanctions sanction NNS 6 obj
                        """).last());
        assertThat(word(mended, "lift"))
                .extracting(Token::head, Token::relation)
                .containsExactly(3, "acl");
    }

    @Test
    void leavesThePurposeOfAnAct() {
        Sentence sentence = Graphs.parse("""
                        Lima Lima NNP 2 nsubj
                        sent send VBD 0 root
                        troops troop NNS 2 obj
                        to to TO 5 mark
                        guard guard VB 2 advcl
                        bridges bridge NNS 5 obj
                        """).last();
        assertThat(GraphRepair.mend(sentence)).isSameAs(sentence);
    }

    @Test
    void givesASubjectClauseBackToItsNoun() {
        Sentence mended = GraphRepair.mend(Graphs.parse("""
                        Cuba Cuba NNP 2 nmod:poss
                        failure failure NN 4 nsubj
                        to to TO 4 mark
                        free free VB 7 csubj:pass
                        captives captive NNS 4 obj
                        was be VBD 7 aux:pass
                        noted note VBN 0 root
                        """).last());
        assertThat(word(mended, "failure"))
                .extracting(Token::head, Token::relation)
                .containsExactly(6, "nsubj:pass");
        assertThat(word(mended, "free"))
                .extracting(Token::head, Token::relation)
                .containsExactly(1, "acl");
    }

    @Test
    void whoIsTakenHostageBySomebodyDoesNotTakeHostages() {
        Sentence mended = GraphRepair.mend(Graphs.parse("""
                        Lima Lima NNP 2 nsubj
                        met meet VBD 0 root
                        relatives relative NNS 6 nsubj
                        of of IN 5 case
                        Danes Dane NNPS 3 nmod
                        taken take VBN 2 dep
                        hostage hostage NN 6 obj
                        by by IN 9 case
                        rebels rebel NNS 6 obl
                        """).last());
        assertThat(word(mended, "relatives"))
                .extracting(Token::head, Token::relation)
                .containsExactly(1, "obj");
        assertThat(word(mended, "taken"))
                .extracting(Token::head, Token::relation)
                .containsExactly(4, "acl");
    }

    @Test
    void severalOfThoseKilledAreTheObjectAndDoNotKill() {
        Sentence mended = GraphRepair.mend(Graphs.parse("""
                        Lima Lima NNP 2 nsubj
                        named name VBD 0 root
                        two two CD 6 nsubj
                        of of IN 5 case
                        climbers climber NNS 3 nmod
                        killed kill VBN 2 dep
                        in in IN 8 case
                        storms storm NNS 6 obl
                        """).last());
        assertThat(word(mended, "two")).extracting(Token::head, Token::relation).containsExactly(1, "obj");
        assertThat(word(mended, "killed"))
                .extracting(Token::head, Token::relation)
                .containsExactly(4, "acl");
    }

    @Test
    void whoIsWantedIsHandedOver() {
        Sentence mended = GraphRepair.mend(sentence(
                "Oslo/Oslo/NNP/1/nsubj",
                "turned/turn/VBD/-1/root",
                "over/over/RP/1/compound:prt",
                "to/to/IN/4/case",
                "Chad/Chad/NNP/1/obl",
                "a/a/DT/6/det",
                "smuggler/smuggler/NN/7/nsubj",
                "wanted/want/VBD/1/ccomp",
                "in/in/IN/9/case",
                "Mali/Mali/NNP/7/obl"));
        assertThat(arcs(mended)).contains("NN obj 1", "VBN acl 6");
    }
}
