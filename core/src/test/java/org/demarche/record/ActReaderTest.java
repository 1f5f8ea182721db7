package org.demarche.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.demarche.Graphs;
import org.demarche.TinyCodebook;
import org.demarche.codebook.Codebook;
import org.demarche.mention.Actor;
import org.demarche.mention.ActorFinder;
import org.demarche.mention.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActReaderTest {
    private static final Codebook CODEBOOK = TinyCodebook.load();

    private static ActReader reader(Graphs.Parsed parsed) {
        ActorFinder actors = new ActorFinder(parsed.article(), parsed.last(), CODEBOOK, new Memory());
        return new ActReader(parsed.last(), CODEBOOK, actors);
    }

    private static Optional<Act> find(String graph, String word) {
        Graphs.Parsed parsed = Graphs.parse(graph);
        return reader(parsed).act(parsed.word(word));
    }

    private static Act act(String graph, String word) {
        return find(graph, word).orElseThrow();
    }

    private static List<String> codes(List<Actor> actors) {
        return actors.stream().map(a -> String.valueOf(a.code())).toList();
    }

    /** "Japan (verb) (noun) (preposition) Peru". */
    private static String clause(String verb, String noun, String preposition) {
        return "Japan Japan NNP 2 nsubj\n" + verb + " 0 root\n" + noun + " 2 obj\n" + preposition
                + " - IN 5 case\nPeru Peru NNP 2 obl\n";
    }

    @Test
    void aVerbIsAnActWithItsSides() {
        Act act = act(clause("attacked attack VBD", "ships ship NNS", "of").replace("2 obl", "3 nmod"), "attacked");
        assertThat(act.code()).isEqualTo("190");
        assertThat(act.status()).isEqualTo(Status.OCCURRED);
        assertThat(codes(act.sources())).containsExactly("JPN");
        assertThat(codes(act.targets())).containsExactly("PER");
        assertThat(act.ruleChain()).isEqualTo("fight.attack");
    }

    @Test
    void aWordOfNoRuleIsNoAct() {
        assertThat(find(clause("saw see VBD", "ships ship NNS", "near"), "saw")).isEmpty();
    }

    @Test
    void theRuleWithMoreNeedsWins() {
        String imposed = "imposed impose VBD";
        assertThat(act(clause(imposed, "sanctions sanction NNS", "on"), "imposed")
                        .code())
                .isEqualTo("163");
        assertThat(act(clause(imposed, "tariffs tariff NNS", "on"), "imposed").code())
                .isEqualTo("160");
    }

    @Test
    void aClassOfWordsFillsANeed() {
        String sent = "sent send VBD";
        assertThat(act(clause(sent, "tanks tank NNS", "to"), "sent").code()).isEqualTo("072");
        assertThat(act(clause(sent, "rice rice NN", "to"), "sent").code()).isEqualTo("070");
    }

    @Test
    void aNeedLooksThroughQuantities() {
        assertThat(act("""
                        Japan Japan NNP 2 nsubj
                        sent send VBD 0 root
                        dozens dozen NNS 2 obj
                        of - IN 5 case
                        tanks tank NNS 3 nmod
                        to - IN 7 case
                        Peru Peru NNP 2 obl
                        """, "sent").code()).isEqualTo("072");
    }

    @Test
    void whatARuleLacksSilencesIt() {
        String graph = "Japan Japan NNP 2 nsubj\nvisited visit VBD 0 root\nWORD 2 obj\n";
        assertThat(find(graph.replace("WORD", "museums museum NNS"), "visited")).isEmpty();
        assertThat(find(graph.replace("WORD", "tanks tank NNS"), "visited")).isEmpty();
        assertThat(find(graph.replace("WORD", "Peru Peru NNP"), "visited")).isPresent();
    }

    @Test
    void aParticleIsPartOfTheTrigger() {
        String graph = "Japan Japan NNP 2 nsubj\nbroke break VBD 0 root\nPARTICLE\nties tie NNS 2 obj\n";
        assertThat(find(graph.replace("PARTICLE", "off off RP 2 compound:prt"), "broke"))
                .isPresent();
        assertThat(find(graph.replace("PARTICLE", "old old JJ 4 amod"), "broke"))
                .isEmpty();
    }

    @Test
    void aModifierIsPartOfANounTrigger() {
        String graph = """
                Japan Japan NNP 2 nsubj
                launched launch VBD 0 root
                WORD 4 compound
                strike strike NN 2 obj
                """;
        assertThat(find(graph.replace("WORD", "air air NN"), "strike")).isPresent();
        assertThat(find(graph.replace("WORD", "hunger hunger NN"), "strike")).isEmpty();
    }

    @Test
    void aNounTakesTheSubjectOfItsLightVerb() {
        Act act = act(clause("launched launch VBD", "attack attack NN", "on"), "launched");
        assertThat(act.code()).isEqualTo("190");
        assertThat(codes(act.sources())).containsExactly("JPN");
        assertThat(codes(act.targets())).containsExactly("PER");
        assertThat(act.ruleChain()).isEqualTo("op.do+fight.attack");
        assertThat(act.codingRule().id()).isEqualTo("fight.attack");
    }

    /** "Japan (operator) to (verb) Peru": the table says what comes of it. */
    @ParameterizedTest
    @CsvSource({
        "agreed agree,attack attack,138,THREATENED",
        "agreed agree,meet meet,036,PLEDGED",
        "agreed agree,send send,030,PLEDGED",
        "refused refuse,send send,122,OCCURRED",
        "refused refuse,meet meet,120,OCCURRED",
    })
    void operatorsComposeByTheTable(String operator, String verb, String code, Status status) {
        Act act = act(
                "Japan Japan NNP 2 nsubj\n" + operator + " VBD 0 root\nto - TO 4 mark\n" + verb
                        + " VB 2 xcomp\nPeru Peru NNP 4 obj\n",
                operator.split(" ")[0]);
        assertThat(act.code()).isEqualTo(code);
        assertThat(act.status()).isEqualTo(status);
        assertThat(codes(act.sources())).containsExactly("JPN");
    }

    @Test
    void anOperatorWithNothingInItLeavesThePlainRule() {
        Act act = act(clause("agreed agree VBD", "today today NN", "with"), "agreed");
        assertThat(act.ruleChain()).isEqualTo("agree.plain");
        assertThat(act.code()).isEqualTo("030");
    }

    @Test
    void aRequestGoesToWhomItAddresses() {
        Act act = act("""
                Japan Japan NNP 2 nsubj
                urged urge VBD 0 root
                Peru Peru NNP 2 obj
                to - TO 5 mark
                attack attack VB 2 xcomp
                Iran Iran NNP 5 obj
                """, "urged");
        assertThat(act.code()).isEqualTo("020");
        assertThat(act.status()).isEqualTo(Status.REQUESTED);
        assertThat(codes(act.targets())).containsExactly("PER");
    }

    @Test
    void stoppingGivesWhatTheTableSaysOfIt() {
        assertThat(act(clause("halted halt VBD", "attack attack NN", "on"), "halted")
                        .code())
                .isEqualTo("087");
        Act nothing = act(clause("halted halt VBD", "talks talk NNS", "with"), "halted");
        assertThat(nothing.status()).isEqualTo(Status.NEGATED);
        assertThat(nothing.code()).isEqualTo("046");
    }

    @Test
    void negationMakesItUnreal() {
        Act act = act("""
                Japan Japan NNP 4 nsubj
                did do VBD 4 aux
                not - RB 4 advmod
                attack attack VB 0 root
                Peru Peru NNP 4 obj
                """, "attack");
        assertThat(act.status()).isEqualTo(Status.NEGATED);
        assertThat(act.code()).isEqualTo("190");
    }

    @ParameterizedTest
    @CsvSource({
        "will,send send,tanks tank NNS,0332,PLEDGED",
        "will,attack attack,ships ship NNS,138,THREATENED",
        "will,condemn condemn,ships ship NNS,111,PLANNED",
        "may,attack attack,ships ship NNS,190,HYPOTHETICAL",
        "must,attack attack,ships ship NNS,190,HYPOTHETICAL",
    })
    void modalsChangeTheAct(String modal, String verb, String object, String code, Status status) {
        Act act = act(
                "Japan Japan NNP 3 nsubj\n" + modal + " - MD 3 aux\n" + verb + " VB 0 root\n" + object + " 3 obj\n",
                verb.split(" ")[0]);
        assertThat(act.code()).isEqualTo(code);
        assertThat(act.status()).isEqualTo(status);
    }

    @Test
    void willNotIsARefusalOfWhatWouldBeKind() {
        String graph = """
                Japan Japan NNP 4 nsubj
                will - MD 4 aux
                not - RB 4 advmod
                WORD VB 0 root
                Peru Peru NNP 4 obj
                """;
        assertThat(act(graph.replace("WORD", "meet meet"), "meet").code()).isEqualTo("120");
        assertThat(act(graph.replace("WORD", "attack attack"), "attack").status())
                .isEqualTo(Status.NEGATED);
    }

    @Test
    void whatGoesOnIsOngoing() {
        assertThat(act("""
                        Japan Japan NNP 3 nsubj
                        is be VBZ 3 aux
                        attacking attack VBG 0 root
                        Peru Peru NNP 3 obj
                        """, "attacking").status()).isEqualTo(Status.ONGOING);
    }

    @Test
    void keepsWhatWasTriedOnlyWhenAsked() {
        Graphs.Parsed parsed = Graphs.parse(clause("imposed impose VBD", "sanctions sanction NNS", "on"));
        ActReader silent = reader(parsed);
        silent.act(parsed.word("imposed"));
        assertThat(silent.attempts()).isEmpty();

        ActReader telling = reader(parsed);
        telling.trace();
        telling.act(parsed.word("imposed"));
        assertThat(telling.attempts())
                .filteredOn(Attempt::won)
                .extracting(a -> a.rule().id())
                .containsExactly("sanction.impose");
        assertThat(telling.attempts())
                .filteredOn(a -> !a.won())
                .extracting(Attempt::reason)
                .containsExactly("lost to sanction.impose");
    }
}
