package org.demarche.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.article.Article;
import org.demarche.record.CodedRecord;
import org.demarche.web.TestDesk;
import org.junit.jupiter.api.Test;

class MarkerTest {
    private static List<CodedRecord> records(String text) {
        return TestDesk.DESK.code(Article.of("a", text)).records();
    }

    private static String plain(List<List<Piece>> parts) {
        return parts.stream()
                .map(part -> part.stream().map(Piece::text).collect(Collectors.joining()))
                .collect(Collectors.joining("|"));
    }

    @Test
    void noLetterIsLostOrDoubled() {
        String text = "France, Spain and Italy condemned Russia and Belarus.\n\nJapan 😀 thanked China.\nIt is so.";

        assertThat(plain(new Marker(text, records(text), record -> "#x").paragraphs()))
                .isEqualTo("France, Spain and Italy condemned Russia and Belarus.|Japan 😀 thanked China.\nIt is so.");
    }

    @Test
    void oneWordThatCarriesSeveralRecordsNamesThemAll() {
        String text = "France and Spain condemned Russia.";
        List<CodedRecord> records = records(text);
        List<Piece> marks = new Marker(text, records, record -> "#" + Kinds.anchor(record))
                .paragraphs().get(0).stream().filter(Piece::isLink).toList();

        assertThat(records).hasSize(2);
        assertThat(marks).hasSize(1);
        assertThat(marks.get(0).text()).isEqualTo("condemned");
        assertThat(marks.get(0).records().split(" ")).hasSize(2);
    }

    @Test
    void sentencesWithoutARecordAreLeftOutOfTheSentences() {
        String text = "The weather was fine. France condemned Spain. It rained later.";

        assertThat(plain(new Marker(text, records(text), record -> "#x").sentences()))
                .isEqualTo("France condemned Spain.");
    }

    @Test
    void rightsAreOpenOnlyWhereTheySaySo() {
        assertThat(Rights.isOpen(null)).isTrue();
        assertThat(Rights.isOpen("CC BY-SA 4.0")).isTrue();
        assertThat(Rights.isOpen("https://creativecommons.org/publicdomain/zero/1.0/"))
                .isTrue();
        assertThat(Rights.isOpen("Public domain")).isTrue();
        assertThat(Rights.isOpen("© Example Press")).isFalse();
        assertThat(Rights.isOpen("Ask before use.")).isFalse();
    }

    @Test
    void onlyAddressesOfTheWebAreFollowed() {
        assertThat(SafeLink.of("https://example.org/a?b=c")).isEqualTo("https://example.org/a?b=c");
        for (String bad : new String[] {
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "data:text/html,x",
            "//example.org",
            "file:///etc/passwd",
            "http:",
            "x y"
        }) {
            assertThat(SafeLink.of(bad)).as(bad).isEmpty();
        }
    }
}
