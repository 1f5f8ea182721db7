package org.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.text.Rows.sentence;

import org.junit.jupiter.api.Test;

class PhraseRepairTest {
    private static String arc(Sentence sentence, int token) {
        Token word = sentence.token(token);
        return word.tag() + " " + word.relation() + " " + word.head();
    }

    @Test
    void anObjectBehindAPrepositionIsNone() {
        Sentence mended = GraphRepair.mend(sentence(
                "Ivanov/Ivanov/NNP/1/nsubj", "quit/quit/VBD/-1/root", "as/as/IN/3/case", "leader/leader/NN/1/obj"));
        assertThat(arc(mended, 3)).isEqualTo("NN obl 1");
    }

    @Test
    void whoIsCalledOnIsNotTheSubjectOfWhatIsAsked() {
        Sentence mended = GraphRepair.mend(sentence(
                "Oslo/Oslo/NNP/1/nsubj",
                "called/call/VBD/-1/root",
                "on/on/IN/5/mark",
                "Peru/Peru/NNP/5/nsubj",
                "to/to/TO/5/mark",
                "wait/wait/VB/1/advcl"));
        assertThat(arc(mended, 3)).isEqualTo("NNP obl 1");
        assertThat(arc(mended, 2)).isEqualTo("IN case 3");
        assertThat(arc(mended, 5)).isEqualTo("VB xcomp 1");
    }

    @Test
    void whatAThingIsCalledIsTheThing() {
        Sentence mended = GraphRepair.mend(sentence(
                "Oslo/Oslo/NNP/1/nsubj",
                "signed/sign/VBD/-1/root",
                "what/what/WP/4/obj",
                "they/they/PRP/4/nsubj",
                "call/call/VBP/1/ccomp",
                "a/a/DT/6/det",
                "pact/pact/NN/4/obl"));
        assertThat(arc(mended, 6)).isEqualTo("NN obj 1");
        assertThat(arc(mended, 4)).isEqualTo("VBP acl 6");
    }

    @Test
    void whoStandsAfterSaidBehindAQuotationSpeaks() {
        Sentence mended = GraphRepair.mend(sentence(
                "Wait/wait/VB/2/ccomp", "\"/\"/''/2/punct", "said/say/VBD/-1/root", "Ivanov/Ivanov/NNP/2/obj"));
        assertThat(arc(mended, 3)).isEqualTo("NNP nsubj 2");
    }

    @Test
    void whatIsSaidIsNoThing() {
        Sentence clause = sentence(
                "Oslo/Oslo/NNP/1/nsubj",
                "knew/know/VBD/-1/root",
                "what/what/WP/4/obj",
                "they/they/PRP/4/nsubj",
                "told/tell/VBD/1/ccomp",
                "Peru/Peru/NNP/4/obl");
        assertThat(GraphRepair.mend(clause)).isSameAs(clause);
    }

    @Test
    void forBeginsAClauseOfItsOwn() {
        Sentence clause = sentence(
                "Oslo/Oslo/NNP/1/nsubj",
                "waited/wait/VBD/-1/root",
                "for/for/IN/5/mark",
                "Peru/Peru/NNP/5/nsubj",
                "to/to/TO/5/mark",
                "act/act/VB/1/advcl");
        assertThat(GraphRepair.mend(clause)).isSameAs(clause);
    }

    @Test
    void aNounInIngAfterAnAdjectiveIsTheHead() {
        Sentence mended = GraphRepair.mend(sentence(
                "Chadian/chadian/JJ/4/nsubj",
                "shelling/shell/VBG/0/amod",
                "of/of/IN/3/case",
                "towns/town/NNS/1/nmod",
                "went/go/VBD/-1/root",
                "on/on/RP/4/compound:prt"));
        assertThat(arc(mended, 1)).isEqualTo("NN nsubj 4");
        assertThat(arc(mended, 0)).isEqualTo("JJ amod 1");
        assertThat(mended.token(1).lemma()).isEqualTo("shelling");
    }

    @Test
    void aNounBetweenANameAndItsNounIsNoVerb() {
        Sentence mended = GraphRepair.mend(sentence(
                "Rebels/rebel/NNS/2/nsubj:pass",
                "were/be/VBD/2/aux:pass",
                "killed/kill/VBN/-1/root",
                "in/in/IN/5/case",
                "a/a/DT/5/det",
                "US/US/NNP/2/obl",
                "drone/drone/VB/7/amod",
                "strike/strike/NN/2/obj"));
        assertThat(arc(mended, 7)).isEqualTo("NN obl 2");
        assertThat(arc(mended, 6)).isEqualTo("NN compound 7");
        assertThat(arc(mended, 5)).isEqualTo("NNP compound 7");
        assertThat(arc(mended, 3)).isEqualTo("IN case 7");
    }

