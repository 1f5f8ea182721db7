package org.demarche.parser.tag;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.demarche.parser.words.Word;

/**
 * Gives each word of a sentence a Penn Treebank tag, from left to right. Immutable and thread-safe.
 *
 * <p>The weights are kept as one byte each: the sign, and the square root of the amount.
 */
public final class Tagger {
    private static final float[] AMOUNTS = amounts();

    private final TagLexicon lexicon;
    private final TagFeatures features;
    private final int[] offsets;
    private final byte[] tags;
    private final byte[] weights;

    /**
     * @param lexicon the tags of the words
     * @param offsets where the entries of each row begin, and where those of the last end
     * @param tags the tag of each entry
     * @param weights its weight, packed by {@link #pack}
     */
    public Tagger(TagLexicon lexicon, int[] offsets, byte[] tags, byte[] weights) {
        this.lexicon = lexicon;
        this.features = new TagFeatures(offsets.length - 1);
        this.offsets = offsets;
        this.tags = tags;
        this.weights = weights;
    }

    private static float[] amounts() {
        float[] amounts = new float[256];
        for (int i = 0; i < 256; i++) {
            byte packed = (byte) i;
            amounts[i] = packed * Math.abs((float) packed);
        }
        return amounts;
    }

    /**
     * A weight as one byte.
     *
     * @param largest the largest amount of all weights
     */
    public static byte pack(float weight, float largest) {
        return (byte) (Math.signum(weight) * Math.round(Math.sqrt(Math.abs(weight) / largest) * 127));
    }

    /** The tags of words. */
    public TagLexicon lexicon() {
        return lexicon;
    }

    /**
     * Tags a sentence.
     *
     * @param words the sentence, in the first {@code size} places
     * @param out the tags, as numbers into {@link TagLexicon#tags()}
     */
    public void tag(Word[] words, int size, int[] out) {
        long[] masks = new long[size];
        for (int i = 0; i < size; i++) {
            masks[i] = lexicon.mask(words[i]);
        }
        int[] rows = new int[TagFeatures.COUNT];
        float[] scores = new float[Long.SIZE];
        int last2 = -1;
        int last = -1;
        for (int i = 0; i < size; i++) {
            int tag = Long.numberOfTrailingZeros(masks[i]);
            if (Long.bitCount(masks[i]) > 1) {
                int n = features.fixed(words, masks, size, i, rows);
                n = features.tagged(words, masks, size, i, last, last2, n, rows);
                tag = best(rows, n, masks[i], scores);
            }
            out[i] = tag;
            last2 = last;
            last = tag;
        }
    }

    private int best(int[] rows, int count, long mask, float[] scores) {
        Arrays.fill(scores, 0);
        for (int r = 0; r < count; r++) {
            int end = offsets[rows[r] + 1];
            for (int at = offsets[rows[r]]; at < end; at++) {
                scores[tags[at]] += AMOUNTS[weights[at] & 0xff];
            }
        }
        return best(scores, mask);
    }

    /** The allowed tag with the highest score; of equals the first. */
    public static int best(float[] scores, long mask) {
        int best = Long.numberOfTrailingZeros(mask);
        for (long rest = mask & (mask - 1); rest != 0; rest &= rest - 1) {
            int tag = Long.numberOfTrailingZeros(rest);
            if (scores[tag] > scores[best]) {
                best = tag;
            }
        }
        return best;
    }

    /** Reads a tagger. */
    public static Tagger read(DataInput in) throws IOException {
        TagLexicon lexicon = TagLexicon.read(in);
        int rows = in.readInt();
        byte[] sizes = new byte[rows];
        in.readFully(sizes);
        int[] offsets = new int[rows + 1];
        for (int i = 0; i < rows; i++) {
            offsets[i + 1] = offsets[i] + (sizes[i] & 0xff);
        }
        byte[] tags = new byte[offsets[rows]];
        byte[] weights = new byte[offsets[rows]];
        in.readFully(tags);
        in.readFully(weights);
        return new Tagger(lexicon, offsets, tags, weights);
    }

    /** Writes the tagger. */
    public void write(DataOutput out) throws IOException {
        lexicon.write(out);
        out.writeInt(offsets.length - 1);
        for (int i = 0; i + 1 < offsets.length; i++) {
            out.writeByte(offsets[i + 1] - offsets[i]);
        }
        out.write(tags);
        out.write(weights);
    }
}
