package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.demarche.text.Span;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryLayoutTest {
    private static final String PROSE = "The two envoys shook hands at noon. Then they left.";

    private static List<String> passages(String text) {
        return StoryLayout.of(text).passages().stream()
                .map(span -> span.of(text))
                .toList();
    }

    private static List<String> furniture(String text) {
        return StoryLayout.of(text).furniture().stream()
                .map(span -> span.of(text))
                .toList();
    }

    @Test
    void takesTextWithoutLineBreaksAsOnePassage() {
        assertThat(passages(PROSE)).containsExactly(PROSE);
        assertThat(StoryLayout.of(PROSE).headline()).isEmpty();
    }

    @Test
    void findsHeadlineAndParagraphs() {
        String text = "Envoys meet in Oslo\r\n\r\n" + PROSE + "\r\n \r\nNothing more\r\nwas known.\r\n";
        StoryLayout layout = StoryLayout.of(text);
        assertThat(layout.headline().map(span -> span.of(text))).contains("Envoys meet in Oslo");
        assertThat(passages(text)).containsExactly("Envoys meet in Oslo", PROSE, "Nothing more\r\nwas known.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Envoys met in Oslo.\n\nMore.",
                "Envoys meet in Oslo",
                "Envoys meet in Oslo\n\n \n",
                "They,\n\nMore."
            })
    void needsOpenEndAndMoreTextForHeadline(String text) {
        assertThat(StoryLayout.of(text).headline()).isEmpty();
    }

    @Test
    void acceptsHeadlineThatEndsInAbbreviation() {
        assertThat(StoryLayout.of("Peru snubs the U.S.\n\n" + PROSE).headline()).contains(new Span(0, 19));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "`MOSCOW (AP) -- `|MOSCOW|AP|-",
                "`GAZA CITY, Palestinian Territories: `|GAZA CITY, Palestinian Territories|-|-",
                "`SAN FRANCISCO - `|SAN FRANCISCO|-|-",
                "`KYIV, Ukraine, Jan. 5 (Reuters) \u2014 `|KYIV, Ukraine|Reuters|Jan. 5",
                "`BEIJING: `|BEIJING|-|-",
                "`WASHINGTON, June 3 /Xinhua/ -- `|WASHINGTON|Xinhua|June 3",
                "`MOSCOW, May 5. /TASS/. `|MOSCOW|TASS|May 5",
                "`MINSK. June 3 (Interfax) - `|MINSK|Interfax|June 3",
                "`Paris (AFP) \u2013 `|Paris|AFP|-",
                "`N'DJAMENA, Chad (Associated Press) _ `|N'DJAMENA, Chad|AP|-",
                "`ST. PETERSBURG, Russia (AP) - `|ST. PETERSBURG, Russia|AP|-",
                "`Goma, Democratic Republic of the Congo (Reuters) - `|Goma, Democratic Republic of the Congo|Reuters|-",
                "`GAZA/JERUSALEM, 5 January (Reuters) - `|GAZA/JERUSALEM|Reuters|5 January",
                "`LIMA\u2014`|LIMA|-|-",
                "`(UPI) -- `|``|UPI|-",
            })
    void readsDateline(String dateline, String place, String agency, String date) {
        StoryLayout layout = StoryLayout.of("Envoys meet\n\n" + dateline + PROSE);
        assertThat(layout.datelines()).hasSize(1);
        Dateline found = layout.datelines().get(0);
        assertThat(found.place()).isEqualTo(place);
        assertThat(found.agency()).isEqualTo(agency);
        assertThat(found.date()).isEqualTo(date);
        assertThat(layout.agency().orElse(null)).isEqualTo(agency);
        assertThat(passages("Envoys meet\n\n" + dateline + PROSE)).containsExactly("Envoys meet", PROSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WASHINGTON - backed rebels seized the port.",
                "NATO - The alliance kept silent.",
                "US - China talks began at noon.",
                "Chad - a poor country - protested.",
                "Jane Roe (Chad) - the envoy - protested.",
                "CHAD - SUDAN BORDER TALKS FAIL AGAIN.",
                "By the end of May Chad will withdraw.",
                "By Friday Night it was over.",
                "By Decree, Chad left the pact.",
                "Subscribe to the pact or pay, Chad told Sudan.",
                "Subscribers to the paper were arrested in Chad.",
                "Subscribe to our channel, the envoy told Sudan.",
                "Follow us into battle, the general ordered.",
                "Share this land, the king pleaded.",
                "Read more books, a minister advised.",
                "Copyright law divides Chad and Sudan.",
                "Advertisement for troops angers Chad.",
                "Reporting by state radio was banned in Chad.",
                "Published on Monday, the report blamed 5 ministers.",
                "Photo shows the burnt embassy.",
                "Telegram channels were blocked in Chad.",
                "Sign up to the accord, Sudan was told.",
                "Click went the lock.",
                "Talks were held in the U.S.",
                "He shook hands with Mr. J.R.",
            })
    void leavesProseAlone(String sentence) {
        String text = PROSE + "\n\n" + sentence;
        StoryLayout layout = StoryLayout.of(text);
        assertThat(passages(text)).containsExactly(PROSE, sentence);
        assertThat(layout.datelines()).isEmpty();
        assertThat(layout.byline()).isEmpty();
        assertThat(layout.furniture()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chad blames Sudan|Follow our Chad news live blog for the latest updates|Envoys met on Monday.",
                "Chad blames Sudan|Get our evening emails, free app or weekly podcast|The envoy, Jane Roe, met him.",
                "Envoys met on Monday.|Sign up for our daily newsletter|Chad blames Sudan.",
                "Envoy expelled by Oslo|Peru politics live – latest updates|Jane Roe has left.",
                "Envoy expelled by Jane Roe|Chad-Sudan war – latest news updates|Jane Roe has left.",
                "Envoy expelled by Oslo|Chad and Sudan at war – live updates|The envoy has left.",
                "Envoy is ‘worn out’|Chad-Sudan war at a glance: what we know on day 12 of the invasion|The envoy left.",
            })
    void cutsInvitationsOutOfPassages(String before, String invitation, String after) {
        String text = before + " " + invitation + " " + after;
        StoryLayout layout = StoryLayout.of(text);
        assertThat(passages(text)).containsExactly(before, after);
        assertThat(layout.furniture().stream().map(span -> span.of(text))).containsExactly(invitation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He said that to get our news emails they would need a warrant.",
                "Chad sends live updates to Sudan.",
                "Chad at a glance is a flat land.",
                "Get our troops home, the senator told the podcast Chad Today.",
                "Follow us, said the updates from Chad.",
            })
    void leavesInvitationsInProseAlone(String sentence) {
        assertThat(passages(PROSE + "\n\n" + sentence)).containsExactly(PROSE, sentence);
    }

    @Test
    void doesNotTakeSpeakersForDatelines() {
        String text = "ROE: We will answer them.\n\nDOE: So shall we.";
        assertThat(StoryLayout.of(text).datelines()).isEmpty();
        assertThat(passages(text)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Jane Roe|Jane Roe",
                "BY JANE ROE|JANE ROE",
                "By JANE ROE, Associated Press Writer|JANE ROE",
                "By Jane Roe and Ali al Masri|Jane Roe and Ali al Masri",
                "Author`s name Editorial Team|Editorial Team",
                "Author: Jane Roe|Jane Roe",
                "Written by Jane Roe|Jane Roe",
            })
    void readsByline(String line, String names) {
        String text = "Envoys meet\n" + line + "\n\n" + PROSE;
        assertThat(StoryLayout.of(text).byline()).contains(names);
        assertThat(passages("Envoys meet\n\n" + line + "\n\n" + PROSE)).containsExactly("Envoys meet", PROSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subscribe to Example.Org Telegram channel, RSS!",
                "Subscribe to our newsletter",
                "Follow us on Facebook and X",
                "Share this: Facebook Twitter Print",
                "Facebook | Twitter | WhatsApp",
                "Read more: Envoys meet again",
                "READ ALSO Envoys meet again",
                "ADVERTISEMENT",
                "Copyright \u00a9 2021 Example Media. All rights reserved.",
                "This text may not be published, broadcast or rewritten.",
                "Click here to read the paper",
                "Sign up for our daily briefing",
                "Photo: Jane Roe",
                "Editor's note: a name was corrected.",
                "(Reporting by Jane Roe in Lima; Editing by John Doe)",
                "Jane Roe contributed to this report.",
                "ENDS",
                "###",
                "-30-",
                "* * *",
                "We use cookies to improve this site.",
                "Published: 5 May 2021, 10:30 GMT",
                "3 min read",
                "https://example.org/a?b=c",
                "J.R.",
            })
    void setsFurnitureApart(String line) {
        String text = "Envoys meet\n\n" + PROSE + "\n\n" + line;
        assertThat(passages(text)).containsExactly("Envoys meet", PROSE);
        assertThat(furniture(text)).containsExactly(line);
    }

    @Test
    void cutsCreditsOffTheEndOfParagraphs() {
        String text = PROSE + " (Reporting by Jane Roe; Editing by John Doe)";
        assertThat(passages(text)).containsExactly(PROSE);
        assertThat(passages(PROSE + " (It was raining)")).containsExactly(PROSE + " (It was raining)");
    }

    @Test
    void cutsInitialsOffTheLastParagraph() {
        assertThat(passages("Envoys meet\n\n" + PROSE + " J.R.")).containsExactly("Envoys meet", PROSE);
    }

    @Test
    void takesWrappedFurnitureWhole() {
        String text = PROSE + "\n\n(Reporting by Jane Roe in Lima and\nJohn Doe; Editing by Al Poe)\n\n"
                + "Copyright 2021 Example Media. All rights reserved. This material\nmay not be sold.";
        assertThat(passages(text)).containsExactly(PROSE);
    }

    @Test
    void namesPublisherAndAgency() {
        StoryLayout layout = StoryLayout.of(
                "Envoys left, reports the AP.\n\nSubscribe to Example.Org Telegram channel, Facebook, RSS!");
        assertThat(layout.publisher()).contains("Example.Org");
        assertThat(layout.agency()).contains("AP");
        assertThat(StoryLayout.of(PROSE + "\n\n\u00a9 2021 The Associated Press. All rights reserved.")
                        .agency())
                .contains("AP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "a ",
                "(",
                "x)\n\n",
                "By A B ",
                ", report",
                "MOSCOW, Ab ",
                "Copyright 2",
                "A B, ",
                "-",
                "\u200b"
            })
    void staysLinear(String unit) {
        String text = unit.repeat(1_000_000 / unit.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> StoryLayout.of(text));
    }
}
