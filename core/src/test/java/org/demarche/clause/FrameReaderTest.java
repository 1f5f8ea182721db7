package org.demarche.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.Graphs;
import org.demarche.text.Token;
import org.junit.jupiter.api.Test;

class FrameReaderTest {
    private static Frame frame(Graphs.Parsed parsed, String word) {
        return new FrameReader(parsed.last()).frame(parsed.word(word));
    }

    private static List<String> slot(Frame frame, String name) {
        return frame.slot(name).stream().map(Token::form).toList();
    }

    @Test
    void readsSubjectObjectAndPhrasesOfAnActiveVerb() {
        Frame frame = frame(Graphs.parse("""
                        Oslo Oslo NNP 2 nsubj
                        gave give VBD 0 root
                        Lima Lima NNP 2 iobj
                        boats boat NNS 2 obj
                        on - IN 6 case
                        Sunday Sunday NNP 2 obl
                        """), "gave");
        assertThat(frame.passive()).isFalse();
        assertThat(slot(frame, "subj")).containsExactly("Oslo");
        assertThat(slot(frame, "iobj")).containsExactly("Lima");
        assertThat(slot(frame, "obj")).containsExactly("boats");
        assertThat(slot(frame, "on")).containsExactly("Sunday");
        assertThat(slot(frame, "to")).isEmpty();
    }

    @Test
    void turnsThePassiveRound() {
        Frame frame = frame(Graphs.parse("""
                        Lima Lima NNP 3 nsubj:pass
                        was be VBD 3 aux:pass
                        praised praise VBN 0 root
                        by - IN 5 case
                        Oslo Oslo NNP 3 obl
                        """), "praised");
        assertThat(frame.passive()).isTrue();
        assertThat(slot(frame, "subj")).containsExactly("Oslo");
        assertThat(slot(frame, "obj")).containsExactly("Lima");
    }

    @Test
    void aPlaceAfterByIsTheSubjectOnlyOfAPassive() {
        Frame frame = frame(Graphs.parse("""
                        Oslo Oslo NNP 2 nsubj
                        won win VBD 0 root
                        by - IN 4 case
                        luck luck NN 2 obl
                        """), "won");
        assertThat(slot(frame, "subj")).containsExactly("Oslo");
        assertThat(slot(frame, "by")).containsExactly("luck");
    }

    @Test
    void aRelativePronounStandsForItsNoun() {
        Graphs.Parsed parsed = Graphs.parse("""
                rebels rebel NNS 0 root
                who - WP 3 nsubj
                seized seize VBD 1 acl:relcl
                boats boat NNS 3 obj
                which - WDT 7 obj
                Oslo Oslo NNP 7 nsubj
                built build VBD 4 acl:relcl
                """);
        assertThat(slot(frame(parsed, "seized"), "subj")).containsExactly("rebels");
        assertThat(slot(frame(parsed, "built"), "obj")).containsExactly("boats");
        assertThat(slot(frame(parsed, "built"), "subj")).containsExactly("Oslo");
    }

    @Test
    void aParticipleDescribesWhatItHangsOn() {
        Graphs.Parsed parsed = Graphs.parse("""
                boats boat NNS 5 nsubj
                sold sell VBN 1 acl
                to - IN 4 case
                Lima Lima NNP 2 obl
                sank sink VBD 0 root
                men man NNS 5 obj
                fishing fish VBG 6 acl
                """);
        assertThat(slot(frame(parsed, "sold"), "obj")).containsExactly("boats");
        assertThat(slot(frame(parsed, "sold"), "to")).containsExactly("Lima");
        assertThat(slot(frame(parsed, "fishing"), "subj")).containsExactly("men");
    }

    @Test
    void joinedVerbsShareTheirSubject() {
        Graphs.Parsed parsed = Graphs.parse("""
                Oslo Oslo NNP 2 nsubj
                came come VBD 0 root
                and - CC 4 cc
                helped help VBD 2 conj
                Lima Lima NNP 4 obj
                """);
        assertThat(slot(frame(parsed, "helped"), "subj")).containsExactly("Oslo");
        assertThat(slot(frame(parsed, "came"), "obj")).containsExactly("Lima");
    }

