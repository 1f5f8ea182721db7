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

class ActorFinderTest {
    private static final Codebook CODEBOOK = TinyCodebook.load();

    /** Actors of a phrase of the last sentence, the sentences before it remembered. */
    private static List<Actor> actors(Graphs.Parsed parsed, Article article, String word) {
        Memory memory = new Memory();
        for (Sentence sentence : parsed.sentences()) {
            ActorFinder finder = new ActorFinder(article, sentence, CODEBOOK, memory);
            if (sentence == parsed.last()) {
                return finder.actors(parsed.word(word));
            }
            finder.remember();
        }
        throw new AssertionError();
    }

    private static List<Actor> actors(String graph, String word) {
        Graphs.Parsed parsed = Graphs.parse(graph);
        return actors(parsed, parsed.article(), word);
    }

    private static List<String> codes(String graph, String word) {
        return actors(graph, word).stream().map(a -> String.valueOf(a.code())).toList();
    }

    private static List<String> kinds(Actor actor) {
        return actor.via().stream().map(Actor.Via::kind).toList();
    }

    @Test
    void aNameIsItsActor() {
        Actor actor = actors("Peru Peru NNP 2 nsubj\nspoke speak VBD 0 root\n", "Peru")
                .get(0);
        assertThat(actor.code()).isEqualTo("PER");
        assertThat(actor.country()).isEqualTo("PER");
        assertThat(actor.sectors()).isEmpty();
        assertThat(kinds(actor)).containsExactly("name");
    }

    @Test
    void aNameNeedsItsCapital() {
        assertThat(codes("peru peru NN 2 nsubj\nspoke speak VBD 0 root\n", "peru"))
                .isEmpty();
    }

    @Test
    void aTitleAddsItsRole() {
        Actor actor = actors("""
                Peruvian - JJ 4 amod
                President President NNP 4 compound
                Luz Luz NNP 4 compound
                Vega Vega NNP 5 nsubj
                spoke speak VBD 0 root
                """, "Vega").get(0);
        assertThat(actor.code()).isEqualTo("PERGOV");
        assertThat(actor.text()).isEqualTo("Peruvian President Luz Vega");
        assertThat(actor.name()).isEqualTo("Luz Vega");
        assertThat(kinds(actor)).contains("title", "demonym");
    }

    @Test
    void anAppositionTellsWhoItIs() {
        assertThat(codes("""
                        Luz Luz NNP 2 compound
                        Vega Vega NNP 7 nsubj
                        , , , 2 punct
                        the - DT 6 det
                        Peruvian - JJ 6 amod
                        president president NN 2 appos
                        spoke speak VBD 0 root
                        """, "Vega")).containsExactly("PERGOV");
    }

    @Test
    void aDemonymGivesTheCountryOfABody() {
        assertThat(codes("""
                        Iranian - JJ 2 amod
                        troops troops NNS 3 nsubj
                        left leave VBD 0 root
                        """, "troops")).containsExactly("IRNMIL");
    }

    @Test
    void aPossessorGivesTheCountry() {
        assertThat(codes("""
                        Japan Japan NNP 4 nmod:poss
                        's 's POS 1 case
                        foreign - JJ 4 amod
                        minister minister NN 5 nsubj
                        spoke speak VBD 0 root
                        """, "minister")).containsExactly("JPNGOV");
    }

    @Test
    void aThingOfACountryStandsForIt() {
        Actor actor = actors("""
                Japan Japan NNP 3 nmod:poss
                's 's POS 1 case
                decision decision NN 4 nsubj
                fell fall VBD 0 root
                """, "decision").get(0);
        assertThat(actor.code()).isEqualTo("JPN");
        assertThat(kinds(actor)).endsWith("possessive");
    }

    @Test
    void hisCounterpartIsOfAnotherCountry() {
        assertThat(codes("""
                        Ivan Ivan NNP 2 compound
                        Belov Belov NNP 3 nsubj
                        met meet VBD 0 root
                        his - PRP$ 6 nmod:poss
                        Japanese - JJ 6 amod
                        counterpart counterpart NN 3 obj
                        """, "counterpart")).singleElement().asString().startsWith("JPN");
    }

    @Test
    void theTwoCountriesAreTheTwoNamedLast() {
        List<Actor> two = actors("""
                France France NNP 2 nsubj
                met meet VBD 0 root
                Japan Japan NNP 2 obj
                . . . 2 punct

                the - DT 3 det
                two - CD 3 nummod
                countries country NNS 4 nsubj
                agreed agree VBD 0 root
                """, "countries");
        assertThat(two).extracting(Actor::code).containsExactlyInAnyOrder("FRA", "JPN");
        assertThat(two).allSatisfy(a -> assertThat(a.text()).isEqualTo("the two countries"));
    }

