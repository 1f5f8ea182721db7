package org.demarche.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.Graphs;
import org.demarche.ShippedFolder;
import org.demarche.article.Article;
import org.demarche.article.StoryLayout;
import org.demarche.clause.ForceReader;
import org.demarche.codebook.Codebook;
import org.demarche.text.Sentence;
import org.junit.jupiter.api.Test;

class ClauseTimesTest {
    private static final Codebook CODEBOOK = ShippedFolder.codebook();

    private static ClauseTimes times(Graphs.Parsed parsed) {
        Article article = Article.of("a-1", parsed.text()).publishedOn("2006-01-19");
        TimeMemory memory = new TimeMemory(article, StoryLayout.of(parsed.text()), CODEBOOK.times());
        ClauseTimes last = null;
        for (Sentence sentence : parsed.sentences()) {
            last = new ClauseTimes(CODEBOOK, sentence, new ForceReader(sentence), memory);
        }
        if (last == null) {
            throw new AssertionError("no sentence");
        }
        return last;
    }

    private static String start(Graphs.Parsed parsed, String word) {
        return times(parsed)
                .of(parsed.word(word), false)
                .flatMap(TimeReading::period)
                .map(Period::start)
                .orElse("none");
    }

    @Test
    void theTimeOfSayingIsNotThatOfWhatIsSaid() {
        Graphs.Parsed parsed = Graphs.parse("""
                Mali Mali NNP 2 nsubj
                said say VBD 0 root
                on on IN 4 case
                Monday Monday NNP 2 obl
                that that IN 7 mark
                Niger Niger NNP 7 nsubj
                attacked attack VBD 2 ccomp
                it it PRP 7 obj
                """);
        assertThat(start(parsed, "said")).isEqualTo("2006-01-16");
        assertThat(start(parsed, "attacked")).isEqualTo("none");
    }

    @Test
    void joinedVerbsShareATimeBeforeThem() {
        Graphs.Parsed parsed = Graphs.parse("""
                He he PRP 2 nsubj
                arrived arrive VBD 0 root
                on on IN 4 case
                Monday Monday NNP 2 obl
                and and CC 6 cc
                met meet VBD 2 conj
                Blair Blair NNP 6 obj
                """);
        assertThat(start(parsed, "met")).isEqualTo("2006-01-16");
    }

    @Test
    void aTimeAfterTheSubjectIsThatOfTheVerb() {
        Graphs.Parsed parsed = Graphs.parse("""
                The the DT 2 det
                minister minister NN 5 nsubj
                on on IN 4 case
                Tuesday Tuesday NNP 2 nmod
                met meet VBD 0 root
                Blair Blair NNP 5 obj
                """);
        assertThat(start(parsed, "met")).isEqualTo("2006-01-17");
    }

    @Test
    void theTenseSaysWhichMonday() {
        Graphs.Parsed parsed = Graphs.parse("""
                He he PRP 3 nsubj
                will will MD 3 aux
                meet meet VB 0 root
                Blair Blair NNP 3 obj
                on on IN 6 case
                Monday Monday NNP 3 obl
                """);
        assertThat(start(parsed, "meet")).isEqualTo("2006-01-23");
    }

    @Test
    void sinceASuperlativeDatesNothing() {
        Graphs.Parsed parsed = Graphs.parse("""
                It it PRP 3 nsubj
                has have VBZ 3 aux
                bombed bomb VBN 0 root
                them they PRP 3 obj
                in in IN 8 case
                the the DT 8 det
                deadliest deadly JJS 8 amod
                attack attack NN 3 obl
                since since IN 10 case
                2001 2001 CD 8 nmod
                """);
        assertThat(start(parsed, "bombed")).isEqualTo("none");
    }

    @Test
    void theFollowingDayCountsFromTheLastDate() {
        Graphs.Parsed parsed = Graphs.parse("""
                Mali Mali NNP 2 nsubj
                left leave VBD 0 root
                on on IN 4 case
                May May NNP 2 obl
                3 3 CD 4 nummod
                . . . 2 punct

                Niger Niger NNP 2 nsubj
                left leave VBD 0 root
                the the DT 5 det
                following follow VBG 5 amod
                day day NN 2 obl:tmod
                """);
        assertThat(start(parsed, "left")).isEqualTo("2005-05-04");
    }
}
