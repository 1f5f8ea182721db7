package org.demarche.train;

import java.util.Locale;
import java.util.Set;

/** How many items two have found, and how many of them are the same. */
final class Tally {
    private long theirs;
    private long ours;
    private long same;

    <T> void add(Set<T> theirItems, Set<T> ourItems) {
        theirs += theirItems.size();
        ours += ourItems.size();
        same += ourItems.stream().filter(theirItems::contains).count();
    }

    String line(String name) {
        return String.format(
                Locale.ROOT,
                "%s: CoreNLP %d, ours %d, the same %d; precision %.2f %%, recall %.2f %%, F1 %.2f %%%n",
                name,
                theirs,
                ours,
                same,
                100.0 * same / ours,
                100.0 * same / theirs,
                200.0 * same / (ours + theirs));
    }
}
