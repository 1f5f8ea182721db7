package org.demarche.pipeline;

import java.util.BitSet;
import org.demarche.text.Span;

/** Which parts of a text stand in quotation marks. A mark left open ends with its paragraph. */
final class Quotation {
    private final BitSet quoted = new BitSet();

    Quotation(String text) {
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
                quoted.set(open, i + 1);
                open = -1;
            }
        }
    }

    /** True when the middle of a span lies in quotation marks. */
    boolean covers(Span span) {
        return quoted.get((span.start() + span.end()) / 2);
    }

    /** True when quotation marks hold at least three words' worth of a span. */
    boolean touches(Span span) {
        int at = quoted.nextSetBit(span.start());
        if (at < 0 || at >= span.end()) {
            return false;
        }
        int end = Math.min(quoted.nextClearBit(at), span.end());
        return end - at > 18;
    }
}
