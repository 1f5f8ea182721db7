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
 * @param retrieved moment at which it was fetched, as YYYY-MM-DDThh:mm:ssZ
 * @param url where it was read
 * @param publisher who published it
 * @param agency the news agency it credits
 * @param byline who wrote it
 * @param dateline where it was filed, when the source keeps that apart
 * @param language ISO 639-1 code
 * @param rights what its owner says about use
 * @param origin where in the input it stood: the file, and the line, item or offset in it
 * @param given actor mentions that the caller already knows
 */
public record Article(
        String id,
        String text,
        @Nullable String title,
        @Nullable String published,
        @Nullable String retrieved,
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String agency,
        @Nullable String byline,
        @Nullable String dateline,
        @Nullable String language,
        @Nullable String rights,
        @Nullable String origin,
        List<GivenSpan> given) {

    public Article {
        Objects.requireNonNull(text, "text");
        given = List.copyOf(given);
    }

    /** An article of nothing but text. */
    public static Article of(String id, String text) {
        return new Builder(id, text).build();
    }

    /** The same article, published on a day. */
    public Article publishedOn(@Nullable String day) {
        return builder().published(day).build();
    }

    /** The same article under another id. */
    public Article identified(String other) {
        return new Article(
                other, text, title, published, retrieved, url, publisher, agency, byline, dateline, language, rights,
                origin, given);
    }

    /** A builder that holds what this article does. */
    public Builder builder() {
        return new Builder(id, text)
                .title(title)
                .published(published)
                .retrieved(retrieved)
                .url(url)
                .publisher(publisher)
                .agency(agency)
                .byline(byline)
                .dateline(dateline)
                .language(language)
                .rights(rights)
                .origin(origin)
                .given(given);
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

    /** Puts an article together; what is not set is absent. Blank words count as absent. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final String text;
        private @Nullable String title;
        private @Nullable String published;
        private @Nullable String retrieved;
        private @Nullable String url;
        private @Nullable String publisher;
        private @Nullable String agency;
        private @Nullable String byline;
        private @Nullable String dateline;
        private @Nullable String language;
        private @Nullable String rights;
        private @Nullable String origin;
        private List<GivenSpan> given = List.of();

        /**
         * @param id the caller's id, or a hash of the text
         * @param text the words that are coded
         */
        public Builder(String id, String text) {
            this.id = id;
            this.text = text;
        }

        /** Headline, when the source keeps it apart. */
        public Builder title(@Nullable String words) {
            this.title = orNull(words);
            return this;
        }

        /** Day of publication as YYYY-MM-DD, YYYY-MM or YYYY. */
        public Builder published(@Nullable String words) {
            this.published = orNull(words);
            return this;
        }

        /** Moment of fetching as YYYY-MM-DDThh:mm:ssZ. */
        public Builder retrieved(@Nullable String words) {
            this.retrieved = orNull(words);
            return this;
        }

        /** Where it was read. */
        public Builder url(@Nullable String words) {
            this.url = orNull(words);
            return this;
        }

        /** Who published it. */
        public Builder publisher(@Nullable String words) {
            this.publisher = orNull(words);
            return this;
        }

        /** The news agency it credits. */
        public Builder agency(@Nullable String words) {
            this.agency = orNull(words);
            return this;
        }

        /** Who wrote it. */
        public Builder byline(@Nullable String words) {
            this.byline = orNull(words);
            return this;
        }

        /** Where it was filed. */
        public Builder dateline(@Nullable String words) {
            this.dateline = orNull(words);
            return this;
        }

        /** ISO 639-1 code. */
        public Builder language(@Nullable String words) {
            this.language = orNull(words);
            return this;
        }

        /** What its owner says about use. */
        public Builder rights(@Nullable String words) {
            this.rights = orNull(words);
            return this;
        }

        /** Where in the input it stood. */
        public Builder origin(@Nullable String words) {
            this.origin = orNull(words);
            return this;
        }

        /** Actor mentions that the caller already knows. */
        public Builder given(List<GivenSpan> spans) {
            this.given = spans;
            return this;
        }

        /** The article. */
        public Article build() {
            return new Article(
                    id, text, title, published, retrieved, url, publisher, agency, byline, dateline, language, rights,
                    origin, given);
        }

        private static @Nullable String orNull(@Nullable String words) {
            return words == null || words.isBlank() ? null : words;
        }
    }
}
