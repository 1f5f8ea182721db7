package org.demarche.parser.tag;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.demarche.parser.words.Word;
import org.demarche.parser.words.WordTable;

/** Which tags a word was seen with, and how often it was seen. Immutable and thread-safe. */
public final class TagLexicon {
    private final List<String> tags;
    private final WordTable words;
    private final long[] masks;
    private final byte[] counts;
    private final long open;

    /**
     * @param tags names of the tags, at most 64
     * @param words those that are known
     * @param masks bit t is set when the word may have tag t; in the order of the words
     * @param counts logarithm to base 2 of how often each was seen
     * @param open tags that an unknown word may have
     */
    public TagLexicon(List<String> tags, WordTable words, long[] masks, byte[] counts, long open) {
        this.tags = List.copyOf(tags);
        this.words = words;
        this.masks = masks.clone();
        this.counts = counts.clone();
        this.open = open;
    }

    /** Names of the tags in their order. */
    public List<String> tags() {
        return tags;
    }

    /** Tags that a word may have, as bits; for an unknown word the open ones. */
    public long mask(Word word) {
        int at = words.find(word.exact());
        return at < 0 ? open : masks[at];
    }

    /** Logarithm to base 2 of how often a spelling was seen, -1 when it never was. */
    public int count(long spelling) {
        int at = words.find(spelling);
        return at < 0 ? -1 : counts[at];
    }

    /** Reads a lexicon. */
    static TagLexicon read(DataInput in) throws IOException {
        String[] tags = in.readUTF().split(" ", -1);
        WordTable words = WordTable.read(in);
        long[] masks = new long[words.size()];
        byte[] counts = new byte[words.size()];
        for (int i = 0; i < masks.length; i++) {
            masks[i] = in.readLong();
        }
        in.readFully(counts);
        return new TagLexicon(List.of(tags), words, masks, counts, in.readLong());
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(String.join(" ", tags));
        words.write(out);
        for (long mask : masks) {
            out.writeLong(mask);
        }
        out.write(counts);
        out.writeLong(open);
    }
}
