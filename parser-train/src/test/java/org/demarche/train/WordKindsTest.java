package org.demarche.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.demarche.text.Span;
import org.junit.jupiter.api.Test;

class WordKindsTest {
    private static String words(String text, List<Span> theirs, List<Span> ours) {
        Differences differences = new Differences(1);
        WordKinds.sort(text, new TreeSet<>(theirs), new TreeSet<>(ours), differences);
        return differences.report();
    }

    private static String ends(String text, int theirs, int ours) {
        Differences differences = new Differences(1);
        EndKinds.sort(text, new TreeSet<>(List.of(theirs)), new TreeSet<>(List.of(ours)), differences);
        return differences.report();
    }

    @Test
    void findsNoneWhereBothAgree() {
        assertThat(words("Oslo left", List.of(new Span(0, 4), new Span(5, 9)), List.of(new Span(0, 4), new Span(5, 9))))
                .isEmpty();
    }

    @Test
    void namesTheDotOfAnAbbreviation() {
        List<Span> two = List.of(new Span(0, 6), new Span(7, 9), new Span(9, 10));
        List<Span> one = List.of(new Span(0, 6), new Span(7, 10));
        assertThat(words("Norway AS.", two, one))
                .isEqualTo("1\twords: dot of an abbreviation, ours part of the word\n"
                        + "\t\tCoreNLP AS|., ours AS.: Norway [AS.]\n");
    }

    @Test
    void namesHyphens() {
        List<Span> three = List.of(new Span(0, 3), new Span(3, 4), new Span(4, 8));
        assertThat(words("pro-Oslo", three, List.of(new Span(0, 8)))).startsWith("1\twords: hyphen\n");
    }

    @Test
    void namesQuotesOnTheOtherSide() {
        assertThat(ends("He left.\" She", 8, 9))
                .contains("ends: CoreNLP only, quote on the other side")
                .contains("ends: ours only, quote on the other side");
    }
}
