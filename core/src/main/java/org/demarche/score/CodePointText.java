package org.demarche.score;

import org.demarche.record.CodePoints;

/** A text that is cut by code points; offsets beyond its end mean its end. */
final class CodePointText {
    private final String text;
    private final CodePoints points;

    CodePointText(String text) {
        this.text = text;
        this.points = CodePoints.of(text);
    }

    String between(int start, int end) {
        int from = clipped(start);
        int to = clipped(end);
        return from >= to ? "" : text.substring(points.toUtf16(from), points.toUtf16(to));
    }

    private int clipped(int offset) {
        return Math.max(0, Math.min(points.length(), offset));
    }
}
