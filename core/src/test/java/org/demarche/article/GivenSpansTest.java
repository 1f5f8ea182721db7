package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.demarche.text.Span;
import org.junit.jupiter.api.Test;

class GivenSpansTest {
    private static Article with(List<Article.GivenSpan> given) {
        return new Article.Builder("a", "x".repeat(300)).given(given).build();
    }

    private static Article.GivenSpan span(int start, int end) {
        return new Article.GivenSpan(new Span(start, end), null, null, null);
    }

    @Test
    void findsWhatALookAtEachOneFindsInTheOrderGiven() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Article.GivenSpan> given = new ArrayList<>();
            for (int i = random.nextInt(20); i > 0; i--) {
                int start = random.nextInt(200);
                given.add(span(start, start + random.nextInt(random.nextInt(10) == 0 ? 100 : 9)));
            }
            int from = random.nextInt(200);
            Span stretch = new Span(from, from + random.nextInt(60));
            assertThat(GivenSpans.of(with(given)).near(stretch))
                    .isEqualTo(given.stream()
                            .filter(g -> g.span().start() <= stretch.end()
                                    && g.span().end() >= stretch.start())
                            .toList());
        }
    }
}
