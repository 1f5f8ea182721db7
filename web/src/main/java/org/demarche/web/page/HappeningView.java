package org.demarche.web.page;

import java.util.List;

/**
 * A happening as a list shows it.
 *
 * @param id stable
 * @param href its own page
 * @param day YYYY-MM-DD, YYYY-MM or YYYY; "" for none
 * @param record that speaks for it
 * @param sentence the words that show it, cut at marks
 * @param sources where it was read
 * @param counted how many reports tell of it; "" for one
 */
public record HappeningView(
        String id,
        String href,
        String day,
        RecordView record,
        List<Piece> sentence,
        List<SourceView> sources,
        String counted) {
    public HappeningView {
        sentence = List.copyOf(sentence);
        sources = List.copyOf(sources);
    }

    /**
     * An article that tells of it.
     *
     * @param name of the publisher, or what else the article is called by
     * @param title of the article; "" for none
     * @param day of publication; "" for none
     * @param href the article here, at the sentence
     */
    public record SourceView(String name, String title, String day, String href) {}

    /** Happenings of one day. */
    public record Day(String words, List<HappeningView> happenings) {
        public Day {
            happenings = List.copyOf(happenings);
        }
    }
}
