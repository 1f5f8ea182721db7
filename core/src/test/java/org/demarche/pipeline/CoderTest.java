package org.demarche.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.Graphs;
import org.demarche.TinyCodebook;
import org.demarche.article.Article;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.CodebookLoader;
import org.demarche.mention.Actor;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;
import org.demarche.record.Rejection;
import org.demarche.record.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The front door, and with it how the acts of a sentence become records. */
class CoderTest {
    private static final Codebook CODEBOOK = TinyCodebook.load();
    private static final String ATTACK = """
            Russia Russia NNP 2 nsubj
            attacked attack VBD 0 root
            Japan Japan NNP 2 obj
            . . . 2 punct
            """;

    private static CodingResult code(Graphs.Parsed parsed) {
        return code(parsed, CODEBOOK, parsed.article(), false);
    }

    private static CodingResult code(Graphs.Parsed parsed, Codebook codebook, Article article, boolean keepUncoded) {
        return new Coder(codebook, parsed.layer(), new Coder.Options(keepUncoded)).code(article);
    }

    private static List<String> lines(CodingResult result) {
        return result.records().stream().map(CoderTest::line).toList();
    }

    private static String line(CodedRecord r) {
        return label(r.source()) + " " + r.cameo() + " " + label(r.target()) + (r.reciprocal() ? " both" : "");
    }

    private static String label(@Nullable Actor actor) {
        return actor == null ? "-" : String.valueOf(actor.code());
    }

    @Test
    void aRecordPointsBackToTheText() {
        Graphs.Parsed parsed = Graphs.parse(ATTACK);
        CodedRecord record = code(parsed).records().get(0);
        assertThat(line(record)).isEqualTo("RUS 190 JPN");
        assertThat(record.trigger().text()).isEqualTo("attacked");
        assertThat(record.trigger().span().of(parsed.text())).isEqualTo("attacked");
        assertThat(record.evidence().text()).isEqualTo("Russia attacked Japan.");
        assertThat(record.kinds()).containsExactly(Kind.EVENT);
        assertThat(record.plover()).isEqualTo("ASSAULT");
        assertThat(record.quad()).isEqualTo(4);
        assertThat(record.goldstein()).isEqualTo(-10.0);
        assertThat(record.status()).isEqualTo(Status.OCCURRED);
        assertThat(record.rule()).isEqualTo("fight.attack");
    }

    @Test
    void anEmojiBeforeMovesNothing() {
        Graphs.Parsed parsed = Graphs.parse("\ud83d\ude00 \ud83d\ude00 NFP 0 root\n\n" + ATTACK);
        CodedRecord record = code(parsed).records().get(0);
        assertThat(record.trigger().span().start()).isEqualTo(10);
        assertThat(record.trigger().text()).isEqualTo("attacked");
        assertThat(record.sentence()).isEqualTo(1);
    }

    @Test
    void everySourceIsPairedWithEveryTargetInOneGroup() {
        CodingResult result = code(Graphs.parse("""
                Russia Russia NNP 4 nsubj
                and - CC 3 cc
                Iran Iran NNP 1 conj
                attacked attack VBD 0 root
                Japan Japan NNP 4 obj
                and - CC 7 cc
                Peru Peru NNP 5 conj
                """));
        assertThat(lines(result)).containsExactlyInAnyOrder("RUS 190 JPN", "RUS 190 PER", "IRN 190 JPN", "IRN 190 PER");
        assertThat(result.records())
                .extracting(CodedRecord::group)
                .containsOnly(result.records().get(0).group());
        assertThat(result.records()).extracting(CodedRecord::id).doesNotHaveDuplicates();
    }

    @Test
    void whoMeetsOneAnotherIsAReciprocalPair() {
        assertThat(lines(code(Graphs.parse("""
                        Russia Russia NNP 4 nsubj
                        and - CC 3 cc
                        Iran Iran NNP 1 conj
                        met meet VBD 0 root
                        """)))).containsExactly("RUS 040 IRN both");
        assertThat(lines(code(Graphs.parse("""
                        Russia Russia NNP 2 nsubj
                        met meet VBD 0 root
                        Iran Iran NNP 2 obj
                        """)))).containsExactly("RUS 040 IRN both");
    }

    @Test
    void threeThatMeetAreThreePairs() {
        assertThat(lines(code(Graphs.parse("""
                        Russia Russia NNP 6 nsubj
                        , , , 3 punct
                        Peru Peru NNP 1 conj
                        and - CC 5 cc
                        Iran Iran NNP 1 conj
                        met meet VBD 0 root
                        """))))
                .containsExactly("RUS 040 PER both", "RUS 040 IRN both", "PER 040 IRN both");
    }

    @Test
    void nobodyActsUponItself() {
        CodingResult result = code(Graphs.parse("""
                Tehran Tehran NNP 2 nsubj
                condemned condemn VBD 0 root
                the - DT 4 det
                troops troops NNS 2 obj
                """));
        assertThat(lines(result)).containsExactly("IRN 111 MIL");
    }

