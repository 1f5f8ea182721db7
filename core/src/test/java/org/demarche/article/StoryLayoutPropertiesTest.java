package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.demarche.text.Span;

class StoryLayoutPropertiesTest {
    @Provide
    Arbitrary<String> pages() {
        return Arbitraries.of(
                        "\n",
                        "\n\n",
                        "\r\n",
                        " ",
                        ". ",
                        "MOSCOW",
                        ", Jan. 5",
                        " (AP)",
                        " -- ",
                        ": ",
                        "By Jane Roe",
                        "J.R.",
                        "(Reporting by ",
                        ")",
                        "Share",
                        "Read more:",
                        "the envoy left",
                        "\u00a9",
                        "\ud83d\ude00",
                        "\ud83d",
                        "\u0000",
                        "\u05d0",
                        "#",
                        "- ",
                        "/TASS/",
                        "Author: ",
                        "\u2028")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 500)
    void partsLieApartAndInOrder(@ForAll("pages") String text) {
        check(text);
    }

    @Property(tries = 500)
    void readsAnyText(@ForAll String text) {
        check(text);
    }

    private static void check(String text) {
        StoryLayout layout = StoryLayout.of(text);
        List<Span> all = new ArrayList<>(layout.passages());
        assertThat(all).isSorted();
        all.addAll(layout.furniture());
        layout.datelines().forEach(dateline -> all.add(dateline.span()));
        all.sort(null);
        int last = 0;
        for (Span span : all) {
            assertThat(span.start()).isGreaterThanOrEqualTo(last);
            assertThat(span.length()).isPositive();
            last = span.end();
        }
        assertThat(last).isLessThanOrEqualTo(text.length());
    }
}
