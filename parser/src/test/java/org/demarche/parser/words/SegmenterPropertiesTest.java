package org.demarche.parser.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.demarche.text.Chunks;
import org.demarche.text.CleanText;
import org.demarche.text.Span;

class SegmenterPropertiesTest {
    private final Segmenter segmenter = new Segmenter();

    /** Pieces that the rules look at, in any order. */
    @Provide
    Arbitrary<String> prose() {
        Arbitrary<String> piece = Arbitraries.of(
                "Norway",
                "left",
                "U.S.",
                "Gen.",
                "p.m.",
                "No.",
                "5",
                "3.5",
                "don't",
                "boys'",
                "’s",
                "n’t",
                "can't",
                "-",
                "--",
                "—",
                "...",
                "…",
                ".",
                "?",
                "!",
                "\"",
                "“",
                "”",
                "'",
                "(",
                ")",
                "<b>",
                "&amp;",
                "$",
                "US$",
                "€",
                "@",
                "#",
                "http://a.b",
                "a@b.no",
                "😀",
                "\ud83d",
                "\u200b",
                "\u0301",
                "½",
                " ",
                "  ",
                "\n",
                "\n\n",
                "\t",
                "J.",
                "I.",
                "v.",
                "1/2",
                "12:30",
                "555-1234",
                "anti",
                "co",
                "_",
                "*",
                "/",
                ":",
                ";",
                ",",
                "The",
                "He",
                "Is",
                "漢字",
                "。",
                "+",
                "'90s",
                "'n'",
                "%",
                "km",
                "th",
                "s");
        return piece.list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    @Property(tries = 3000)
    void keepsOrderAndCoversWhatIsThere(@ForAll("prose") String text) {
        check(text, List.of(new Span(0, text.length())));
    }

    @Property(tries = 2000)
    void readsAnyString(@ForAll String text) {
        check(text, List.of(new Span(0, text.length())));
    }

    @Property(tries = 1000)
    void staysWithinPassages(
            @ForAll("prose") String before, @ForAll("prose") String text, @ForAll("prose") String after) {
        String whole = before + text + after;
        int from = before.length();
        check(whole, List.of(new Span(0, from / 2), new Span(from, from + text.length())));
    }

    private void check(String text, List<Span> passages) {
        Segments segments = segmenter.split(text, passages);
        BitSet covered = new BitSet();
        int last = 0;
        for (Words words : segments.sentences()) {
            assertThat(words.size()).isPositive();
            for (int i = 0; i < words.size(); i++) {
                Span span = words.span(i);
                assertThat(span.start()).isGreaterThanOrEqualTo(last);
                assertThat(span.length()).isPositive();
                assertThat(passages).anyMatch(passage -> passage.contains(span));
                covered.set(span.start(), span.end());
                last = span.end();
            }
        }
        segments.tooLong().forEach(span -> covered.set(span.start(), span.end()));
        for (int at : readable(text, passages)) {
            assertThat(covered.get(at)).as("unit %d of %s", at, text).isTrue();
        }
        assertThat(spans(segmenter.split(text, passages))).isEqualTo(spans(segments));
    }

    /** Positions that clean text shows. */
    private static List<Integer> readable(String text, List<Span> passages) {
        List<Integer> readable = new ArrayList<>();
        for (Span passage : passages) {
            for (Span chunk : Chunks.of(text, passage)) {
                char[] units = CleanText.of(text, chunk).units();
                for (int i = 0; i < units.length; i++) {
                    if (units[i] != ' ') {
                        readable.add(chunk.start() + i);
                    }
                }
            }
        }
        return readable;
    }

    private static List<Span> spans(Segments segments) {
        List<Span> spans = new ArrayList<>();
        for (Words words : segments.sentences()) {
            spans.add(words.span());
            for (int i = 0; i < words.size(); i++) {
                spans.add(words.span(i));
            }
        }
        return spans;
    }

    @Property(tries = 1000)
    void givesSomeLemma(@ForAll("prose") String word, @ForAll("tags") String tag) {
        assertThat(Lemmatizer.lemma(word, tag)).isNotNull();
    }

    @Provide
    Arbitrary<String> tags() {
        return Arbitraries.of(
                "NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBG", "VBN", "VBZ", "JJR", "RBS", "DT", "CD", "");
    }
}