    @Test
    void whatIsToldTwiceInASentenceIsOneRecord() {
        CodingResult result = code(Graphs.parse("""
                Russia Russia NNP 2 nsubj
                attacked attack VBD 0 root
                Japan Japan NNP 2 obj
                and - CC 5 cc
                attacked attack VBD 2 conj
                Japan Japan NNP 5 obj
                """));
        assertThat(lines(result)).containsExactly("RUS 190 JPN");
        assertThat(result.rejections()).extracting(Rejection::reason).containsExactly(Rejection.Reason.DUPLICATE);
    }

    @Test
    void theStoryWinsOverItsHeadline() {
        String headline = "# newpar\nRussia Russia NNP 2 nsubj\nattacks attack VBZ 0 root\nJapan Japan NNP 2 obj\n\n";
        Graphs.Parsed told = Graphs.parse(headline + "# newpar\n" + ATTACK);
        CodingResult result = code(told);
        assertThat(lines(result)).containsExactly("RUS 190 JPN");
        assertThat(result.records().get(0).sentence()).isEqualTo(1);
        assertThat(result.rejections()).extracting(Rejection::reason).contains(Rejection.Reason.DUPLICATE);

        Graphs.Parsed alone =
                Graphs.parse(headline + "# newpar\nRain rain NN 2 nsubj\nfell fall VBD 0 root\n. . . 2 punct\n");
        assertThat(lines(code(alone))).containsExactly("RUS 190 JPN");
    }

    @Test
    void aStatementHasItsSpeaker() {
        CodingResult result = code(Graphs.parse("""
                Ivan Ivan NNP 2 compound
                Belov Belov NNP 3 nsubj
                said say VBD 0 root
                Iran Iran NNP 5 nsubj
                attacked attack VBD 3 ccomp
                Japan Japan NNP 5 obj
                . . . 3 punct
                """));
        assertThat(result.records()).hasSize(2);
        CodedRecord statement = result.records().get(0);
        CodedRecord event = result.records().get(1);
        assertThat(statement.kinds()).containsExactly(Kind.STATEMENT);
        assertThat(statement.cameo()).isNull();
        assertThat(label(statement.source())).isEqualTo("RUSGOV");
        assertThat(statement.about()).containsExactly("IRN", "JPN");
        assertThat(line(event)).isEqualTo("IRN 190 JPN");
        assertThat(label(event.speaker())).isEqualTo("RUSGOV");
        assertThat(event.quoted()).isFalse();
    }

    @Test
    void aSpeechActShowsItsStance() {
        CodedRecord record = code(Graphs.parse("""
                Peru Peru NNP 2 nsubj
                condemned condemn VBD 0 root
                Iran Iran NNP 2 obj
                """)).records().get(0);
        assertThat(record.kinds()).containsExactly(Kind.EVENT, Kind.STATEMENT);
        assertThat(record.stance()).isEqualTo("negative");
        assertThat(record.about()).containsExactly("IRN");
    }

    @Test
    void whatDidNotHappenHasOnlyTheCodeThatItWouldHave() {
        CodedRecord record = code(Graphs.parse("""
                Russia Russia NNP 4 nsubj
                did do VBD 4 aux
                not - RB 4 advmod
                attack attack VB 0 root
                Japan Japan NNP 4 obj
                """)).records().get(0);
        assertThat(record.cameo()).isNull();
        assertThat(record.wouldBe()).isEqualTo("190");
        assertThat(record.status()).isEqualTo(Status.NEGATED);
        assertThat(record.plover()).isNull();
        assertThat(record.quad()).isNull();
        assertThat(record.goldstein()).isNull();
    }

    @Test
    void underAConditionNothingHappened() {
        CodedRecord record = code(Graphs.parse("""
                If - IN 3 mark
                Russia Russia NNP 3 nsubj
                attacked attack VBD 7 advcl
                Japan Japan NNP 3 obj
                , , , 7 punct
                rain rain NN 7 nsubj
                fell fall VBD 0 root
                """)).records().get(0);
        assertThat(record.status()).isEqualTo(Status.HYPOTHETICAL);
        assertThat(record.wouldBe()).isEqualTo("190");
    }

    @Test
    void whatSomebodyTalksAboutHasNotHappened() {
        CodedRecord record = code(Graphs.parse("""
                Russia Russia NNP 2 nsubj
                campaigned campaign VBD 0 root
                on - IN 4 mark
                attacking attack VBG 2 advcl
                Japan Japan NNP 4 obj
                """)).records().get(0);
        assertThat(record.wouldBe()).isEqualTo("190");
        assertThat(record.status()).isEqualTo(Status.HYPOTHETICAL);
    }

    @Test
    void whatSomebodyDecidesAgainstIsNotTold() {
        CodingResult result = code(Graphs.parse("""
                Russia Russia NNP 2 nsubj
                decided decide VBD 0 root
                against - IN 4 mark
                attacking attack VBG 2 advcl
                Japan Japan NNP 4 obj
                """));
        assertThat(result.records()).isEmpty();
        assertThat(result.rejections()).anyMatch(r -> r.reason() == Rejection.Reason.NOT_NEWS);
    }

