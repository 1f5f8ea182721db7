package org.demarche.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.parser.tag.TagLexicon;
import org.demarche.parser.words.Word;
import org.demarche.parser.words.WordTable;

/** Counts which tags each word has in a treebank. */
final class LexiconBuilder {
    private static final int MIN_COUNT = 3;
    /** A word seen less often than this may have tags that it was not seen with. */
    private static final int WELL_KNOWN = 30;

    private static final double RARE_TAG = 0.001;
    private static final double OPEN_SHARE = 0.002;

    private final List<String> tags;
    private final Map<String, int[]> counts = new HashMap<>();

    LexiconBuilder(List<String> tags) {
        this.tags = tags;
    }

    void add(TreebankSentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            String spelling = sentence.words()[i].spelling();
            counts.computeIfAbsent(spelling, s -> new int[tags.size()])[sentence.tags()[i]]++;
        }
    }

    TagLexicon build() {
        long open = open();
        List<String> known = new ArrayList<>();
        counts.forEach((spelling, seen) -> {
            if (sum(seen) >= MIN_COUNT) {
                known.add(spelling);
            }
        });
        known.sort(null);
        long[] keys = new long[known.size()];
        long[] masks = new long[known.size()];
        byte[] logs = new byte[known.size()];
        for (int i = 0; i < keys.length; i++) {
            int[] seen = counts.getOrDefault(known.get(i), new int[0]);
            keys[i] = Word.hash(known.get(i));
            masks[i] = mask(seen, open);
            logs[i] = (byte) (31 - Integer.numberOfLeadingZeros(sum(seen)));
        }
        return new TagLexicon(tags, new WordTable(keys), masks, logs, open);
    }

    private long mask(int[] seen, long open) {
        int sum = sum(seen);
        long mask = sum < WELL_KNOWN ? open : 0;
        for (int tag = 0; tag < seen.length; tag++) {
            if (seen[tag] > 0 && seen[tag] >= sum * RARE_TAG) {
                mask |= 1L << tag;
            }
        }
        return alike(alike(mask, "VBD", "VBN"), "VB", "VBP");
    }

    /** A word that may have one of two tags that share their forms may have the other. */
    private long alike(long mask, String one, String other) {
        int a = tags.indexOf(one);
        int b = tags.indexOf(other);
        if (a < 0 || b < 0) {
            return mask;
        }
        long both = 1L << a | 1L << b;
        return (mask & both) != 0 ? mask | both : mask;
    }

    /** Tags that rare words have. */
    private long open() {
        int[] types = new int[tags.size()];
        int all = 0;
        for (int[] seen : counts.values()) {
            if (sum(seen) <= 2) {
                all++;
                for (int tag = 0; tag < seen.length; tag++) {
                    types[tag] += seen[tag] > 0 ? 1 : 0;
                }
            }
        }
        long open = 0;
        for (int tag = 0; tag < types.length; tag++) {
            if (types[tag] > 0 && types[tag] >= all * OPEN_SHARE) {
                open |= 1L << tag;
            }
        }
        return open == 0 ? 1 : open;
    }

    private static int sum(int[] seen) {
        int sum = 0;
        for (int count : seen) {
            sum += count;
        }
        return sum;
    }
}