    @Test
    void aFirstNameBelongsToTheSurname() {
        Sentence mended =
                GraphRepair.mend(sentence("Anna/Anna/NNP/2/compound", "May/May/NNP/2/nsubj", "quit/quit/VBD/-1/root"));
        assertThat(arc(mended, 0)).isEqualTo("NNP compound 1");
    }

    @Test
    void aGerundRightAfterAVerbIsItsComplement() {
        Sentence mended = GraphRepair.mend(sentence(
                "Oslo/Oslo/NNP/2/nsubj",
                "is/be/VBZ/2/aux",
                "considering/consider/VBG/-1/root",
                "leaving/leave/VBG/2/acl",
                "Peru/Peru/NNP/3/obj"));
        assertThat(arc(mended, 3)).isEqualTo("VBG xcomp 2");
    }

    @Test
    void whatIsSentBehindAPrepositionIsAnObject() {
        Sentence mended = GraphRepair.mend(sentence(
                "Oslo/Oslo/NNP/1/nsubj",
                "accused/accuse/VBD/-1/root",
                "Chad/Chad/NNP/1/obj",
                "of/of/IN/5/case",
                "sending/send/VBG/5/amod",
                "arms/arm/NNS/1/obl",
                "to/to/IN/7/case",
                "Mali/Mali/NNP/1/obl"));
        assertThat(arc(mended, 4)).isEqualTo("VBG advcl 1");
        assertThat(arc(mended, 3)).isEqualTo("IN mark 4");
        assertThat(arc(mended, 5)).isEqualTo("NNS obj 4");
        assertThat(arc(mended, 7)).isEqualTo("NNP obl 4");
    }

    @Test
    void aParticipleThatOnlyDescribesStays() {
        Sentence parsed = sentence(
                "Oslo/Oslo/NNP/1/nsubj",
                "spoke/speak/VBD/-1/root",
                "of/of/IN/4/case",
                "developing/develop/VBG/4/amod",
                "states/state/NNS/1/obl");
        assertThat(arc(GraphRepair.mend(parsed), 3)).isEqualTo("VBG amod 4");
    }

    @Test
    void whoWritesDemands() {
        Sentence mended = GraphRepair.mend(sentence(
                "Nurses/nurse/NNS/1/nsubj",
                "wrote/write/VBD/-1/root",
                "to/to/IN/3/case",
                "ministers/minister/NNS/1/obl",
                "demanding/demand/VBG/3/acl",
                "pay/pay/NN/4/obj"));
        assertThat(arc(mended, 4)).isEqualTo("VBG advcl 1");
    }

    @Test
    void aPluralWithSubjectAndObjectIsAVerb() {
        Sentence mended = GraphRepair.mend(
                sentence("Chile/Chile/NNP/1/nsubj", "exports/export/NNS/-1/root", "copper/copper/NN/1/obj"));
        assertThat(arc(mended, 1)).isEqualTo("VBZ root -1");
    }

    @Test
    void whoMullsJoiningIsItsSubject() {
        Sentence mended = GraphRepair.mend(sentence(
                "Chad/Chad/NNP/1/compound",
                "mulls/mull/NNS/2/nsubj",
                "joining/join/VBG/-1/root",
                "talks/talk/NNS/2/obj"));
        assertThat(arc(mended, 0)).isEqualTo("NNP nsubj 1");
        assertThat(arc(mended, 1)).isEqualTo("VBZ root -1");
        assertThat(arc(mended, 2)).isEqualTo("VBG xcomp 1");
    }

    @Test
    void whoDeclinesToActDoesNotAct() {
        Sentence mended = GraphRepair.mend(sentence(
                "Jury/jury/NN/1/compound",
                "declines/decline/NNS/3/nsubj",
                "to/to/TO/3/mark",
                "charge/charge/VB/-1/root",
                "officers/officer/NNS/3/obj"));
        assertThat(arc(mended, 0)).isEqualTo("NN nsubj 1");
        assertThat(arc(mended, 1)).isEqualTo("VBZ root -1");
        assertThat(arc(mended, 3)).isEqualTo("VB xcomp 1");
    }