    @Test
    void capturesAttributesAndKinds() {
        CodedRecord record = code(Graphs.parse("""
                Japan Japan NNP 2 nsubj
                sent send VBD 0 root
                the - DT 5 det
                old - JJ 5 amod
                tanks tank NNS 2 obj
                to - IN 7 case
                Peru Peru NNP 2 obl
                """)).records().get(0);
        assertThat(record.kinds()).containsExactly(Kind.EVENT, Kind.ARMS);
        assertThat(record.attributes()).containsEntry("item", "old tanks");
        assertThat(record.contexts()).containsExactly("military");
    }

    @Test
    void evidenceOfALongSentenceHoldsItsTriggerAndAtMost700CodePoints() {
        StringBuilder graph = new StringBuilder();
        for (int i = 1; i <= 100; i++) {
            graph.append("\ud83d\ude00\ud83d\ude00word word NN ").append(102).append(" dep\n");
        }
        graph.append("Russia Russia NNP 102 nsubj\nattacked attack VBD 0 root\nJapan Japan NNP 102 obj\n");
        for (int i = 1; i <= 100; i++) {
            graph.append("tail\ud83d\ude00 tail NN 102 dep\n");
        }
        Graphs.Parsed parsed = Graphs.parse(graph.toString());
        CodedRecord record = code(parsed).records().get(0);
        assertThat(record.evidence()
                        .text()
                        .codePointCount(0, record.evidence().text().length()))
                .isLessThanOrEqualTo(700);
        assertThat(record.evidence().span().contains(record.trigger().span())).isTrue();
        assertThat(record.evidence().span().of(parsed.text()))
                .isEqualTo(record.evidence().text());
        assertThat(Character.isLowSurrogate(record.evidence().text().charAt(0))).isFalse();
    }

    @Test
    void idsDependOnTheTextAndNotOnTheCodes(@TempDir Path folder) throws IOException {
        Path lexicon = TinyCodebook.copyTo(folder).resolve("lexicon/acts.yml");
        Files.writeString(lexicon, Files.readString(lexicon).replace("\"190\"", "\"160\""));
        Codebook other = CodebookLoader.load(folder);
        Graphs.Parsed parsed = Graphs.parse(ATTACK);

        CodedRecord one = code(parsed).records().get(0);
        CodedRecord two = code(parsed, other, parsed.article().publishedOn("2006"), false)
                .records()
                .get(0);

        assertThat(two.cameo()).isEqualTo("160");
        assertThat(two.id()).isEqualTo(one.id()).matches("[0-9a-f]{16}");
        assertThat(two.group()).isEqualTo(one.group());
        assertThat(code(Graphs.parse(ATTACK.replace("Japan", "China")))
                        .records()
                        .get(0)
                        .id())
                .isNotEqualTo(one.id());
    }

    @Test
    void unknownActorsAreKeptOnlyWhenAsked() {
        Graphs.Parsed parsed = Graphs.parse("""
                Rebels rebels NNS 2 nsubj
                attacked attack VBD 0 root
                Zorb Zorb NNP 2 obj
                """);
        CodingResult strict = code(parsed);
        assertThat(strict.records()).isEmpty();
        assertThat(strict.rejections()).extracting(Rejection::reason).containsExactly(Rejection.Reason.NO_ACTOR);
        assertThat(code(parsed, CODEBOOK, parsed.article(), true).records()).hasSize(1);
    }

    @Test
    void withoutASourceThereIsARejection() {
        CodingResult result = code(Graphs.parse("""
                Japan Japan NNP 3 nsubj:pass
                was be VBD 3 aux:pass
                attacked attack VBN 0 root
                """));
        assertThat(result.records()).isEmpty();
        assertThat(result.rejections()).extracting(Rejection::reason).containsExactly(Rejection.Reason.NO_SOURCE);
    }

    @Test
    void publicationDatesTheRecord() {
        Graphs.Parsed parsed = Graphs.parse(ATTACK);
        CodedRecord record = code(parsed, CODEBOOK, parsed.article().publishedOn("2006-01"), false)
                .records()
                .get(0);
        assertThat(record.date()).isNotNull();
        assertThat(record.date().start()).isEqualTo("2006-01");
        assertThat(record.date().precision()).isEqualTo("month");
    }

    @Test
    void anEmptyCodebookCodesNothing(@TempDir Path folder) throws IOException {
        TinyCodebook.copyTo(folder);
        Files.delete(folder.resolve("lexicon/acts.yml"));
        Files.delete(folder.resolve("lexicon/operators.yml"));
        Graphs.Parsed parsed = Graphs.parse(ATTACK);
        CodingResult result = code(parsed, CodebookLoader.load(folder), parsed.article(), false);
        assertThat(result.records()).isEmpty();
        assertThat(result.promising()).isZero();
    }

    @Test
    void theSameArticleGivesTheSameResult() {
        Graphs.Parsed parsed = Graphs.parse(ATTACK);
        assertThat(code(parsed).records()).isEqualTo(code(parsed).records());
        assertThat(code(parsed).sentences()).isEqualTo(1);
        assertThat(code(parsed).promising()).isEqualTo(1);
    }
}
