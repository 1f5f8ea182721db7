package org.demarche.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.article.Article;
import org.demarche.mention.Actor;
import org.demarche.place.NamedPlace;
import org.demarche.place.Place;
import org.demarche.text.Span;

/** Records to write in tests; an emoji stands before the evidence. */
final class Samples {
    static final String TEXT = "😀 Russia sold \"China\" arms,\nworth $2 billion, in 2005. Japan did not sign.";
    static final Article ARTICLE = new Article.Builder("a-1", TEXT)
            .title("Arms; and \"more\"")
            .published("2006-01-13")
            .publisher("Pravda.Ru")
            .agency("AP")
            .language("en")
            .build();
    static final Origin ORIGIN = new Origin("demarche 0.1", "parser 1", "shipped", "1", "abcd");

    private Samples() {}

    static Quote quote(String words) {
        int at = TEXT.indexOf(words);
        return new Quote(new Span(at, at + words.length()), words);
    }

    static Actor actor(String words, String code) {
        Quote quote = quote(words);
        return new Actor(
                quote.span(),
                words,
                code,
                code.substring(0, 3),
                List.of("GOV", "MIL"),
                "Ministry",
                List.of(new Actor.Via("name", quote.span(), words)));
    }

    static CodedRecord sale() {
        Map<String, Object> amount = new LinkedHashMap<>();
        amount.put("currency", "USD");
        amount.put("value", 2e9);
        amount.put("text", "$2 billion");
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("odd", List.of(1, 2.5, true));
        attributes.put("items", List.of("arms", "ships; boats"));
        attributes.put("amount", amount);
        Quote year = quote("2005");
        return new CodedRecord(
                "r-1",
                "g-1",
                0,
                quote("Russia sold \"China\" arms,\nworth $2 billion, in 2005."),
                List.of(quote("Japan")),
                quote("sold"),
                List.of(Kind.EVENT, Kind.ARMS),
                actor("Russia", "RUSGOVMIL"),
                actor("China", "CHN"),
                false,
                "062",
                null,
                "COOPERATE",
                null,
                List.of("military"),
                2,
                2,
                7.4,
                Status.OCCURRED,
                "past",
                "simple",
                new EventDate("2005", "2005", year, "year", "text"),
                null,
                null,
                false,
                null,
                List.of(),
                attributes,
                "sell.arms",
                0.1 + 0.2);
    }

    /** The sale, at a place whose words are "Japan" in the text. */
    static CodedRecord saleAt(Place place) {
        Quote words = quote("Japan");
        return sale().at(new NamedPlace(words.span(), words.text(), 0, 0, place, "told"));
    }

    static CodedRecord refusal() {
        return new CodedRecord(
                "r-2",
                "g-2",
                1,
                quote("Japan did not sign."),
                List.of(),
                quote("sign"),
                List.of(Kind.EVENT),
                actor("Japan", "JPN"),
                null,
                false,
                null,
                "057",
                null,
                null,
                List.of(),
                null,
                null,
                null,
                Status.NEGATED,
                "past",
                "simple",
                null,
                null,
                actor("Russia", "RUS"),
                true,
                "negative",
                List.of("CHN", "RUS"),
                Map.of(),
                "sign",
                1);
    }
}
