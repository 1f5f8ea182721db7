package org.demarche.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.demarche.text.LanguageLayer;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoreNlpLayerTest {
    private final CoreNlpLayer layer = new CoreNlpLayer();

    private LanguageLayer.Parse parse(String text) {
        LanguageLayer.Parse parse = layer.parse(text, List.of(new Span(0, text.length())));
        check(text, parse);
        return parse;
    }

    private Sentence only(String text) {
        assertThat(parse(text).sentences()).hasSize(1);
        return parse(text).sentences().get(0);
    }

    private static void check(String text, LanguageLayer.Parse parse) {
        int last = 0;
        for (int i = 0; i < parse.sentences().size(); i++) {
            Sentence sentence = parse.sentences().get(i);
            assertThat(sentence.index()).isEqualTo(i);
            assertThat(sentence.tokens().stream().filter(token -> token.head() < 0))
                    .hasSize(1);
            Token root = sentence.tokens().stream()
                    .filter(token -> token.head() < 0)
                    .findFirst()
                    .orElseThrow();
            for (Token token : sentence.tokens()) {
                assertThat(token.span().of(text)).isEqualTo(token.form()).isNotEmpty();
                assertThat(token.span().start()).isGreaterThanOrEqualTo(last);
                assertThat(sentence.dominates(root, token)).isTrue();
                assertThat(token.lemma()).isNotEmpty();
                last = token.span().end();
            }
        }
    }

    private static Token word(Sentence sentence, String form) {
        return sentence.tokens().stream()
                .filter(token -> token.form().equals(form))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsSubjectVerbAndObject() {
        Sentence sentence = only("Norway's minister warned Sweden on Monday.");
        Token verb = word(sentence, "warned");
        assertThat(verb.head()).isEqualTo(-1);
        assertThat(verb.lemma()).isEqualTo("warn");
        assertThat(sentence.child(verb, "nsubj").map(Token::form)).contains("minister");
        assertThat(sentence.child(verb, "obj").map(Token::form)).contains("Sweden");
    }

    @Test
    void marksPassiveSubject() {
        Sentence sentence = only("Sweden was warned by Norway.");
        assertThat(word(sentence, "Sweden").relation()).isEqualTo("nsubj:pass");
    }

    @Test
    void readsCurlyQuotesLikeStraightOnes() {
        Sentence curly = only("\u201cWe won\u2019t go,\u201d Norway\u2019s envoy said \u2014 twice.");
        Sentence straight = only("\"We won't go,\" Norway's envoy said -- twice.");
        assertThat(curly.tokens())
                .extracting(Token::tag)
                .containsExactlyElementsOf(
                        straight.tokens().stream().map(Token::tag).toList());
        assertThat(curly.tokens())
                .extracting(Token::head)
                .containsExactlyElementsOf(
                        straight.tokens().stream().map(Token::head).toList());
        assertThat(curly.token(0).form()).isEqualTo("\u201c");
    }

    @Test
    void readsHeadlinesInCapitals() {
        Sentence sentence = only("NORWAY WARNS SWEDEN OVER FISH");
        assertThat(word(sentence, "WARNS").isVerb()).isTrue();
        assertThat(word(sentence, "WARNS").lemma()).isEqualTo("warn");
        assertThat(word(sentence, "NORWAY").isProper()).isTrue();
    }

    @Test
    void endsSentenceAtBlankLineOnly() {
        assertThat(parse("Norway left\nthe room\r\n\r\nSweden stayed").sentences())
                .hasSize(2);
    }

    @Test
    void keepsSentencesWithinPassages() {
        String text = "OSLO -- Norway left and Sweden stayed";
        LanguageLayer.Parse parse = layer.parse(text, List.of(new Span(8, 19), new Span(24, 37)));
        check(text, parse);
        assertThat(parse.sentences()).extracting(Sentence::span).containsExactly(new Span(8, 19), new Span(24, 37));
    }

    @Test
    void leavesOutDoubledFullStop() {
        Sentence sentence = only("Norway invaded the U.S.");
        assertThat(sentence.token(sentence.size() - 1).form()).isEqualTo("U.S.");
    }

    @Test
    void tagsAsItParses() {
        String text = "Norway's minister warned Sweden on Monday. Sweden left the U.S.";
        LanguageLayer.Parse tagged = layer.tag(text, List.of(new Span(0, text.length())));
        check(text, tagged);
        assertThat(tagged.sentences().stream().flatMap(sentence -> sentence.tokens().stream()))
                .extracting(Token::span, Token::tag, Token::lemma)
                .containsExactlyElementsOf(parse(text).sentences().stream()
                        .flatMap(sentence -> sentence.tokens().stream())
                        .map(token -> tuple(token.span(), token.tag(), token.lemma()))
                        .toList());
    }

    @Test
    void setsLongSentencesApart() {
        String text = "Norway left. " + "one and ".repeat(LanguageLayer.MAX_TOKENS) + "two.";
        LanguageLayer.Parse parse = parse(text);
        assertThat(parse.sentences()).hasSize(1);
        assertThat(parse.tooLong()).containsExactly(new Span(13, text.length()));
    }

    @Test
    void setsGiantWordsApart() {
        String text = "Norway left. " + "x".repeat(1 << 20) + " Sweden stayed.";
        LanguageLayer.Parse parse = parse(text);
        assertThat(parse.sentences()).hasSize(2);
        assertThat(parse.tooLong()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n\n",
                "\u0000\u0001",
                "...",
                "\ud83d\ude00 Norway left \ud83d",
                "\ude00\ud83d",
                "Norway\u00a0left.\u00a0Sweden stayed.",
                "\u05d0\u05d1 \u05d2\u05d3.",
                "\u202eNorway\u202c left",
                "\ufeffNorway left",
                "a\u0301\u0301\u0301",
                "<b>Norway</b> left < 3 <!--",
                "\"\"\"''''``((((",
                "(555) 123-4567 and 5 7/8",
                "U.S. U.S. U.S.",
            })
    void readsOddInput(String text) {
        parse(text);
    }

    @Test
    void readsRandomInput() {
        String units = "ab AB.,'\"-\n\u2019\u201c\u00a0\ud83d\ude00\u0000<>&;/$5\u05d0\u0301";
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(40, 0, units.length()).forEach(at -> text.append(units.charAt(at)));
            parse(text.toString());
        }
    }

    @Test
    void givesTheSameFromManyThreads() {
        String text = "Norway warned Sweden. Sweden answered that it would not leave the U.N.";
        String expected = parse(text).sentences().toString();
        assertThat(IntStream.range(0, 40)
                        .parallel()
                        .mapToObj(i -> parse(text).sentences().toString()))
                .containsOnly(expected);
    }

    @Test
    void writesNothingToStandardError() {
        PrintStream before = System.err;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        System.setErr(new PrintStream(captured, true, StandardCharsets.UTF_8));
        try {
            parse("Norway left \u0fff\u1fff.");
        } finally {
            System.setErr(before);
        }
        assertThat(captured.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
