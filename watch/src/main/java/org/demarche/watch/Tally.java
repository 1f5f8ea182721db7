package org.demarche.watch;

import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;

/** Counts of what a round or a feed brought. Not thread-safe. */
public final class Tally {
    private final Map<What, Long> counts = new EnumMap<>(What.class);

    void add(What what) {
        add(what, 1);
    }

    void add(What what, long count) {
        counts.merge(what, count, Long::sum);
    }

    void add(Tally other) {
        other.counts.forEach(this::add);
    }

    /** How often something happened. */
    public long count(What what) {
        return counts.getOrDefault(what, 0L);
    }

    /** What happened, as one line: "2 feeds read, 1 unchanged; 12 items: 9 new, 3 known; 15 records". */
    public String line() {
        StringJoiner feeds = new StringJoiner(", ");
        feeds.add(counted(count(What.FEEDS), "feed") + " read");
        part(feeds, What.UNCHANGED, "unchanged");
        part(feeds, What.FEEDS_FAILED, "failed");
        part(feeds, What.FEEDS_WAITING, "to be left alone for now");
        StringJoiner items = new StringJoiner(", ");
        part(items, What.NEW, "new");
        part(items, What.CHANGED, "changed");
        part(items, What.KNOWN, "known");
        part(items, What.DUPLICATE, "duplicate");
        part(items, What.FOREIGN, "of these in another language");
        part(items, What.PAGES_MISSED, "of these without their page");
        part(items, What.FAILED, "failed");
        part(items, What.LEFT, "left for the next round");
        String these = items.length() == 0 ? "" : ": " + items;
        return feeds + "; " + counted(count(What.ITEMS), "item") + these + "; "
                + counted(count(What.RECORDS), "record");
    }

    private void part(StringJoiner line, What what, String words) {
        if (count(what) > 0) {
            line.add(count(what) + " " + words);
        }
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** What is counted. */
    public enum What {
        /** Feeds that answered, those without a change included. */
        FEEDS,
        /** Feeds of which the server said that nothing has changed. */
        UNCHANGED,
        /** Feeds that could not be had. */
        FEEDS_FAILED,
        /** Feeds that were not asked since their servers wanted to be left alone. */
        FEEDS_WAITING,
        /** Items that feeds held, and those tried again. */
        ITEMS,
        /** Items that were kept and not there before. */
        NEW,
        /** Items kept in another form than before. */
        CHANGED,
        /** Items that were dealt with before. */
        KNOWN,
        /** Items that stood twice in a feed, or the same in another feed. */
        DUPLICATE,
        /** Items kept without records, not being in English. */
        FOREIGN,
        /** Items kept with the words of the feed, since their page gave nothing. */
        PAGES_MISSED,
        /** Items that could not be kept. */
        FAILED,
        /** Items for which there was no time. */
        LEFT,
        /** Records coded. */
        RECORDS
    }
}
