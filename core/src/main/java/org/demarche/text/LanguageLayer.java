package org.demarche.text;

import java.util.List;

/**
 * Splits text into sentences and words, tags and parses them. Implementations are thread-safe and deterministic: the
 * same text and passages give the same sentences.
 */
public interface LanguageLayer {
    /** Longest sentence, in tokens, that is parsed; a longer one is returned as {@link Parse#tooLong()}. */
    int MAX_TOKENS = 250;

    /** Name and version of the parser, for the record's field engine.parser. */
    String name();

    /** Begins to load what it needs, in the background, and returns at once; by default there is nothing to load. */
    default void warmUp() {}

    /**
     * Analyses passages of a text.
     *
     * @param text the whole text, untouched
     * @param passages what to read, in order and without overlap; nothing outside them becomes a token
     * @return sentences with offsets into the whole text, numbered from 0
     */
    Parse parse(String text, List<Span> passages);

    /**
     * False when each passage is analysed by itself, so that a long text may be handed over a few passages at a time;
     * true when all of them must come in one call.
     */
    default boolean wantsWhole() {
        return false;
    }

    /**
     * What came of a text.
     *
     * @param sentences those that were parsed
     * @param tooLong where sentences stand that were too long to parse
     */
    record Parse(List<Sentence> sentences, List<Span> tooLong) {
        public Parse {
            sentences = List.copyOf(sentences);
            tooLong = List.copyOf(tooLong);
        }
    }
}
