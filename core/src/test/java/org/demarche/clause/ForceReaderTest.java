package org.demarche.clause;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.Graphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForceReaderTest {
    private static Force force(String graph, String word) {
        Graphs.Parsed parsed = Graphs.parse(graph);
        return new ForceReader(parsed.last()).force(parsed.word(word));
    }

    /** "Oslo (auxiliary) help": one auxiliary before a verb. */
    private static Force with(String auxiliary, String lemma, String tag, String relation) {
        return force(
                "Oslo Oslo NNP 3 nsubj\n" + auxiliary + " " + lemma + " " + tag + " 3 " + relation
                        + "\nhelp help VB 0 root\n",
                "help");
    }

    @Test
    void aPlainVerbIsNothingButPast() {
        Force force = force("Oslo Oslo NNP 2 nsubj\nhelped help VBD 0 root\n", "helped");
        assertThat(force).isEqualTo(new Force(false, false, false, false, false, false, false, "past", "simple"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"will,will", "wo,will", "shall,shall", "'ll,will"})
    void willIsTheFuture(String form, String lemma) {
        Force force = with(form, lemma, "MD", "aux");
        assertThat(force.future()).isTrue();
        assertThat(force.tense()).isEqualTo("future");
        assertThat(force.conditional() || force.possible() || force.obliged()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"barred,bar,true", "stopped,stop,true", "returned,return,false"})
    void whatOneIsKeptFromIsNotDone(String form, String lemma, boolean negated) {
        String graph = "Oslo Oslo NNP 2 nsubj\n" + form + " " + lemma
                + " VBN 0 root\nfrom from IN 4 mark\nvisiting visit VBG 2 advcl\n";
        assertThat(force(graph, "visiting").negated()).isEqualTo(negated);
    }

    @Test
    void wouldIsConditional() {
        assertThat(with("would", "would", "MD", "aux").conditional()).isTrue();
        assertThat(with("would", "would", "MD", "aux").future()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"may", "might", "could", "can"})
    void mayIsPossible(String form) {
        assertThat(with(form, form, "MD", "aux").possible()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"must", "should", "ought"})
    void mustIsObliged(String form) {
        assertThat(with(form, form, "MD", "aux").obliged()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"not,RB,advmod", "never,RB,advmod", "n't,RB,advmod", "hardly,RB,advmod"})
    void notAndNeverNegate(String form, String tag, String relation) {
        assertThat(with(form, form, tag, relation).negated()).isTrue();
    }

    @Test
    void notOnlyDoesNotNegate() {
        assertThat(force("""
                        Oslo Oslo NNP 4 nsubj
                        not - RB 4 advmod
                        only - RB 4 advmod
                        helped help VBD 0 root
                        """, "helped").negated()).isFalse();
    }

    @Test
    void noBeforeSubjectOrObjectNegatesTheVerb() {
        assertThat(force("""
                        no - DT 2 det
                        state state NN 3 nsubj
                        helped help VBD 0 root
                        """, "helped").negated()).isTrue();
        assertThat(force("""
                        Oslo Oslo NNP 2 nsubj
                        gave give VBD 0 root
                        no - DT 4 det
                        help help NN 2 obj
                        """, "help").negated()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"if", "unless", "whether"})
    void ifIsHypothetical(String form) {
        assertThat(with(form, form, "IN", "mark").hypothetical()).isTrue();
    }

    @Test
    void yetToIsNegated() {
        assertThat(force("""
                        Oslo Oslo NNP 2 nsubj
                        has have VBZ 0 root
                        yet - RB 2 advmod
                        to - TO 5 mark
                        help help VB 2 xcomp
                        """, "help").negated()).isTrue();
    }

    @Test
    void goingToIsTheFuture() {
        Force force = force("""
                Oslo Oslo NNP 3 nsubj
                is be VBZ 3 aux
                going go VBG 0 root
                to - TO 5 mark
                help help VB 3 xcomp
                """, "help");
        assertThat(force.future()).isTrue();
        assertThat(force.purpose()).isFalse();
    }

    @Test
    void hasIsThePerfectOfThePast() {
        Force force = force("Oslo Oslo NNP 3 nsubj\nhas have VBZ 3 aux\nhelped help VBN 0 root\n", "helped");
        assertThat(force.aspect()).isEqualTo("perfect");
        assertThat(force.tense()).isEqualTo("past");
    }

    @Test
    void isWithAParticipleIsProgressive() {
        Force force = force("Oslo Oslo NNP 3 nsubj\nis be VBZ 3 aux\nhelping help VBG 0 root\n", "helping");
        assertThat(force.aspect()).isEqualTo("progressive");
        assertThat(force.tense()).isEqualTo("present");
    }

    private static Force ofAttack(String modifier) {
        return force(
                "the - DT 3 det\n" + modifier + " " + modifier
                        + " JJ 3 amod\nattack attack NN 4 nsubj\nworries worry VBZ 0 root\nOslo Oslo NNP 4 obj\n",
                "attack");
    }

    @ParameterizedTest
    @ValueSource(strings = {"potential", "possible", "feared", "would-be"})
    void whatANounCallsPossibleIsHypothetical(String modifier) {
        assertThat(ofAttack(modifier).hypothetical()).isTrue();
        assertThat(ofAttack(modifier).future()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"planned", "upcoming", "looming"})
    void whatANounCallsPlannedLiesAhead(String modifier) {
        assertThat(ofAttack(modifier).future()).isTrue();
        assertThat(ofAttack(modifier).hypothetical()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deadly", "new"})
    void otherModifiersOfANounTellNoForce(String modifier) {
        assertThat(ofAttack(modifier).hypothetical()).isFalse();
        assertThat(ofAttack(modifier).future()).isFalse();
    }

    @Test
    void anInfinitiveBesideAClauseIsAPurpose() {
        assertThat(force("""
                        Oslo Oslo NNP 2 nsubj
                        met meet VBD 0 root
                        to - TO 4 mark
                        help help VB 2 advcl
                        """, "help").purpose()).isTrue();
    }
}
