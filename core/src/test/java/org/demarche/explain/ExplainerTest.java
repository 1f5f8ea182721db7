package org.demarche.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.Graphs;
import org.demarche.TinyCodebook;
import org.demarche.codebook.Codebook;
import org.demarche.explain.Candidate.Filled;
import org.demarche.explain.Candidate.Form;
import org.demarche.pipeline.Coder;
import org.junit.jupiter.api.Test;

class ExplainerTest {
    private static final Codebook CODEBOOK = TinyCodebook.load();

    private static List<Candidate> candidates(String graph) {
        Graphs.Parsed parsed = Graphs.parse(graph);
        Coder coder = new Coder(CODEBOOK, parsed.layer(), new Coder.Options(true));
        return new Explainer(coder)
                .explain(parsed.article()).stream()
                        .flatMap(explanation -> explanation.candidates().stream())
                        .toList();
    }

    private static String show(List<Filled> phrases, String text) {
        return phrases.stream()
                .map(f -> String.join("/", f.slots()) + " " + f.words().of(text)
                        + f.actors().stream().map(a -> "=" + a.code()).collect(Collectors.joining()))
                .collect(Collectors.joining("; "));
    }

    @Test
    void anActiveVerbWithItsObjectAndPhrases() {
        String graph = """
                Moscow Moscow NNP 3 nsubj
                has have VBZ 3 aux
                sent send VBN 0 root
                the - DT 6 det
                old - JJ 6 amod
                tanks tank NNS 3 obj
                to - IN 9 case
                the - DT 9 det
                army army NN 3 obl
                of - IN 11 case
                Peru Peru NNP 9 nmod
                . . . 3 punct
                """;
        Candidate sent = candidates(graph).get(0);
        String text = Graphs.parse(graph).text();
        assertThat(sent.trigger().form()).isEqualTo("sent");
        assertThat(sent.form()).isEqualTo(Form.ACTIVE);
        assertThat(sent.force().tense()).isEqualTo("past");
        assertThat(show(sent.who(), text)).isEqualTo("subj Moscow=RUS");
        assertThat(show(sent.others(), text)).isEqualTo("obj the old tanks; to the army of Peru=PERMIL");
    }

    @Test
    void aPassiveIsTurnedRound() {
        String graph = """
                Tehran Tehran NNP 4 nsubj:pass
                was be VBD 4 aux:pass
                not - RB 4 advmod
                condemned condemn VBN 0 root
                by - IN 6 case
                Paris Paris NNP 4 obl
                """;
        Candidate condemned = candidates(graph).get(0);
        String text = Graphs.parse(graph).text();
        assertThat(condemned.form()).isEqualTo(Form.PASSIVE);
        assertThat(condemned.force().negated()).isTrue();
        assertThat(show(condemned.who(), text)).isEqualTo("subj/by Paris=FRA");
        assertThat(show(condemned.others(), text)).isEqualTo("obj Tehran=IRN");
    }

    @Test
    void aNounTakesWhoFromTheWordsBeforeItOrFromItsVerb() {
        String adjective = """
                Japanese japanese JJ 2 amod
                concern concern NN 5 nsubj
                over - IN 4 case
                Iran Iran NNP 2 nmod
                grew grow VBD 0 root
                """;
        Candidate concern = candidates(adjective).get(0);
        String text = Graphs.parse(adjective).text();
        assertThat(concern.form()).isEqualTo(Form.NOUN);
        assertThat(show(concern.who(), text)).isEqualTo("mod Japanese=JPN");
        assertThat(show(concern.others(), text)).isEqualTo("over Iran=IRN");

        String possessor = """
                Lima Lima NNP 3 nmod:poss
                's - POS 1 case
                concern concern NN 4 nsubj
                grew grow VBD 0 root
                """;
        assertThat(show(
                        candidates(possessor).get(0).who(),
                        Graphs.parse(possessor).text()))
                .isEqualTo("subj/poss Lima=PER");

        String light = """
                Lima Lima NNP 2 nsubj
                voiced voice VBD 0 root
                concern concern NN 2 obj
                over - IN 5 case
                Iran Iran NNP 3 nmod
                """;
        assertThat(show(candidates(light).get(0).who(), Graphs.parse(light).text()))
                .isEqualTo("subj Lima=PER");

        String between = """
                Talks talk NNS 5 nsubj
                between - IN 3 case
                Peru Peru NNP 1 nmod
                Iran Iran NNP 3 conj
                began begin VBD 0 root
                """;
        assertThat(show(candidates(between).get(0).who(), Graphs.parse(between).text()))
                .isEqualTo("between Peru Iran=PER=IRN");
    }

    @Test
    void joinedActorsAndJoinedVerbsShareTheirSlots() {
        String graph = """
                Russia Russia NNP 4 nsubj
                and - CC 3 cc
                Iran Iran NNP 1 conj
                condemned condemn VBD 0 root
                and - CC 6 cc
                attacked attack VBD 4 conj
                Japan Japan NNP 6 obj
                """;
        String text = Graphs.parse(graph).text();
        List<Candidate> both = candidates(graph);
        assertThat(both).extracting(c -> c.trigger().form()).containsExactly("condemned", "attacked");
        assertThat(both).allSatisfy(candidate -> {
            assertThat(show(candidate.who(), text)).isEqualTo("subj Russia and Iran=RUS=IRN");
            assertThat(show(candidate.others(), text)).isEqualTo("obj Japan=JPN");
        });
    }

    @Test
    void aClauseComplementIsASlotAndATriggerOfItsOwn() {
        String graph = """
                Tokyo Tokyo NNP 2 nsubj
                agreed agree VBD 0 root
                to - TO 4 mark
                visit visit VB 2 xcomp
                Iran Iran NNP 4 obj
                """;
        String text = Graphs.parse(graph).text();
        List<Candidate> both = candidates(graph);
        Candidate agreed = both.stream()
                .filter(c -> c.trigger().form().equals("agreed"))
                .findFirst()
                .orElseThrow();
        assertThat(show(agreed.others(), text)).isEqualTo("comp visit Iran");
        assertThat(both).extracting(c -> c.trigger().form()).contains("visit");
    }
}
