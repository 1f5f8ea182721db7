package org.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FixedLayerTest {
    private final Sentence sentence =
            new Sentence(0, new Span(0, 2), List.of(new Token(0, new Span(0, 2), "Go", "go", "VB", -1, "root")));
    private final FixedLayer layer = new FixedLayer(List.of(new ConlluReader.Document("d", "Go", List.of(sentence))));

    @Test
    void givesSentencesOfItsDocuments() {
        assertThat(layer.parse("Go", List.of()).sentences()).containsExactly(sentence);
        assertThat(layer.name()).isEqualTo("conllu");
    }

    @Test
    void hasNothingForOtherTexts() {
        assertThat(layer.parse("Stay", List.of(new Span(0, 4))).sentences()).isEmpty();
    }
}
