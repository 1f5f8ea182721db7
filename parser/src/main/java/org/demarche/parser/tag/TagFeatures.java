package org.demarche.parser.tag;

import org.demarche.parser.words.Word;

/** What the tagger looks at around a word, as rows of its table of weights. */
public final class TagFeatures {
    /** Number of features of a word. */
    public static final int COUNT = 36;

    private static final int START = 0x51ed270b;
    private static final int END = 0x2545f491;

    private final int mask;

    /** @param rows how many rows the table has; a power of two */
    public TagFeatures(int rows) {
        this.mask = rows - 1;
    }

    /**
     * Fills in the rows of one word that do not depend on tags.
     *
     * @param words the sentence
     * @param masks the tags that each word may have
     * @param i position of the word
     * @param out at least {@link #COUNT} long; the first places are filled
     * @return how many places were filled
     */
    public int fixed(Word[] words, long[] masks, int size, int i, int[] out) {
        Word word = words[i];
        int exact = (int) word.exact();
        int previous = i > 0 ? (int) words[i - 1].folded() : START;
        int next = i + 1 < size ? (int) words[i + 1].folded() : END;
        int n = 0;
        out[n++] = row(1, exact);
        out[n++] = row(2, (int) word.folded());
        out[n++] = row(3, word.suffix(1));
        out[n++] = row(4, word.suffix(2));
        out[n++] = row(5, word.suffix(3));
        out[n++] = row(6, word.suffix(4));
        out[n++] = row(7, word.prefix(1));
        out[n++] = row(8, word.prefix(2));
        out[n++] = row(9, word.prefix(3));
        out[n++] = row(10, word.shape());
        out[n++] = row(11, word.traits() * 2 + (i == 0 ? 1 : 0));
        out[n++] = row(12, previous);
        out[n++] = row(13, next);
        out[n++] = row(14, i > 1 ? (int) words[i - 2].folded() : START);
        out[n++] = row(15, i + 2 < size ? (int) words[i + 2].folded() : END);
        out[n++] = row(16, exact * 31 + previous);
        out[n++] = row(17, exact * 31 + next);
        out[n++] = row(18, previous * 31 + next);
        out[n++] = row(19, ambiguity(masks[i]));
        out[n++] = row(20, i + 1 < size ? ambiguity(masks[i + 1]) : END);
        out[n++] = row(21, i + 2 < size ? ambiguity(masks[i + 2]) : END);
        out[n++] = row(22, (i + 1 < size ? ambiguity(masks[i + 1]) : END) * 31 + ambiguity(masks[i]));
        out[n++] = row(23, i + 1 < size ? words[i + 1].suffix(3) : END);
        out[n++] = row(24, i > 0 ? words[i - 1].suffix(3) : START);
        out[n++] = row(25, (i > 0 ? words[i - 1].traits() : 32) * 64 + word.traits());
        out[n++] = row(26, (i + 1 < size ? words[i + 1].traits() : 32) * 64 + word.traits());
        return n;
    }

    /**
     * Fills in the rows of one word that depend on the tags before it.
     *
     * @param from first place of {@code out} to be filled
     * @param last tag of the word before, -1 at the start
     * @param last2 tag of the one before that, -1 at the start
     * @return how many places are filled in all
     */
    public int tagged(Word[] words, long[] masks, int size, int i, int last, int last2, int from, int[] out) {
        int t1 = last + 2;
        int t2 = (last2 + 2) * 67 + t1;
        int exact = (int) words[i].exact();
        int next = i + 1 < size ? ambiguity(masks[i + 1]) : END;
        int n = from;
        out[n++] = row(27, t1);
        out[n++] = row(28, t2);
        out[n++] = row(29, exact * 71 + t1);
        out[n++] = row(30, exact * 71 + t2);
        out[n++] = row(31, next * 71 + t1);
        out[n++] = row(32, ambiguity(masks[i]) * 71 + t1);
        out[n++] = row(33, words[i].suffix(3) * 71 + t1);
        out[n++] = row(34, (i + 1 < size ? (int) words[i + 1].folded() : END) * 71 + t1);
        out[n++] = row(35, (next * 31 + ambiguity(masks[i])) * 71 + t1);
        out[n++] = row(36, (i > 0 ? (int) words[i - 1].folded() : START) * 71 + t2);
        return n;
    }

    private static int ambiguity(long mask) {
        return (int) (mask ^ (mask >>> 32)) * 0x9E3779B1;
    }

    private int row(int template, int value) {
        int hash = (value + template * 0x3C6EF372) * 0x85ebca6b;
        hash ^= hash >>> 15;
        hash = (hash + template) * 0xc2b2ae35;
        hash ^= hash >>> 16;
        return hash & mask;
    }
}