    @Test
    void heIsThePersonNamedLast() {
        Actor he = actors("""
                Ivan Ivan NNP 2 compound
                Belov Belov NNP 3 nsubj
                spoke speak VBD 0 root
                . . . 3 punct

                He he PRP 2 nsubj
                left leave VBD 0 root
                """, "He").get(0);
        assertThat(he.code()).isEqualTo("RUSGOV");
        assertThat(he.name()).isEqualTo("Ivan Belov");
        assertThat(he.text()).isEqualTo("He");
        assertThat(kinds(he)).startsWith("coreference");
    }

    @Test
    void heIsNobodyWhenNobodyWasNamed() {
        assertThat(codes("He he PRP 2 nsubj\nleft leave VBD 0 root\n", "He")).isEmpty();
    }

    @Test
    void hisCountryIsTheCountryOfThePerson() {
        assertThat(codes("""
                        Ivan Ivan NNP 2 compound
                        Belov Belov NNP 3 nsubj
                        praised praise VBD 0 root
                        his - PRP$ 5 nmod:poss
                        country country NN 3 obj
                        """, "country")).containsExactly("RUS");
    }

    @Test
    void aFormerPresidentIsAnElite() {
        assertThat(codes("""
                        former - JJ 3 amod
                        Peruvian - JJ 3 amod
                        president president NN 4 nsubj
                        spoke speak VBD 0 root
                        """, "president")).containsExactly("PERELI");
    }

    @Test
    void ministersOfTwoCountriesAreTwo() {
        assertThat(codes("""
                        Russian - JJ 5 amod
                        and - CC 3 cc
                        Japanese - JJ 1 conj
                        foreign - JJ 5 amod
                        ministers minister NNS 6 nsubj
                        met meet VBD 0 root
                        """, "ministers")).containsExactly("RUSGOV", "JPNGOV");
    }

    @Test
    void joinedNamesAreAllFound() {
        assertThat(codes("""
                        Peru Peru NNP 6 nsubj
                        , , , 3 punct
                        Japan Japan NNP 1 conj
                        and - CC 5 cc
                        Iran Iran NNP 1 conj
                        met meet VBD 0 root
                        """, "Peru")).containsExactly("PER", "JPN", "IRN");
    }

    @Test
    void anOfficeHoldsFromDayToDay() {
        Graphs.Parsed parsed = Graphs.parse("""
                Ana Ana NNP 2 compound
                Roy Roy NNP 3 nsubj
                spoke speak VBD 0 root
                """);
        assertThat(actors(parsed, parsed.article().publishedOn("2006-01-13"), "Roy"))
                .extracting(Actor::code)
                .containsExactly("FRAGOV");
        assertThat(actors(parsed, parsed.article().publishedOn("2006-05"), "Roy"))
                .extracting(Actor::code)
                .containsExactly("FRAGOV");
        assertThat(actors(parsed, parsed.article().publishedOn("2007"), "Roy"))
                .extracting(Actor::code)
                .containsExactly("FRAELI");
        assertThat(actors(parsed, parsed.article(), "Roy"))
                .extracting(Actor::code)
                .containsExactly("FRAELI");
    }

    @Test
    void aGivenSpanIsAnActorThatNoTableNeedsToKnow() {
        Graphs.Parsed parsed = Graphs.parse("""
                the - DT 3 det
                northern - JJ 3 amod
                bloc bloc NN 4 nsubj
                spoke speak VBD 0 root
                """);
        Article plain = parsed.article();
        assertThat(actors(parsed, plain, "bloc")).isEmpty();

        Span span = new Span(0, 17);
        Article given = new Article.Builder(plain.id(), plain.text())
                .given(List.of(new GivenSpan(span, "source", "CHNGOV", "x")))
                .build();
        Actor actor = actors(parsed, given, "bloc").get(0);
        assertThat(actor.span()).isEqualTo(span);
        assertThat(actor.code()).isEqualTo("CHNGOV");
        assertThat(kinds(actor)).startsWith("given");
    }

    @Test
    void dayNamesAreNoActors() {
        assertThat(codes("Monday Monday NNP 2 nsubj\ncame come VBD 0 root\n", "Monday"))
                .isEmpty();
    }

    @Test
    void namesInCapitalsAreFoundInALineOfCapitals() {
        assertThat(codes("""
                        PERU Peru NNP 2 nsubj
                        CONDEMNS condemn VBZ 0 root
                        JAPAN Japan NNP 2 obj
                        """, "JAPAN")).containsExactly("JPN");
    }
}
