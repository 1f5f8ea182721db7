package org.demarche.parser.words;

import java.util.Arrays;

/** The tokens of a stretch of text as the tokenizer finds them, one after another. */
final class Pieces {
    /** Nothing special. */
    static final byte OTHER = 0;
    /** Full stop, question mark, exclamation mark. */
    static final byte STOP = 1;
    /** Opening quote or bracket. */
    static final byte OPEN = 2;
    /** Closing quote or bracket. */
    static final byte CLOSE = 3;
    /** Quote that may open or close. */
    static final byte QUOTE = 4;
    /** Abbreviation or ellipsis after which a new sentence begins. */
    static final byte FINAL = 5;

    private final char[] text;
    private int[] starts;
    private int[] ends;
    private byte[] kinds;
    private int size;

    Pieces(char[] text) {
        this.text = text;
        int room = text.length / 4 + 8;
        starts = new int[room];
        ends = new int[room];
        kinds = new byte[room];
    }

    void add(int start, int end, byte kind) {
        if (size == starts.length) {
            int room = size * 2;
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
            kinds = Arrays.copyOf(kinds, room);
        }
        starts[size] = start;
        ends[size] = end;
        kinds[size++] = kind;
    }

    int size() {
        return size;
    }

    int start(int piece) {
        return starts[piece];
    }

    int end(int piece) {
        return ends[piece];
    }

    byte kind(int piece) {
        return kinds[piece];
    }

    /** First unit of a piece. */
    char first(int piece) {
        return text[starts[piece]];
    }

    /** True when no space stands between a piece and the one before it. */
    boolean touchesPrevious(int piece) {
        return piece > 0 && starts[piece] == ends[piece - 1];
    }

    Words words(int from, int to, int offset) {
        int[] first = Arrays.copyOfRange(starts, from, to);
        int[] last = Arrays.copyOfRange(ends, from, to);
        for (int i = 0; i < first.length; i++) {
            first[i] += offset;
            last[i] += offset;
        }
        return new Words(first, last);
    }
}
