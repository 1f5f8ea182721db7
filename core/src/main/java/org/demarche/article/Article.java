package org.demarche.article;

import java.util.List;
import java.util.Objects;
import org.demarche.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A news story as it came in. The text is never altered after this point: every offset of every record points into it.
 *
 * @param id the caller's id, or a hash of the text
 * @param text the words that are coded
 * @param title headline when the source keeps it apart; provenance, not coded
 * @param published day of publication as YYYY-MM-DD, YYYY-MM or YYYY
 * @param url where it was read
 * @param publisher who published it
 * @param agency the news agency it credits
 * @param byline who wrote it
 * @param language ISO 639-1 code
 * @param given actor mentions that the caller already knows
 */
public record Article(
        String id,
        String text,
        @Nullable String title,
        @Nullable String published,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String agency,
        @Nullable String byline,
        @Nullable String language,
        List<GivenSpan> given) {

    public Article {
        Objects.requireNonNull(text, "text");
        given = List.copyOf(given);
    }

    /** An article of nothing but text. */
    public static Article of(String id, String text) {
        return new Article(id, text, null, null, null, null, null, null, null, List.of());
    }

    /** The same article, published on a day. */
    public Article publishedOn(@Nullable String day) {
        return new Article(id, text, title, day, url, publisher, agency, byline, language, given);
    }

    /**
     * An actor mention that the caller marked.
     *
     * @param span where it stands
     * @param role "source", "target" or null: a hint for pairing
     * @param code actor code, or null
     * @param id the caller's own id, or null
     */
    public record GivenSpan(
            Span span,
            @Nullable String role,
            @Nullable String code,
            @Nullable String id) {}
}
