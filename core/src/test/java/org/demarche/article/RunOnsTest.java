package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.text.Span;
import org.junit.jupiter.api.Test;

class RunOnsTest {
    private static List<String> pieces(String text) {
        return RunOns.pieces(text, new Span(0, text.length())).stream()
                .map(span -> span.of(text))
                .toList();
    }

    @Test
    void aLineUnderAHeadlineIsPartedFromTheReport() {
        assertThat(
                        pieces(
                                "Two villages were emptied after the dam broke A spokesman for the army said that boats were sent."))
                .containsExactly(
                        "Two villages were emptied after the dam broke",
                        "A spokesman for the army said that boats were sent.");
    }

    @Test
    void anOfficeInACapitalBeginsTheReport() {
        assertThat(pieces("The party quarrels over its stand on the war abroad Senior ministers expect a long debate."))
                .containsExactly(
                        "The party quarrels over its stand on the war abroad",
                        "Senior ministers expect a long debate.");
    }

    @Test
    void aNameMayStandBehindAWordThatBeginsAClause() {
        assertThat(pieces("Farmers block every road into the capital As Peru counts its votes, unions call for calm."))
                .hasSize(2);
    }

    @Test
    void titlesAndNamesStayWhole() {
        String hague = "Seven judges of the court sat for hours in The Hague and heard the first of the witnesses.";
        String film = "Voters queued to watch the film The Long Road Home in the only cinema of the small town.";
        String few = "Rivals meet The president spoke.";

        assertThat(pieces(hague)).containsExactly(hague);
        assertThat(pieces(film)).containsExactly(film);
        assertThat(pieces(few)).containsExactly(few);
    }

    @Test
    void aSentenceThatEndsIsNoSeam() {
        String text =
                "Two villages were emptied after the dam broke. A spokesman for the army said that boats were sent.";

        assertThat(pieces(text)).containsExactly(text);
    }
}
