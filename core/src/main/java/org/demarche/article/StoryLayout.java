package org.demarche.article;

import java.util.List;
import java.util.Optional;
import org.demarche.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * How the plain text of an article is laid out: what is prose to be read, and what stands around it. Made in one walk
 * over the text, whatever the text is.
 */
public final class StoryLayout {
    private final @Nullable Span headline;
    private final List<Dateline> datelines;
    private final @Nullable String byline;
    private final @Nullable String agency;
    private final @Nullable String publisher;
    private final List<Span> furniture;
    private final List<Span> passages;
    private final List<Span> speakers;

    StoryLayout(
            @Nullable Span headline,
            List<Dateline> datelines,
            @Nullable String byline,
            @Nullable String agency,
            @Nullable String publisher,
            List<Span> furniture,
            List<Span> passages,
            List<Span> speakers) {
        this.headline = headline;
        this.datelines = List.copyOf(datelines);
        this.byline = byline;
        this.agency = agency;
        this.publisher = publisher;
        this.furniture = List.copyOf(furniture);
        this.passages = List.copyOf(passages);
        this.speakers = List.copyOf(speakers);
    }

    /** Reads the layout off a text. */
    public static StoryLayout of(String text) {
        return new LayoutReader(text).read();
    }

    /** The short first line without a full stop, when a blank line and more text follow. */
    public Optional<Span> headline() {
        return Optional.ofNullable(headline);
    }

    /** Datelines in the order of the text. */
    public List<Dateline> datelines() {
        return datelines;
    }

    /** Who wrote it, as written. */
    public Optional<String> byline() {
        return Optional.ofNullable(byline);
    }

    /** The news agency that it credits, by its usual name. */
    public Optional<String> agency() {
        return Optional.ofNullable(agency);
    }

    /** The publisher, when the furniture names it. */
    public Optional<String> publisher() {
        return Optional.ofNullable(publisher);
    }

    /** What belongs to the page and not to the article, in the order of the text; bylines and datelines left out. */
    public List<Span> furniture() {
        return furniture;
    }

    /** What is to be read: the headline and each paragraph, without datelines, bylines, furniture and labels. */
    public List<Span> passages() {
        return passages;
    }

    /** The labels of a transcript that say who speaks, each with its colon; what follows one is that speaker's. */
    public List<Span> speakers() {
        return speakers;
    }
}