    @Test
    void anInfinitiveTakesTheObjectAboveItUnlessItsSubjectPromises() {
        String graph = """
                Oslo Oslo NNP 2 nsubj
                VERB LEMMA VBD 0 root
                Lima Lima NNP 2 obj
                to - TO 5 mark
                help help VB 2 xcomp
                Cairo Cairo NNP 5 obj
                """;
        Graphs.Parsed asked = Graphs.parse(graph.replace("VERB LEMMA", "asked ask"));
        Graphs.Parsed promised = Graphs.parse(graph.replace("VERB LEMMA", "promised promise"));
        assertThat(slot(frame(asked, "help"), "subj")).containsExactly("Lima");
        assertThat(slot(frame(promised, "help"), "subj")).containsExactly("Oslo");
        assertThat(slot(frame(asked, "asked"), "comp")).containsExactly("help");
    }

    @Test
    void phrasesOnTheObjectFillTheVerbsSlots() {
        Frame frame = frame(Graphs.parse("""
                        Oslo Oslo NNP 2 nsubj
                        put put VBD 0 root
                        limits limit NNS 2 obj
                        on - IN 5 case
                        imports import NNS 3 nmod
                        """), "put");
        assertThat(slot(frame, "on")).containsExactly("imports");
    }

    @Test
    void aNounHasItsPossessorAndModifiers() {
        Frame frame = frame(Graphs.parse("""
                        Oslo Oslo NNP 4 nmod:poss
                        's 's POS 1 case
                        sharp - JJ 4 amod
                        criticism criticism NN 0 root
                        of - IN 6 case
                        Lima Lima NNP 4 nmod
                        """), "criticism");
        assertThat(slot(frame, "subj")).containsExactly("Oslo");
        assertThat(slot(frame, "poss")).containsExactly("Oslo");
        assertThat(slot(frame, "mod")).containsExactly("sharp");
        assertThat(slot(frame, "obj")).containsExactly("Lima");
        assertThat(slot(frame, "of")).containsExactly("Lima");
    }

    @Test
    void aNounTakesThePhrasesOfItsLightVerb() {
        Frame frame = frame(Graphs.parse("""
                        Oslo Oslo NNP 2 nsubj
                        expressed express VBD 0 root
                        doubt doubt NN 2 obj
                        over - IN 5 case
                        Lima Lima NNP 2 obl
                        """), "doubt");
        assertThat(slot(frame, "over")).containsExactly("Lima");
    }

    @Test
    void anAdjectiveSharesTheSubjectOfItsClause() {
        Graphs.Parsed parsed = Graphs.parse("""
                Oslo Oslo NNP 3 nsubj
                is be VBZ 3 cop
                critical - JJ 0 root
                of - IN 5 case
                Lima Lima NNP 3 obl
                """);
        assertThat(slot(frame(parsed, "critical"), "subj")).containsExactly("Oslo");
        assertThat(slot(frame(parsed, "critical"), "of")).containsExactly("Lima");
    }

    @Test
    void keepsTheParticle() {
        Frame frame = frame(Graphs.parse("""
                        Oslo Oslo NNP 2 nsubj
                        broke break VBD 0 root
                        off off RP 2 compound:prt
                        ties tie NNS 2 obj
                        """), "broke");
        assertThat(frame.particle()).isEqualTo("off");
    }

    @Test
    void anEndlessChainOfClausesIsCut() {
        StringBuilder graph = new StringBuilder("Oslo Oslo NNP 2 nsubj\nwants want VBZ 0 root\n");
        for (int i = 3; i < 2003; i++) {
            graph.append("try try VB ").append(i - 1).append(" xcomp\n");
        }
        Graphs.Parsed parsed = Graphs.parse(graph.toString());
        Token last = parsed.last().token(parsed.last().size() - 1);
        assertThat(new FrameReader(parsed.last()).frame(last).slot("obj")).isEmpty();
    }
}
