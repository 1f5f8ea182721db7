package org.demarche.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.demarche.text.Span;

/**
 * The passages of a text in blocks, each of which is parsed and coded before the next one is: the parsed words of a long
 * article never stand in memory together, and one can tell how far it has come. Passages stay whole, except those that
 * are as long as a book; they are cut where a sentence surely ends.
 */
final class Blocks {
    /** Characters after which a block is full. */
    static final int SIZE = 5_000;

    /** Longest passage that stays whole. */
    static final int LONGEST_PASSAGE = 200_000;

    /** How far the end of a sentence is looked for. */
    private static final int LONGEST_PIECE = 40_000;

    private static final int LETTERS = 4;

    private Blocks() {}

    static List<List<Span>> of(String text, List<Span> passages) {
        List<List<Span>> blocks = new ArrayList<>();
        List<Span> block = new ArrayList<>();
        int filled = 0;
        for (Span passage : passages) {
            for (Span piece : pieces(text, passage)) {
                block.add(piece);
                filled += piece.length();
                if (filled >= SIZE) {
                    blocks.add(List.copyOf(block));
                    block.clear();
                    filled = 0;
                }
            }
        }
        if (!block.isEmpty()) {
            blocks.add(List.copyOf(block));
        }
        return blocks;
    }

    private static List<Span> pieces(String text, Span passage) {
        if (passage.length() <= LONGEST_PASSAGE) {
            return List.of(passage);
        }
        List<Span> pieces = new ArrayList<>();
        int start = passage.start();
        while (start < passage.end()) {
            int end = cut(text, start, passage.end());
            pieces.add(new Span(start, end));
            start = end;
        }
        return pieces;
    }

    /** Where the piece that begins at {@code start} ends: with a sentence, else at a space, else anywhere. */
    private static int cut(String text, int start, int end) {
        int limit = Math.min(end, start + LONGEST_PIECE);
        for (int at = start + SIZE; at < limit; at++) {
            if (endsSentence(text, at, end)) {
                return at;
            }
        }
        if (limit == end) {
            return end;
        }
        for (int at = limit; at > start + SIZE; at--) {
            if (Character.isWhitespace(text.charAt(at))) {
                return at;
            }
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }

    /** True at the space between "... a small word." and a capital; abbreviations are short or begin with a capital. */
    private static boolean endsSentence(String text, int at, int end) {
        if (!Character.isWhitespace(text.charAt(at)) || ".!?".indexOf(text.charAt(at - 1)) < 0) {
            return false;
        }
        for (int i = at - 1 - LETTERS; i < at - 1; i++) {
            if (!Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        int next = at;
        while (next < end && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < end && Character.isUpperCase(text.charAt(next));
    }
}
