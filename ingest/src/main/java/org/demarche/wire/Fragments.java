package org.demarche.wire;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the elements of one name out of a text, so that a mistake in one of them costs no other. Comments between them
 * are passed over. Not thread-safe.
 */
final class Fragments implements Closeable {
    /** Most characters of an element. */
    private static final int LONGEST = 4 << 20;

    private static final int BLOCK = 1 << 15;

    private final Reader in;
    private final Problems problems;
    private final String start;
    private final String end;
    private final StringBuilder window = new StringBuilder();
    private final char[] block = new char[BLOCK];
    private boolean isEnd;
    private long line = 1;
    private long fragmentLine;

    /** @param name of the elements; they do not stand in one another */
    Fragments(Reader in, String name, Problems problems) {
        this.in = in;
        this.problems = problems;
        this.start = "<" + name;
        this.end = "</" + name + ">";
    }

    /** Line of the last fragment's beginning, from 1 on. */
    long line() {
        return fragmentLine;
    }

    /** The next whole element; null at the end. */
    @Nullable
    String next() throws IOException {
        while (toStart()) {
            fragmentLine = line;
            int close = find(end, start.length());
            int last = lastStart(close < 0 ? window.length() : close);
            if (close >= 0 && last == 0) {
                String fragment = window.substring(0, close + end.length());
                drop(fragment.length());
                return fragment;
            }
            if (close < 0 && window.length() > LONGEST) {
                problems.report(
                        ProblemCode.DM091, line, "more than " + LONGEST + " characters from " + start + "> on.");
            } else {
                problems.report(ProblemCode.DM093, line, start + "> without its end.");
            }
            drop(last == 0 ? start.length() : last);
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Drops what stands before the next element; false when there is none. */
    private boolean toStart() throws IOException {
        while (true) {
            int element = firstStart();
            int comment = window.indexOf("<!--");
            if (comment >= 0 && (element < 0 || comment < element)) {
                drop(comment);
                skipComment();
            } else if (element >= 0) {
                drop(element);
                return true;
            } else {
                drop(Math.max(0, window.length() - start.length() - 1));
                if (!fill()) {
                    return false;
                }
            }
        }
    }

    private void skipComment() throws IOException {
        int close = window.indexOf("-->");
        while (close < 0) {
            drop(Math.max(0, window.length() - 2));
            if (!fill()) {
                drop(window.length());
                return;
            }
            close = window.indexOf("-->");
        }
        drop(close + 3);
    }

    /** Where the next element begins. */
    private int firstStart() {
        int at = window.indexOf(start);
        while (at >= 0 && !isWhole(at)) {
            at = window.indexOf(start, at + 1);
        }
        return at;
    }

    /** Where the last element before a place begins, of those that begin at the next one or behind it. */
    private int lastStart(int before) {
        int at = window.lastIndexOf(start, before - 1);
        while (at > 0 && !isWhole(at)) {
            at = window.lastIndexOf(start, at - 1);
        }
        return Math.max(0, at);
    }

    /** Whether the name that stands there is no longer than ours. */
    private boolean isWhole(int at) {
        int behind = at + start.length();
        return behind < window.length()
                && (window.charAt(behind) == '>' || Character.isWhitespace(window.charAt(behind)));
    }

    /** Where words stand, reading on as far as is needed and allowed; -1 when they are not there. */
    private int find(String words, int from) throws IOException {
        int at = window.indexOf(words, from);
        int seen = from;
        while (at < 0 && window.length() <= LONGEST) {
            seen = Math.max(seen, window.length() - words.length());
            if (!fill()) {
                return -1;
            }
            at = window.indexOf(words, seen);
        }
        return at;
    }

    private boolean fill() throws IOException {
        int n = isEnd ? -1 : in.read(block);
        isEnd = n < 0;
        window.append(block, 0, Math.max(0, n));
        return !isEnd;
    }

    private void drop(int count) {
        for (int i = 0; i < count; i++) {
            line += window.charAt(i) == '\n' ? 1 : 0;
        }
        window.delete(0, count);
    }
}
