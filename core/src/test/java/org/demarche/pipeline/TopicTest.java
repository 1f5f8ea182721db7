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

    private static List<Sentence> words(String text) {
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
        return List.of(new Sentence(0, new Span(0, text.length()), tokens));
    }

    @Test
    void knowsAMatchReport() {
        assertThat(Topic.isPlay(
                        words(
                                "the striker scored twice before halftime and the goalkeeper saved a late header in the tournament"),
                        CODEBOOK))
                .isTrue();
    }

    @Test
    void takesWarNewsForNews() {
        assertThat(Topic.isPlay(
                        words(
                                "the army attacked the rebels near the border and the minister said the offensive would go on"),
                        CODEBOOK))
                .isFalse();
    }

    @Test
    void takesOneWordOfSportForNothing() {
        assertThat(Topic.isPlay(words("the president watched a tournament after talks with the chancellor"), CODEBOOK))
                .isFalse();
    }
}
