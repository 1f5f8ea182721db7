package org.demarche.watch;

import java.util.Locale;
import java.util.regex.Pattern;
import org.demarche.article.Article;
import org.demarche.feed.PolledFeed;

/** Whether the page that an item links to is fetched for its full text. */
public enum FullText {
    /** Where the feed gives no more than a line, a short summary, or words that break off. */
    AUTO,
    /** For every item with a link. */
    ALWAYS,
    /** For none: the words of the feed are kept. */
    NEVER;

    /** Characters below which the content of an item is no more than a line. */
    private static final int LINE = 120;

    /** Characters below which a summary is taken for one. */
    private static final int SUMMARY = 1000;

    private static final Pattern CUT = Pattern.compile(
            "(?is).*(?:\\[?(?:\\.\\.\\.|…)\\]?|\\b(?:read|continue|see) (?:more|reading|the (?:full|rest)\\b.{0,30}))"
                    + "\\W{0,4}(?:the post .{0,200}appeared first on .{0,100})?");

    private static final int TAIL = 500;

    /** Whether it wants the page of an item. */
    boolean wants(PolledFeed.Item item) {
        if (this != AUTO || item.article().url() == null) {
            return this == ALWAYS && item.article().url() != null;
        }
        return item.bodyLength() < (item.isContent() ? LINE : SUMMARY) || breaksOff(item.article());
    }

    private static boolean breaksOff(Article article) {
        String text = article.text().stripTrailing();
        return CUT.matcher(text.substring(Math.max(0, text.length() - TAIL))).matches();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
