package org.demarche.parser.words;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Numbers words from 0 by the number of their spelling. Immutable and thread-safe; holds no strings. */
public final class WordTable {
    private final long[] entries;
    private final long[] keys;
    private final int[] values;
    private final int mask;

    /** @param entries numbers of spellings, all different; the position of each is its value */
    public WordTable(long[] entries) {
        this.entries = entries.clone();
        int size = Integer.highestOneBit(Math.max(8, entries.length * 2)) * 2;
        keys = new long[size];
        values = new int[size];
        mask = size - 1;
        for (int i = 0; i < entries.length; i++) {
            int at = slot(entries[i]);
            if (values[at] != 0) {
                throw new IllegalArgumentException("the same word twice, at " + i);
            }
            keys[at] = entries[i];
            values[at] = i + 1;
        }
    }

    private int slot(long key) {
        int at = (int) (key ^ (key >>> 32)) & mask;
        while (values[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /** Number of the word with this spelling, or -1 when it is not in the table. */
    public int find(long spelling) {
        return values[slot(spelling)] - 1;
    }

    /** How many words there are. */
    public int size() {
        return entries.length;
    }

    /** Reads a table. */
    public static WordTable read(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt() * Long.BYTES];
        in.readFully(bytes);
        long[] entries = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(entries);
        return new WordTable(entries);
    }

    /** Writes the table. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(entries.length);
        for (long entry : entries) {
            out.writeLong(entry);
        }
    }
}
