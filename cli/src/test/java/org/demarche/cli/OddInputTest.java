package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.codebook.Codebook;
import org.demarche.pipeline.Coder;
import org.demarche.pipeline.CodingResult;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.record.CodedRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a text holds, coding it ends and throws nothing. */
class OddInputTest {
    private static final Coder CODER = new Coder(Codebook.shipped(), Shipped.PARSER, new Coder.Options(true));
    private static final String NEWS = "Russian President Vladimir Putin met Chinese leaders in Moscow on Monday.";

    private static CodingResult code(String text) {
        return CODER.code(Article.of("odd", text));
    }

    private static void check(String text) {
        for (CodedRecord record : code(text).records()) {
            assertThat(record.trigger().span().of(text))
                    .isEqualTo(record.trigger().text());
            assertThat(record.evidence().span().of(text))
                    .isEqualTo(record.evidence().text());
            assertThat(record.evidence().span().contains(record.trigger().span()))
                    .isTrue();
        }
    }

    static Stream<String> oddTexts() {
        return Stream.of(
                "",
                " \n\t\r\n ",
                "\u00a0",
                "\ud83d\ude00",
                "\ud83d\ude00 \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 Russia attacked Japan \ud83d\ude00.",
                "Russia\u00a0attacked\u00a0Japan.\u202fPeru\u2009left.",
                "RUSSIA ATTACKED JAPAN ON MONDAY, AND CHINA CONDEMNED THE ATTACK IN BEIJING.",
                "russia attacked japan on monday",
                "Russia\u0000attacked\u0001\u0007 Japan\u001b[31m.\u007f",
                "\ud83d Russia attacked \ude00 Japan \udc00\ud83d.",
                "\ufeffRussia attacked Japan.",
                "Re\u0301publique condemned I\u0307ran.",
                "\u202eRussia attacked Japan\u202c.",
                "\u0420\u043e\u0441\u0441\u0438\u044f \u0438 \u042f\u043f\u043e\u043d\u0438\u044f. \u4e2d\u56fd\u3002",
                "....!!!???;;;---",
                "\"\"\"'''\u201c\u201d",
                "((((((((((",
                "the two countries",
                "He. His country. Both.",
                "<p>Russia &amp; Japan <b>met</b></p>",
                "Russia attacked\r\nJapan\rand\u2028Peru.");
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void oddTextsAreCodedOrPassedOver(String text) {
        check(text);
    }

    @Test
    void everyPrefixAndSuffixOfASentenceIsRead() {
        for (int i = 0; i <= NEWS.length(); i += 3) {
            check(NEWS.substring(0, i));
            check(NEWS.substring(i));
        }
    }

    @Test
    void aSentenceThatIsTooLongIsReportedAndTheRestIsCoded() {
        String text = NEWS + " " + "and Russia met the men of Japan ".repeat(430) + ".\n\n" + NEWS;
        CodingResult result = code(text);
        assertThat(result.problems()).extracting(Problem::code).contains(ProblemCode.DM010);
        assertThat(result.records()).isNotEmpty();
    }

    @Test
    void aMegabyteWithoutASpaceEnds() {
        check("x".repeat(1 << 20));
        check("\ud83d\ude00".repeat(1 << 19));
        check(NEWS + "\n\n" + "a.b-c".repeat(200_000) + "\n\n" + NEWS);
    }
}
