package org.demarche.parser.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.demarche.text.LanguageLayer;
import org.demarche.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterTest {
    private final Segmenter segmenter = new Segmenter();

    private List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (Words words :
                segmenter.split(text, List.of(new Span(0, text.length()))).sentences()) {
            List<String> forms = new ArrayList<>();
            for (int i = 0; i < words.size(); i++) {
                forms.add(words.span(i).of(text));
            }
            sentences.add(String.join(" | ", forms));
        }
        return sentences;
    }

    /** Takes the words between bars and expects one sentence of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The| |3.5|-|billion|-|dollar| |plan| |of| |the| |U.S.|-|led| |vice-president",
                "pro-Russian| |and| |anti-war| |votes|,| |self|-|help| |and| |a| |well|-|known| |co-chair",
                "Kim| |Jong|-|un|'s| |COVID|-|19| |test|,| |an| |F|-|16| |and| |an| |e-mail",
                "pro-| |and| |anti-government| |crowds",
                "Police| |pepper-sprayed| |a| |sit-in| |of| |test|-|takers",
                "It| |was| |mid-2005|,| |and| |post-war",
                "He| |did|n't| |say| |he| |ca|n't|,| |wo|n’t| |or| |can|not| |go",
                "They|'ll| |be| |gon|na| |go|,| |I|'m| |sure| |we|’ve| |time",
                "the| |boys|'| |mother|,| |Oslo|’s| |mayor| |and| |O'Neill| |at| |five| |o'clock",
                "the| |'90s| |and| |the| |1990s|,| |'em| |and| |'T|is",
                "$|5m|,| |US$|5|,| |€|3bn|,| |$|5.5|bn| |and| |10|%",
                "3:30| |on| |10/12/2005| |or| |2005-10-12|,| |call| |555-1234",
                "10| |km| |of| |1/2| |and| |1,234.5|,| |up| |to| |2|-|1",
                "5| |pm| |or| |5|pm| |at| |30|°C",
                "see| |http://example.org/a?b=c|,| |www.example.org| |or| |mail| |a.b@example.org|,| |@user| |and| |#tag",
                "Gazeta.Ru| |and| |example.com|'s| |page",
                "Yahoo!| |Inc| |and| |AT&T| |did| |R&D| |on| |C++",
                "No.| |5| |of| |Rs.| |5| |in| |Jan.| |5| |and| |Sept.| |2005",
                "Lt.|-|Gen.| |Olsen| |and| |J.| |K.| |Berg| |met| |Ola| |Berg| |Jr.| |in| |St.| |Olav",
                "Ola| |Berg|,| |Ph.D.|,| |of| |Oslo| |(|AP|)| |-| |said",
                "wait| |...| |no| |…| |and| |. . .| |yes",
                "Norway| |--| |Sweden| |–| |Denmark| |—| |Finland|--|all| |of| |them",
                "He| |is| |and|/|or| |was| |in| |the| |1990|–|95| |war",
                "“|We| |won|,|”| |he| |said|,| |and| |«|so| |what|»",
                "a| |smile| |😀|😀| |and| |👍🏽",
                "Rep.| |Ola| |Berg|,| |R|-|Ariz.|,| |spoke| |at| |5| |p.m.| |on| |Monday",
                "Smith| |v.| |Jones|,| |i.e.| |nothing|,| |vs.| |e.g.| |all|,| |et| |al.| |now"
            })
    void cutsWords(String barred) {
        String text = barred.replace("|", "");
        List<String> expected = new ArrayList<>();
        for (String piece : barred.split("\\|")) {
            if (!piece.isBlank()) {
                expected.add(piece);
            }
        }
        assertThat(sentences(text)).containsExactly(String.join(" | ", expected));
    }

    @Test
    void endsSentenceAfterClosingQuotesAndBrackets() {
        assertThat(sentences("\"Norway left.\" Sweden stayed. (Denmark too.) “It won!” Finland lost."))
                .containsExactly(
                        "\" | Norway | left | . | \"",
                        "Sweden | stayed | .",
                        "( | Denmark | too | . | )",
                        "“ | It | won | ! | ”",
                        "Finland | lost | .");
    }

    @Test
    void opensQuotesInTheNextSentence() {
        assertThat(sentences("The talks failed. \"We left,\" he said.\" \"Then we ate. And slept.\" He went."))
                .containsExactly(
                        "The | talks | failed | .",
                        "\" | We | left | , | \" | he | said | . | \"",
                        "\" | Then | we | ate | .",
                        "And | slept | . | \"",
                        "He | went | .");
    }

    @Test
    void goesOnAfterQuestionsWithinSentences() {
        assertThat(sentences("\"Is it so?\" he asked. \"Why?\", she said. The magazine Which? has it."))
                .containsExactly(
                        "\" | Is | it | so | ? | \" | he | asked | .",
                        "\" | Why | ? | \" | , | she | said | .",
                        "The | magazine | Which | ? | has | it | .");
    }

    @Test
    void readsAbbreviationsByWhatFollows() {
        assertThat(sentences(
                        "Gen. Olsen left the U.S. He went to Berg Inc. The firm paid. The U.S. Senate met Mr. Berg."))
                .containsExactly(
                        "Gen. | Olsen | left | the | U.S.",
                        "He | went | to | Berg | Inc.",
                        "The | firm | paid | .",
                        "The | U.S. | Senate | met | Mr. | Berg | .");
        assertThat(
                        sentences(
                                "It was plan B. The others left at 5 p.m. Police came at 6 p.m. Monday with ships etc. Norway won."))
                .containsExactly(
                        "It | was | plan | B | .",
                        "The | others | left | at | 5 | p.m.",
                        "Police | came | at | 6 | p.m. | Monday | with | ships | etc.",
                        "Norway | won | .");
    }

    @Test
    void keepsHeadlineInTitleCaseWhole() {
        assertThat(sentences("How the U.S. Is Pressing Norway")).hasSize(1);
        assertThat(sentences("He left the U.S. Is he back?")).hasSize(2);
    }

    @Test
    void doesNotDoubleTheLastDot() {
        assertThat(sentences("Norway left the U.S.")).containsExactly("Norway | left | the | U.S.");
        assertThat(sentences("He works at Berg Inc.")).containsExactly("He | works | at | Berg | Inc.");
    }

    @Test
    void endsSentenceAfterDotsBeforeAStarter() {
        assertThat(sentences("He waited... The ship left. He waited... then left."))
                .containsExactly("He | waited | ...", "The | ship | left | .", "He | waited | ... | then | left | .");
    }

    @Test
    void seesFullStopWithoutSpace() {
        assertThat(sentences("Norway left.The others stayed."))
                .containsExactly("Norway | left | .", "The | others | stayed | .");
    }

    @Test
    void endsSentenceAtBlankLinesAndBullets() {
        assertThat(sentences("Norway left\nthe room\n\nSweden stayed\n• Denmark"))
                .hasSize(3);
    }

    @Test
    void keepsWithinPassages() {
        String text = "OSLO -- Norway left and Sweden stayed";
        List<Words> sentences = segmenter
                .split(text, List.of(new Span(8, 19), new Span(24, 37)))
                .sentences();
        assertThat(sentences).extracting(Words::span).containsExactly(new Span(8, 19), new Span(24, 37));
    }

    @Test
    void setsLongSentencesAndGiantWordsApart() {
        String text = "Norway left. " + "one and ".repeat(LanguageLayer.MAX_TOKENS) + "two.";
        Segments segments = segmenter.split(text, List.of(new Span(0, text.length())));
        assertThat(segments.sentences()).hasSize(1);
        assertThat(segments.tooLong()).containsExactly(new Span(13, text.length()));
        String giant = "Norway left. " + "x".repeat(1 << 20) + " Sweden stayed.";
        Segments apart = segmenter.split(giant, List.of(new Span(0, giant.length())));
        assertThat(apart.sentences()).hasSize(2);
        assertThat(apart.tooLong().stream().mapToInt(Span::length).sum()).isEqualTo(1 << 20);
    }
}
