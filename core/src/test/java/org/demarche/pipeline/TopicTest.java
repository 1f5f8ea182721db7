package org.demarche.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.demarche.ShippedFolder;
import org.demarche.codebook.Codebook;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;
import org.junit.jupiter.api.Test;

class TopicTest {
    private static final Codebook CODEBOOK = ShippedFolder.codebook();

    private static boolean isPlay(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : text.split(" ")) {
            int index = tokens.size();
            tokens.add(new Token(
                    index,
                    new Span(at, at + word.length()),
                    word,
                    word,
                    "NN",
                    index == 0 ? -1 : 0,
                    index == 0 ? "root" : "dep"));
            at += word.length() + 1;
        }
        Topic topic = new Topic(CODEBOOK);
        topic.add(new Sentence(0, new Span(0, text.length()), tokens));
        return topic.isPlay();
    }

    @Test
    void knowsAMatchReport() {
        assertThat(
                        isPlay(
                                "the striker scored twice before halftime and the goalkeeper saved a late header in the tournament"))
                .isTrue();
    }

    @Test
    void takesWarNewsForNews() {
        assertThat(isPlay(
                        "the army attacked the rebels near the border and the minister said the offensive would go on"))
                .isFalse();
    }

    @Test
    void takesOneWordOfSportForNothing() {
        assertThat(isPlay("the president watched a tournament after talks with the chancellor"))
                .isFalse();
    }
}
