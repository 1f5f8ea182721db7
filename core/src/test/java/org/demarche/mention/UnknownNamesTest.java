package org.demarche.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.Graphs;
import org.demarche.TinyCodebook;
import org.demarche.article.Article;
import org.demarche.article.Article.GivenSpan;
import org.demarche.codebook.Codebook;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.junit.jupiter.api.Test;

class UnknownNamesTest {
    private static final Codebook CODEBOOK = TinyCodebook.load();

    private static List<UnknownMention> mentions(Graphs.Parsed parsed, Article article) {
        UnknownNames names = new UnknownNames(article, CODEBOOK);
        Memory memory = new Memory();
        for (Sentence sentence : parsed.sentences()) {
            ActorFinder finder = new ActorFinder(article, sentence, CODEBOOK, memory);
            names.take(sentence, finder);
            finder.remember();
        }
        return names.mentions();
    }

    private static List<UnknownMention> mentions(String graph) {
        Graphs.Parsed parsed = Graphs.parse(graph);
        return mentions(parsed, parsed.article());
    }

    private static List<String> names(String graph) {
        return mentions(graph).stream().map(UnknownMention::name).toList();
    }

    @Test
    void aTitleWithACountryGivesAGuess() {
        UnknownMention mention = mentions("""
                Peruvian - JJ 5 amod
                Foreign Foreign NNP 5 compound
                Minister Minister NNP 5 compound
                Luz Luz NNP 5 compound
                Vega Vega NNP 6 nsubj
                spoke speak VBD 0 root
                . . . 6 punct
                """).get(0);

        assertThat(mention.name()).isEqualTo("Luz Vega");
        assertThat(mention.title()).isEqualTo("Foreign Minister");
        assertThat(mention.country()).isEqualTo("PER");
        assertThat(mention.guess()).isEqualTo("PERGOV");
        assertThat(mention.weak()).isFalse();
        assertThat(mention.context()).isEqualTo("Peruvian Foreign Minister Luz Vega spoke.");
    }

    @Test
    void aTitleAloneGivesNone() {
        UnknownMention mention = mentions("""
                President President NNP 2 compound
                Vega Vega NNP 3 nsubj
                spoke speak VBD 0 root
                """).get(0);

        assertThat(mention.title()).isEqualTo("President");
        assertThat(mention.guess()).isNull();
        assertThat(mention.country()).isNull();
    }

    @Test
    void namesOfTheTablesTitlesAndDaysAreLeftOut() {
        assertThat(names("""
                        Ana Ana NNP 2 compound
                        Roy Roy NNP 3 nsubj
                        met meet VBD 0 root
                        the - DT 6 det
                        Foreign Foreign NNP 6 compound
                        Minister Minister NNP 3 obj
                        on - IN 8 case
                        Monday Monday NNP 3 obl
                        """)).isEmpty();
    }

    @Test
    void aSurnameCountsForTheFullName() {
        assertThat(names("""
                        Zoe Zoe NNP 2 compound
                        Quill Quill NNP 3 nsubj
                        spoke speak VBD 0 root
                        . . . 3 punct

                        Quill Quill NNP 2 nsubj
                        left leave VBD 0 root
                        . . . 2 punct
                        """)).containsExactly("Zoe Quill", "Zoe Quill");
    }

    @Test
    void aCountryMayBePartOfAName() {
        assertThat(names("""
                        they - PRP 2 nsubj
                        left leave VBD 0 root
                        Union Union NNP 2 obj
                        of - IN 5 case
                        Peru Peru NNP 3 nmod
                        . . . 2 punct
                        """)).containsExactly("Union of Peru");
    }

    @Test
    void givenSpansAreLeftOut() {
        Graphs.Parsed parsed = Graphs.parse("""
                Zoe Zoe NNP 2 compound
                Quill Quill NNP 3 nsubj
                spoke speak VBD 0 root
                """);
        Article article = new Article.Builder("a", parsed.text())
                .given(List.of(new GivenSpan(new Span(0, 9), null, null, null)))
                .build();

        assertThat(mentions(parsed, article)).isEmpty();
        assertThat(mentions(parsed, parsed.article())).hasSize(1);
    }

    @Test
    void placesAndThingsAreWeak() {
        assertThat(mentions("""
                        they - PRP 2 nsubj
                        met meet VBD 0 root
                        near - IN 4 case
                        Zell Zell NNP 2 obl
                        """).get(0).weak()).isTrue();
        assertThat(mentions("""
                        they - PRP 2 nsubj
                        sold sell VBD 0 root
                        Zell Zell NNP 4 compound
                        missiles missile NNS 2 obj
                        """).get(0).weak()).isTrue();
        assertThat(mentions("""
                        they - PRP 2 nsubj
                        met meet VBD 0 root
                        Zell Zell NNP 4 compound
                        troops troops NNS 2 obj
                        """).get(0).weak()).isFalse();
    }

    @Test
    void streetsAreLeftOut() {
        assertThat(names("""
                        they - PRP 2 nsubj
                        closed close VBD 0 root
                        Harbour Harbour NNP 4 compound
                        Street Street NNP 2 obj
                        """)).isEmpty();
    }

    @Test
    void headlinesInTitleCaseAndLinesInCapitalsAreNotRead() {
        assertThat(names("""
                        Envoy Envoy NNP 2 compound
                        Trip Trip NNP 3 nsubj
                        Brings Brings NNP 0 root
                        Hope Hope NNP 3 obj
                        """)).isEmpty();
        assertThat(names("""
                        ZOE ZOE NNP 2 compound
                        QUILL QUILL NNP 3 nsubj
                        MET meet VBD 0 root
                        NOBODY NOBODY NNP 3 obj
                        . . . 3 punct
                        """)).isEmpty();
    }

    @Test
    void aSentenceFullOfNamesIsRead() {
        assertThat(names("""
                        Zoe Zoe NNP 2 compound
                        Quill Quill NNP 3 nsubj
                        met meet VBD 0 root
                        Adam Adam NNP 5 compound
                        Stern Stern NNP 3 obj
                        . . . 3 punct
                        """)).containsExactly("Zoe Quill", "Adam Stern");
    }
}
