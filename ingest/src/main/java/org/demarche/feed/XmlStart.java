package org.demarche.feed;

/** Finds where the outermost element of markup begins. */
final class XmlStart {
    private XmlStart() {}

    /** The place of the first tag that is no declaration, comment or document type; the length when there is none. */
    static int of(String text) {
        int at = text.indexOf('<');
        while (at >= 0) {
            int end;
            if (text.startsWith("<?", at)) {
                end = after(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                end = after(text, "-->", at);
            } else if (text.startsWith("<!", at)) {
                int subset = text.indexOf('[', at);
                int close = text.indexOf('>', at);
                end = subset >= 0 && subset < close
                        ? after(text, ">", text.indexOf(']', subset))
                        : after(text, ">", at);
            } else {
                return at;
            }
            at = end < 0 ? -1 : text.indexOf('<', end);
        }
        return text.length();
    }

    private static int after(String text, String end, int from) {
        int at = from < 0 ? -1 : text.indexOf(end, from);
        return at < 0 ? -1 : at + end.length();
    }
}
