package org.demarche.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.Graphs;
import org.demarche.ShippedFolder;
import org.demarche.codebook.TimeGrammar;
import org.demarche.text.Sentence;
import org.junit.jupiter.api.Test;

class TimeMatcherTest {
    private static final TimeGrammar GRAMMAR = ShippedFolder.codebook().times();

    private static List<String> found(String lines) {
        Graphs.Parsed parsed = Graphs.parse(lines);
        Sentence sentence = parsed.last();
        return TimeMatcher.find(GRAMMAR, sentence).stream()
                .map(e -> e.span(sentence).of(parsed.text()) + " " + e.rule().id())
                .toList();
    }

    @Test
    void takesTheLongestExpression() {
        assertThat(found("""
                        They they PRP 2 nsubj
                        met meet VBD 0 root
                        on on IN 4 case
                        August August NNP 2 obl
                        18 18 CD 4 nummod
                        , , , 4 punct
                        2005 2005 CD 4 nummod
                        """)).containsExactly("on August 18, 2005 date.whole");
    }

    @Test
    void findsNothingWithoutAWordOfTime() {
        assertThat(found("""
                        They they PRP 2 nsubj
                        met meet VBD 0 root
                        in in IN 4 case
                        Paris Paris NNP 2 obl
                        """)).isEmpty();
    }

    @Test
    void aNumberThatCountsIsNoYear() {
        assertThat(found("""
                        They they PRP 2 nsubj
                        came come VBD 0 root
                        in in IN 5 case
                        2000 2000 CD 5 nummod
                        ships ship NNS 2 obl
                        """)).isEmpty();
    }

    @Test
    void aYearBelongsToTheNounAfterIt() {
        assertThat(found("""
                        The the DT 3 det
                        1994 1994 CD 3 nummod
                        genocide genocide NN 4 nsubj
                        ended end VBD 0 root
                        """)).containsExactly("1994 year.before_noun");
    }

    @Test
    void aYearThatClosesANameIsNone() {
        assertThat(found("""
                        The the DT 5 det
                        Peace Peace NNP 5 compound
                        Mission Mission NNP 5 compound
                        2005 2005 CD 5 nummod
                        exercise exercise NN 6 nsubj
                        ended end VBD 0 root
                        """)).isEmpty();
    }

    @Test
    void theModalVerbIsNoMonth() {
        assertThat(found("""
                        May may MD 2 aux
                        march march VB 0 root
                        in in RP 2 compound:prt
                        """)).isEmpty();
    }

    @Test
    void theSecondHalfOfAnUnknownNumberBeginsNothing() {
        Graphs.Parsed parsed = Graphs.conllu("""
                # text = They met umpty-seven years ago
                1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_
                2\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_
                3\tumpty\tumpty\tNUM\tCD\t_\t5\tcompound\t_\tSpaceAfter=No
                4\t-\t-\tPUNCT\tHYPH\t_\t5\tpunct\t_\tSpaceAfter=No
                5\tseven\tseven\tNUM\tCD\t_\t6\tnummod\t_\t_
                6\tyears\tyear\tNOUN\tNNS\t_\t7\tobl:npmod\t_\t_
                7\tago\tago\tADV\tRB\t_\t2\tadvmod\t_\t_
                """);
        assertThat(TimeMatcher.find(GRAMMAR, parsed.last())).noneMatch(e -> e.value("number") != null);
    }

    @Test
    void aHyphenatedNumberIsOne() {
        Graphs.Parsed parsed = Graphs.conllu("""
                # text = They met seventy-seven years ago
                1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_
                2\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_
                3\tseventy\tseventy\tNUM\tCD\t_\t5\tcompound\t_\tSpaceAfter=No
                4\t-\t-\tPUNCT\tHYPH\t_\t5\tpunct\t_\tSpaceAfter=No
                5\tseven\tseven\tNUM\tCD\t_\t6\tnummod\t_\t_
                6\tyears\tyear\tNOUN\tNNS\t_\t7\tobl:npmod\t_\t_
                7\tago\tago\tADV\tRB\t_\t2\tadvmod\t_\t_
                """);
        assertThat(TimeMatcher.find(GRAMMAR, parsed.last()))
                .extracting(e -> e.value("number"))
                .containsExactly("77");
    }
}
