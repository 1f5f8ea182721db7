package org.demarche.parser.words;

/** Finds where sentences end among tokens. */
final class SentenceEnds {
    private static final String GOES_ON = ",;:-\u2013\u2014";

    private final Pieces pieces;
    /** Straight double quotes so far are open. */
    private boolean open;

    SentenceEnds(Pieces pieces) {
        this.pieces = pieces;
    }

    /** The token after the sentence that begins with a token; sentences must be asked for in order. */
    int after(int from) {
        int i = from;
        while (i < pieces.size()) {
            note(i);
            byte kind = pieces.kind(i);
            i++;
            if (kind == Pieces.STOP || kind == Pieces.FINAL) {
                int next = close(i);
                if (next == pieces.size() || isEnd(i - 1, next)) {
                    return next;
                }
                i = next;
            }
        }
        return i;
    }

    private void note(int i) {
        if (pieces.kind(i) == Pieces.QUOTE && pieces.first(i) == '"') {
            open = !open;
        }
    }

    /** Takes in what closes after a stop. */
    private int close(int from) {
        int i = from;
        while (i < pieces.size() && closes(i)) {
            note(i);
            i++;
        }
        return i;
    }

    private boolean closes(int i) {
        return switch (pieces.kind(i)) {
            case Pieces.CLOSE, Pieces.STOP -> true;
            case Pieces.QUOTE -> closesQuote(i);
            default -> false;
        };
    }

    private boolean closesQuote(int i) {
        boolean before = pieces.touchesPrevious(i);
        boolean after = i + 1 < pieces.size() && pieces.touchesPrevious(i + 1);
        if (before != after) {
            return before;
        }
        return pieces.first(i) == '"' ? open : before;
    }

    private boolean isEnd(int stop, int next) {
        char c = pieces.first(next);
        if (GOES_ON.indexOf(c) >= 0 && (c == ',' || pieces.touchesPrevious(next))) {
            return false;
        }
        boolean lower = Character.isLowerCase(c);
        char mark = pieces.first(stop);
        return !(lower && (mark == '?' || mark == '!' || next > stop + 1));
    }
}
