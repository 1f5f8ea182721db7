package org.demarche.happening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;
import org.demarche.article.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SameReportTest {
    private static final String LEAD =
            "Two frigates of the northern fleet left port on Monday for a joint patrol with a"
                    + " neighbour, the navy said in a short notice, and will be gone for six weeks.";
    private static final String REST = "The crews had trained for the voyage since spring. A tanker goes with them, and"
            + " helicopters will join when the ships have passed the strait. Fishermen were told to keep away from"
            + " a box of sea west of the islands until the month is over.";
    private static final String OWN =
            "For a month and a half the neighbours will sail side by side: on Monday morning a pair"
                    + " of warships slipped their lines and headed west, watched by families on the quay and by a"
                    + " spotter plane from across the border.";

    private static ReportText text(String id, @Nullable String day, String words) {
        return ReportText.of(new Article.Builder(id, words).published(day).build());
    }

    private static void areOne(String one, String other) {
        assertThat(SameReport.why(text("a", "2020-05-04", one), text("b", "2020-05-05", other)))
                .isPresent();
        assertThat(SameReport.why(text("b", "2020-05-05", other), text("a", "2020-05-04", one)))
                .isPresent();
    }

    private static void areTwo(String one, String other) {
        assertThat(SameReport.why(text("a", "2020-05-04", one), text("b", "2020-05-05", other)))
                .isEmpty();
        assertThat(SameReport.why(text("b", "2020-05-05", other), text("a", "2020-05-04", one)))
                .isEmpty();
    }

    @Test
    void aCopyACutAnotherHeadlineAndAnUpdateAreOneReport() {
        areOne(LEAD + " " + REST, (LEAD + "\n\n" + REST).toUpperCase(Locale.ROOT));
        areOne(LEAD + " " + REST, LEAD);
        areOne("Frigates leave port\n\n" + LEAD + " " + REST, "Navy begins long patrol\n\n" + LEAD + " " + REST);
        areOne(LEAD + " " + REST, "A third ship has joined the patrol. " + LEAD + " Its name was not given. " + REST);
    }

    @Test
    void ownWordsARoundupAndAnEmptyTextAreOthers() {
        areTwo(LEAD + " " + REST, OWN);
        String before = "Prices of grain fell again in all ports of the south last week. "
                + "A court sent a former mayor to prison for taking gifts from builders he had favoured. "
                + "The lake is lower than in any summer since people began to measure it, and mills stand still. "
                + "Nurses in the capital voted to go on with their walkout after talks about nights came to nothing. "
                + "A bridge that had been closed for repairs since winter was opened by the minister with a ribbon. "
                + "Bees are back in the orchards of the north, growers said, and so is the hope of a good year. "
                + "An old cinema will become a school of music when the city has found the money for its roof. "
                + "Two villages have settled a quarrel about a spring that began when their elders were children. ";
        areTwo(before + REST + " " + LEAD, LEAD);
        areTwo("", "");
        areTwo(LEAD, "");
    }

    @Test
    void theSameWordsWeeksLaterAreAnother() {
        assertThat(SameReport.why(text("a", "2020-05-04", LEAD), text("b", "2020-06-05", LEAD)))
                .isEmpty();
        assertThat(SameReport.why(text("a", "2020-05-04", LEAD), text("b", null, LEAD)))
                .isEmpty();
        assertThat(SameReport.why(text("a", null, LEAD), text("b", null, LEAD))).isPresent();
    }

    @Test
    void fewWordsAreTheSameOnlyWhenAllAre() {
        areOne("Talks begin.", "Talks begin!");
        areTwo("Talks begin.", "Talks begin today.");
    }

    @Test
    void copiesShareFingerprints() {
        long[] whole = Shingles.of(LEAD + " " + REST).fingerprints();
        for (String copy : new String[] {LEAD, "Navy begins long patrol\n\n" + LEAD + " " + REST}) {
            LongStream common = Arrays.stream(Shingles.of(copy).fingerprints())
                    .filter(hash -> Arrays.binarySearch(whole, hash) >= 0);
            assertThat(common.count()).isGreaterThanOrEqualTo(2);
        }
        assertThat(Shingles.of("").fingerprints()).isEmpty();
    }
}
