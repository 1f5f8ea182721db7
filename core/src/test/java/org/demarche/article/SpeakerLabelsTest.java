package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakerLabelsTest {
    private static List<String> labels(String text) {
        return SpeakerLabels.of(text).stream().map(span -> span.of(text)).toList();
    }

    @Test
    void findsThoseOfATranscriptAtLinesAndBehindSentences() {
        String text = "THE MAYOR: Good morning. Q: Is it done?\n\nMR. McBROOK: It is. (Laughter.) THE MAYOR: Thanks.\n"
                + "PRIME MINISTER HOLM (via interpreter): We agree.\nMrs. Lund: So do we.";
        assertThat(labels(text))
                .containsExactly(
                        "THE MAYOR:",
                        "Q:",
                        "MR. McBROOK:",
                        "THE MAYOR:",
                        "PRIME MINISTER HOLM (via interpreter):",
                        "Mrs. Lund:");
    }

    @Test
    void passagesHoldWhatIsSaidAndNotTheLabels() {
        String text = "MR. BROOK: It is done. THE MAYOR: We thank Norway.\n\nQUESTION: Why?";
        StoryLayout layout = StoryLayout.of(text);
        assertThat(layout.passages().stream().map(span -> span.of(text)))
                .containsExactly("It is done.", "We thank Norway.", "Why?");
        assertThat(layout.speakers().stream().map(span -> span.of(text)))
                .containsExactly("MR. BROOK:", "THE MAYOR:", "QUESTION:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BREAKING: The envoy left. UPDATE: He is back.",
                "MR. BROOK: Only one label makes no transcript.",
                "The NATO: EU pact holds. The time is 10:30 and the score 2:1.",
                "They agreed on three points: trade, visas and fish: nothing else.",
                ""
            })
    void aTextThatIsNoTranscriptHasNone(String text) {
        assertThat(labels(text)).isEmpty();
    }
}
