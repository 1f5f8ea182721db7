package org.demarche.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.page.Sample.PROSE;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTitleTest {
    private static final String LINKED =
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Boats for Fenwick\"}</script>";

    private final Sample sample = new Sample();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Boats for Fenwick | Zenda Post;<header><h1>Zenda Post</h1></header><h2>Boats for Fenwick</h2>",
                "Zenda Post | Boats for Fenwick;<header><h1>Zenda Post</h1></header><h2>Boats for Fenwick</h2>",
                "Boats for Fenwick - Zenda Post;<div><h1><a href='/'>Zenda Post</a></h1></div><h2>Boats for Fenwick</h2>",
                "Boats for Fenwick - Zenda Post;<div><h1>Zenda Post</h1></div><h2>Boats for Fenwick</h2>",
                "The Old Zenda Daily Post | Boats for Fenwick;<article><h1>Boats for Fenwick</h1></article>",
                "Boats for Fenwick;<a href='https://zenda.example/'><h1>Zenda Post</h1></a>",
                "Zenda Post | Boats for Fenwick;<h1>Boats for Fenwick</h1>",
                "Boats for Fenwick | Zenda Post;<header><h1>Boats for Fenwick</h1></header>",
            })
    void theNameOfTheSiteIsNoHeadline(String window, String headings) {
        for (String head : new String[] {"", LINKED, "<meta property='og:title' content='Boats for Fenwick'>"}) {
            String html = Sample.page("<title>" + window + "</title>" + head, headings + "<div>" + PROSE + "</div>");

            assertThat(sample.article(html, null).title()).isEqualTo("Boats for Fenwick");
        }
    }
}
