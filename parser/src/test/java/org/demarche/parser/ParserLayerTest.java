package org.demarche.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.demarche.text.LanguageLayer;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The layer with the model that ships. */
class ParserLayerTest {
    private static final ParserLayer LAYER = new ParserLayer();

    private static LanguageLayer.Parse parse(String text) {
        return LAYER.parse(text, List.of(new Span(0, text.length())));
    }

    private static Sentence only(String text) {
        assertThat(parse(text).sentences()).hasSize(1);
        return parse(text).sentences().get(0);
    }

    private static Token word(Sentence sentence, String form) {
        return sentence.tokens().stream()
                .filter(token -> token.form().equals(form))
                .findFirst()
                .orElseThrow();
    }

    private static String governor(Sentence sentence, String form) {
        Token token = word(sentence, form);
        return token.relation() + " " + sentence.head(token).map(Token::form).orElse("-");
    }

    @Test
    void findsSubjectVerbAndObject() {
        Sentence sentence = only("Norway's minister warned Sweden on Monday.");
        assertThat(governor(sentence, "warned")).isEqualTo("root -");
        assertThat(word(sentence, "warned").lemma()).isEqualTo("warn");
        assertThat(governor(sentence, "minister")).isEqualTo("nsubj warned");
        assertThat(governor(sentence, "Sweden")).isEqualTo("obj warned");
        assertThat(governor(sentence, "Norway")).isEqualTo("nmod:poss minister");
        assertThat(governor(sentence, "Monday")).startsWith("obl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norway premier tours Fiji",
                "Norway foreign minister heads to Fiji",
                "Norway president hosts Fijian minister",
                "Togo ships wheat to Fiji",
                "Togo ministers back Fiji"
            })
    void findsTheVerbOfAHeadline(String text) {
        assertThat(only(text).tokens())
                .filteredOn(Token::isVerb)
                .extracting(Token::head)
                .containsExactly(-1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fiji troops in Togo",
                "Togo nuclear talks in Fiji",
                "Togo peace talks with rebels",
                "Togo heads of state in Fiji",
                "Daily Briefings by Press Secretary Tevita Seruilumi"
            })
    void leavesALineWithoutAVerbAsItIs(String text) {
        assertThat(only(text).tokens()).noneMatch(Token::isVerb);
    }

    @Test
    void tellsThePassive() {
        Sentence sentence = only("Sweden was warned by Norway.");
        assertThat(governor(sentence, "Sweden")).isEqualTo("nsubj:pass warned");
        assertThat(governor(sentence, "Norway")).startsWith("obl");
    }

    @Test
    void readsCurlyQuotesLikeStraightOnes() {
        Sentence curly = only("\u201cWe won\u2019t go,\u201d Norway\u2019s envoy said \u2014 twice.");
        Sentence straight = only("\"We won't go,\" Norway's envoy said -- twice.");
        assertThat(curly.tokens())
                .extracting(Token::tag)
                .isEqualTo(straight.tokens().stream().map(Token::tag).toList());
        assertThat(curly.tokens())
                .extracting(Token::head)
                .isEqualTo(straight.tokens().stream().map(Token::head).toList());
    }

    @Test
    void readsHeadlinesInCapitals() {
        Sentence capitals = only("NORWAY WARNS SWEDEN OVER BORDER TROOPS");
        assertThat(word(capitals, "WARNS").isVerb()).isTrue();
        assertThat(governor(capitals, "NORWAY")).isEqualTo("nsubj WARNS");
        assertThat(word(capitals, "NORWAY").isProper()).isTrue();
        Sentence title = only("Norway Warns Sweden Over Attack on Border Troops");
        assertThat(word(title, "Warns").isVerb()).isTrue();
        assertThat(word(title, "Attack").tag()).isEqualTo("NN");
    }

