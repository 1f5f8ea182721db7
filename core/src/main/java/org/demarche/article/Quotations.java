package org.demarche.article;

import java.util.Arrays;
import org.demarche.text.Span;

/** Which parts of a text stand in quotation marks. A mark left open ends with its paragraph. Immutable. */
public final class Quotations {
    /** Characters of a quotation that may be a single word or a phrase set apart. */
    private static final int SHORT = 40;

    /** Starts and, at the same places, ends of the quoted stretches; ascending, with a gap between any two. */
    private int[] starts = new int[16];

    private int[] ends = new int[16];
    private int count;

    /** Reads the marks of a text, once. */
    public Quotations(String text) {
        int open = -1;
        int newlines = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                newlines++;
                if (newlines > 1) {
                    open = -1;
                }
                continue;
            }
            if (!Character.isWhitespace(c)) {
                newlines = 0;
            }
            if (c == '\u201c' || c == '"' && open < 0) {
                open = i;
            } else if ((c == '\u201d' || c == '"') && open >= 0) {
                add(open, i + 1);
                open = -1;
            }
        }
    }

    private void add(int start, int end) {
        if (count > 0 && ends[count - 1] == start) {
            ends[count - 1] = end;
            return;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        starts[count] = start;
        ends[count++] = end;
    }

    /** Place of the first quoted stretch that ends after an offset. */
    private int firstEndingAfter(int offset) {
        int at = Arrays.binarySearch(ends, 0, count, offset);
        return at < 0 ? -at - 1 : at + 1;
    }

    /** True when the middle of a span lies in quotation marks. */
    public boolean covers(Span span) {
        int middle = (span.start() + span.end()) / 2;
        int at = firstEndingAfter(middle);
        return at < count && starts[at] <= middle;
    }

    /** True when the quotation marks around the middle of a span hold more than a few words: speech, no "scare quotes". */
    public boolean isSpeech(Span span) {
        int middle = (span.start() + span.end()) / 2;
        int at = firstEndingAfter(middle);
        return at < count && starts[at] <= middle && ends[at] - starts[at] > SHORT;
    }

    /** True when quotation marks hold at least three words' worth of a span. */
    public boolean touches(Span span) {
        int at = firstEndingAfter(span.start());
        if (at == count || starts[at] >= span.end()) {
            return false;
        }
        return Math.min(ends[at], span.end()) - Math.max(starts[at], span.start()) > 18;
    }

    /** True when a quotation that has begun by an offset has not ended before it: the offset lies in it. */
    public boolean isOpenAt(int offset) {
        int at = firstEndingAfter(offset);
        return at < count && starts[at] < offset;
    }
}
