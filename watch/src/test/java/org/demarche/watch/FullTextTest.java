package org.demarche.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.article.Article;
import org.demarche.feed.PolledFeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullTextTest {
    private static final String LONG = "The envoys spoke for an hour about the border. ".repeat(30);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "...",
                "…",
                " […]",
                " Read more",
                " Continue reading →",
                "… Read the full story",
                " [...] The post Talks appeared first on The Desk."
            })
    void wordsThatBreakOffAreFetched(String end) {
        assertThat(FullText.AUTO.wants(item(LONG.strip() + end, true, "http://desk.example/")))
                .isTrue();
    }

    @Test
    void aSummaryIsFetchedAndContentIsNot() {
        String some = LONG.substring(0, 400).strip() + ".";
        assertThat(FullText.AUTO.wants(item(some, false, "http://desk.example/")))
                .isTrue();
        assertThat(FullText.AUTO.wants(item(some, true, "http://desk.example/")))
                .isFalse();
        assertThat(FullText.AUTO.wants(item(LONG, false, "http://desk.example/")))
                .isFalse();
        assertThat(FullText.AUTO.wants(item("A line.", true, "http://desk.example/")))
                .isTrue();
        assertThat(FullText.AUTO.wants(item("A line.", true, null))).isFalse();
        assertThat(FullText.NEVER.wants(item("A line.", true, "http://desk.example/")))
                .isFalse();
        assertThat(FullText.ALWAYS.wants(item(LONG, true, "http://desk.example/")))
                .isTrue();
    }

    private static PolledFeed.Item item(String body, boolean isContent, String url) {
        Article article = new Article.Builder("1", "Talks\n\n" + body).url(url).build();
        return new PolledFeed.Item(article, body.length(), isContent);
    }
}
