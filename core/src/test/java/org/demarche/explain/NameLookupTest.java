package org.demarche.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.TinyCodebook;
import org.demarche.codebook.ActorFact;
import org.demarche.codebook.Codebook;
import org.demarche.explain.NameMeaning.Composed;
import org.demarche.text.LanguageLayer;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameLookupTest {
    private static final Codebook CODEBOOK = TinyCodebook.load();

    /** Every word depends on the last one before "said"; words with a capital are names. */
    private static final LanguageLayer LANGUAGE = new LanguageLayer() {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public Parse parse(String text, List<Span> passages) {
            String[] words = text.split(" ");
            int head = words.length - 3;
            Token[] tokens = new Token[words.length];
            int at = 0;
            for (int i = 0; i < words.length; i++) {
                String tag = i == head + 1 ? "VBD" : Character.isUpperCase(words[i].charAt(0)) ? "NNP" : "NN";
                String relation = i < head ? "compound" : i == head ? "nsubj" : i == head + 1 ? "root" : "advmod";
                int above = i < head ? head : i == head + 1 ? -1 : head + 1;
                tokens[i] =
                        new Token(i, new Span(at, at + words[i].length()), words[i], words[i], tag, above, relation);
                at += words[i].length() + 1;
            }
            return new Parse(List.of(new Sentence(0, new Span(0, text.length()), List.of(tokens))), List.of());
        }
    };

    private final NameLookup lookup = new NameLookup(CODEBOOK, LANGUAGE);

    @Test
    void aNameHasItsFactsInTheOrderOfTimeWithTheirLines() {
        NameMeaning meaning = lookup.look("Ana Roy", null);

        assertThat(meaning.facts()).extracting(ActorFact::code).containsExactly("FRAGOV", "FRAELI");
        assertThat(meaning.facts())
                .extracting(ActorFact::place)
                .containsExactly("actors/people.tsv:2", "actors/people.tsv:3");
        assertThat(meaning.facts()).extracting(ActorFact::note).containsExactly("", "former");
        assertThat(meaning.composed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2005-01-01,FRAGOV,true", "2005,FRAGOV,true", "2010-01,FRAELI,true", "1990-01-01,FRA,false"})
    void theDayDecidesWhichIsTaken(String day, String code, boolean holds) {
        NameMeaning meaning = lookup.look("Ana Roy", day);

        assertThat(meaning.taken()).isNotNull().extracting(ActorFact::code).isEqualTo(code);
        assertThat(meaning.holds()).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"France", "FRANCE", "the France", "\u201cFr\u00e4nce\u201d", "  France "})
    void aNameMayBeSpeltAsTheCoderAcceptsIt(String spelt) {
        assertThat(lookup.look(spelt, null).taken())
                .isNotNull()
                .extracting(ActorFact::code)
                .isEqualTo("FRA");
    }

    @Test
    void aNameWithoutItsCapitalIsShownButNotTaken() {
        NameMeaning meaning = lookup.look("france", null);

        assertThat(meaning.isKnown()).isTrue();
        assertThat(meaning.facts()).hasSize(1);
        assertThat(meaning.taken()).isNull();
        assertThat(meaning.facts().get(0).fitsCapitals("france")).isFalse();
    }

    @Test
    void aPhraseOfTheAgentTableHasRoles() {
        NameMeaning meaning = lookup.look("Foreign Minister", null);

        assertThat(meaning.agent()).isNotNull();
        assertThat(meaning.agent().roles()).containsExactly("GOV");
        assertThat(meaning.agent().place()).isEqualTo("actors/agents.tsv:3");
    }

    @Test
    void otherPhrasesAreComposedAsTheCoderDoes() {
        Composed composed =
                lookup.look("Japanese foreign minister", null).composed().get(0);

        assertThat(composed.actor().code()).isEqualTo("JPNGOV");
        assertThat(composed.parts()).extracting(part -> part.via().kind()).containsExactly("demonym", "title");
        assertThat(composed.parts().get(0).fact()).isNotNull();
        assertThat(composed.parts().get(1).agent()).isNotNull();
        assertThat(composed.unlisted()).isNull();
    }

    @Test
    void aNameThatNoTableHoldsIsToldApartFromItsTitle() {
        Composed composed = lookup.look("President Zoe Quill", null).composed().get(0);

        assertThat(composed.actor().code()).isEqualTo("GOV");
        assertThat(composed.unlisted()).isEqualTo("Zoe Quill");
    }

    @Test
    void anUnknownNameHasNearOnes() {
        NameMeaning misspelt = lookup.look("Ana Rou", null);
        assertThat(misspelt.isKnown()).isFalse();
        assertThat(misspelt.near()).startsWith("Ana Roy").hasSizeLessThanOrEqualTo(5);
        assertThat(lookup.look("Old Belov", null).near()).containsExactly("Ivan Belov");
        assertThat(lookup.look("Xyzzy", null).near()).isEmpty();
    }
}