    @Test
    void peopleAreTakenIn() {
        Sentence mended = GraphRepair.mend(sentence(
                "Chad/Chad/NNP/1/nsubj", "took/take/VBD/-1/root", "in/in/IN/3/case", "thousands/thousand/NNS/1/obl"));
        assertThat(arc(mended, 2)).isEqualTo("IN compound:prt 1");
        assertThat(arc(mended, 3)).isEqualTo("NNS obj 1");
    }

    @Test
    void whatIsLetInIsTheObject() {
        Sentence mended = GraphRepair.mend(sentence(
                "Chad/Chad/NNP/2/nsubj",
                "has/have/VBZ/2/aux",
                "let/let/VBN/-1/root",
                "in/in/IN/4/case",
                "inspectors/inspector/NNS/2/obl"));
        assertThat(arc(mended, 3)).isEqualTo("IN compound:prt 2");
        assertThat(arc(mended, 4)).isEqualTo("NNS obj 2");
    }

    @Test
    void whatIsTurnedInIsTheObjectAndCirclesAreNot() {
        Sentence rifles = GraphRepair.mend(sentence(
                "Rebels/rebel/NNS/1/nsubj", "turned/turn/VBD/-1/root", "in/in/IN/3/case", "rifles/rifle/NNS/1/obl"));
        assertThat(arc(rifles, 3)).isEqualTo("NNS obj 1");
        Sentence circles = GraphRepair.mend(sentence(
                "Rebels/rebel/NNS/1/nsubj", "turned/turn/VBD/-1/root", "in/in/IN/3/case", "circles/circle/NNS/1/obl"));
        assertThat(arc(circles, 3)).isEqualTo("NNS obl 1");
    }

    @Test
    void whatAnAdjectiveIsReadyForIsItsClause() {
        Sentence mended = GraphRepair.mend(sentence(
                "Chad/Chad/NNP/1/nsubj",
                "stands/stand/VBZ/-1/root",
                "ready/ready/JJ/1/xcomp",
                "to/to/TO/4/mark",
                "help/help/VB/2/dep"));
        assertThat(arc(mended, 4)).isEqualTo("VB xcomp 2");
    }

    @Test
    void whatTakesPlaceSomewhereBetweenTwoIsBetweenThem() {
        Sentence mended = GraphRepair.mend(sentence(
                "Talks/talk/NNS/1/nsubj",
                "began/begin/VBD/-1/root",
                "in/in/IN/3/case",
                "Lusaka/Lusaka/NNP/1/obl",
                "between/between/IN/5/case",
                "Chad/Chad/NNP/3/nmod"));
        assertThat(arc(mended, 5)).isEqualTo("NNP obl 1");
    }

    @Test
    void whoIsSomewhereForTalksIsOnAVisit() {
        Sentence mended = GraphRepair.mend(sentence(
                "Envoys/envoy/NNS/3/nsubj",
                "are/be/VBP/3/cop",
                "in/in/IN/3/case",
                "Oslo/Oslo/NNP/-1/root",
                "for/for/IN/5/case",
                "talks/talk/NNS/3/nmod"));
        assertThat(arc(mended, 1)).isEqualTo("VBP root -1");
        assertThat(arc(mended, 0)).isEqualTo("NNS nsubj 1");
        assertThat(arc(mended, 3)).isEqualTo("NNP obl 1");
        assertThat(arc(mended, 5)).isEqualTo("NNS obl 1");
    }

    @Test
    void whatIsTestFiredIsAnObject() {
        Sentence mended = GraphRepair.mend(sentence(
                "Korea/Korea/NNP/5/compound",
                "test/test/NN/3/obl",
                "-/-/HYPH/3/punct",
                "fired/fire/VBN/5/amod",
                "a/a/DT/5/det",
                "missile/missile/NN/-1/root"));
        assertThat(arc(mended, 3)).isEqualTo("VBN root -1");
        assertThat(arc(mended, 0)).isEqualTo("NNP nsubj 3");
        assertThat(arc(mended, 5)).isEqualTo("NN obj 3");
    }

    @Test
    void aParticipleBehindItsNounDescribesIt() {
        Sentence mended = GraphRepair.mend(sentence(
                "Police/police/NNS/1/nsubj",
                "held/hold/VBD/-1/root",
                "men/man/NNS/1/obj",
                "suspected/suspect/VBN/2/dep",
                "of/of/IN/5/case",
                "theft/theft/NN/3/obl"));
        assertThat(arc(mended, 3)).isEqualTo("VBN acl 2");
    }
}
