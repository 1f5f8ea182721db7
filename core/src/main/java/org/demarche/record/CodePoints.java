package org.demarche.record;

import java.util.Arrays;
import org.demarche.text.Span;

/**
 * The one converter between the UTF-16 offsets used inside the program and the Unicode code points written in records.
 * A text without characters beyond U+FFFF costs nothing; any other one binary search an offset. Immutable.
 */
public final class CodePoints {
    private static final int[] NONE = {};

    /** Offset of the second half of each character beyond U+FFFF, ascending. */
    private final int[] seconds;

    private final int length;

    private CodePoints(int[] seconds, int length) {
        this.seconds = seconds;
        this.length = length;
    }

    /** The converter of one text. A half without its partner counts as one code point, as it does in Java. */
    public static CodePoints of(String text) {
        int[] seconds = NONE;
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (count == seconds.length) {
                    seconds = Arrays.copyOf(seconds, Math.max(16, 2 * count));
                }
                seconds[count++] = i;
            }
        }
        return new CodePoints(count == 0 ? NONE : Arrays.copyOf(seconds, count), text.length());
    }

    /** Number of code points in the text. */
    public int length() {
        return length - seconds.length;
    }

    /**
     * From UTF-16 to code points.
     *
     * @param utf16 an offset into the text, its length included; inside a character it counts as the character's end
     * @throws IndexOutOfBoundsException when it lies outside the text
     */
    public int fromUtf16(int utf16) {
        if (utf16 < 0 || utf16 > length) {
            throw new IndexOutOfBoundsException("UTF-16 offset " + utf16 + " of a text of " + length);
        }
        if (seconds.length == 0) {
            return utf16;
        }
        int at = Arrays.binarySearch(seconds, utf16);
        return utf16 - (at < 0 ? -at - 1 : at);
    }

    /**
     * From code points to UTF-16.
     *
     * @param codePoint an offset into the text, its length included
     * @throws IndexOutOfBoundsException when it lies outside the text
     */
    public int toUtf16(int codePoint) {
        if (codePoint < 0 || codePoint > length()) {
            throw new IndexOutOfBoundsException("code point " + codePoint + " of a text of " + length());
        }
        int low = 0;
        int high = seconds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (seconds[middle] - 1 - middle < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoint + low;
    }

    /**
     * A span given in code points.
     *
     * @throws IndexOutOfBoundsException when it lies outside the text
     * @throws IllegalArgumentException when it ends before it starts
     */
    public Span toUtf16(int start, int end) {
        return new Span(toUtf16(start), toUtf16(end));
    }
}
