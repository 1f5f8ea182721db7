package org.demarche.report;

import java.util.Locale;

/** Puts SVG and HTML together as text. Names are the caller's; texts and values are escaped. Not thread-safe. */
final class Svg {
    private final StringBuilder out = new StringBuilder();

    /** Text that is safe between tags and in quotation marks. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
        return safe.toString();
    }

    /** A number with at most one decimal, the same everywhere. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Begins a tag, which {@link #end} ends. */
    Svg open(String tag, Object... namesAndValues) {
        out.append('<').append(tag);
        return attributes(namesAndValues);
    }

    /** Attributes of the tag that was begun. */
    Svg attributes(Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            String text = value instanceof Double number ? number(number) : String.valueOf(value);
            out.append(' ')
                    .append(namesAndValues[i])
                    .append("=\"")
                    .append(escape(text))
                    .append('"');
        }
        return this;
    }

    /** Ends the tag that was begun. */
    Svg end() {
        out.append('>');
        return this;
    }

    /** A whole tag with nothing in it but text. */
    Svg leaf(String tag, String text, Object... namesAndValues) {
        return open(tag, namesAndValues).end().text(text).close(tag);
    }

    Svg close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** Text, escaped. */
    Svg text(String text) {
        out.append(escape(text));
        return this;
    }

    /** What is HTML or SVG already. */
    Svg raw(String markup) {
        out.append(markup);
        return this;
    }

    /** A rectangle. */
    Svg rect(String style, double x, double y, double width, double height) {
        return open("rect", "class", style, "x", x, "y", y, "width", width, "height", height)
                .raw("/>");
    }

    /** A rectangle with words that appear when it is pointed at. */
    Svg rect(String style, double x, double y, double width, double height, String title) {
        return open("rect", "class", style, "x", x, "y", y, "width", width, "height", height)
                .end()
                .leaf("title", title)
                .close("rect");
    }

    /** A line. */
    Svg line(String style, double x1, double y1, double x2, double y2) {
        return open("line", "class", style, "x1", x1, "y1", y1, "x2", x2, "y2", y2)
                .raw("/>");
    }

    /** A circle with words that appear when it is pointed at. */
    Svg circle(String style, double x, double y, double radius, String title) {
        return open("circle", "class", style, "cx", x, "cy", y, "r", radius)
                .end()
                .leaf("title", title)
                .close("circle");
    }

    /** Words at a place. */
    Svg words(String style, double x, double y, String words) {
        return leaf("text", words, "class", style, "x", x, "y", y);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