    @Test
    void aSlipOfTheKeysDoesNotHideAName() {
        assertThat(word(only("Norway warned iSrael on Monday."), "iSrael").tag())
                .isEqualTo("NNP");
        assertThat(governor(only("RUssia warned Norway on Monday."), "RUssia")).isEqualTo("nsubj warned");
    }

    @Test
    void aPictureStandsBesideTheSentence() {
        Sentence sentence = only("\ud83d\ude80 Norway warned Sweden \u2192 on Monday.");
        assertThat(governor(sentence, "\ud83d\ude80")).isEqualTo("punct warned");
        assertThat(governor(sentence, "Norway")).isEqualTo("nsubj warned");
        assertThat(governor(sentence, "Sweden")).isEqualTo("obj warned");
        assertThat(word(sentence, "Sweden").index()).isEqualTo(3);
    }

    @Test
    void noVerbHasTwoSubjectsOrTwoObjects() {
        String text = "OSLO Monday Norway Sunday warned Sweden Tuesday Denmark Monday Finland on Friday.";
        for (Sentence sentence : parse(text).sentences()) {
            for (Token token : sentence.tokens()) {
                List<Token> children = sentence.children(token);
                assertThat(children.stream().filter(c -> c.isRelation("nsubj"))).hasSizeLessThan(2);
                assertThat(children.stream().filter(c -> c.relation().equals("obj")))
                        .hasSizeLessThan(2);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "?",
                "\u00a0\u00a0",
                "\ud83d\ude00 \ud83d\ude80!",
                "\ud800 half",
                "one two three",
                "a\u0000b",
                "....",
                "\"\"\"\"",
                "( ( ( [ [ {",
                "1 2 3 4 5 6 7 8 9"
            })
    void whateverTheTextEachSentenceIsATree(String text) {
        for (Sentence sentence : parse(text).sentences()) {
            List<Token> roots =
                    sentence.tokens().stream().filter(t -> t.head() < 0).toList();
            assertThat(roots).hasSize(1);
            for (Token token : sentence.tokens()) {
                assertThat(sentence.dominates(roots.get(0), token)).isTrue();
                assertThat(token.span().of(text)).isEqualTo(token.form()).isNotEmpty();
                assertThat(token.lemma()).isNotEmpty();
            }
        }
    }

    @Test
    void aSentenceWithoutEndIsToldAndNotParsed() {
        String text = "word ".repeat(400).strip() + ". Norway warned Sweden.";
        LanguageLayer.Parse parse = parse(text);
        assertThat(parse.tooLong()).hasSize(1);
        assertThat(parse.sentences()).hasSize(1);
        assertThat(parse.sentences().get(0).token(0).form()).isEqualTo("Norway");
    }

    @Test
    void manyThreadsGiveWhatOneGives() {
        List<String> texts = IntStream.range(0, 200)
                .mapToObj(i -> "Envoy " + i + " of Norway told Sweden that " + (i * 37 % 101) + " ships had sailed.")
                .toList();
        List<List<Sentence>> one = new ArrayList<>();
        texts.forEach(text ->
                one.add(LAYER.parse(text, List.of(new Span(0, text.length()))).sentences()));
        ParserLayer shared = new ParserLayer();
        List<String> many = texts.parallelStream()
                .map(text -> shared.parse(text, List.of(new Span(0, text.length())))
                        .sentences()
                        .toString())
                .toList();
        assertThat(many).isEqualTo(one.stream().map(List::toString).toList());
    }

    @Test
    void readsNothingOutsideItsPassages() {
        String text = "OSLO (Agency) - Norway warned Sweden.";
        LanguageLayer.Parse parse = LAYER.parse(text, List.of(new Span(16, text.length())));
        assertThat(parse.sentences()).hasSize(1);
        assertThat(parse.sentences().get(0).token(0).span()).isEqualTo(new Span(16, 22));
    }

    @Test
    void aFileThatIsNoModelIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(new byte[64]);
        }
        assertThatThrownBy(() -> Model.read(new ByteArrayInputStream(bytes.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a model");
    }
}
