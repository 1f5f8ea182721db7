package org.demarche.page;

import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * A paragraph of a page: words between two ends of blocks.
 *
 * @param element the innermost block element that they stand in
 * @param text the words; never blank
 * @param linked characters of the text that stand in links
 */
record Block(Element element, String text, int linked) {
    private static final int SHORTEST_PROSE = 25;
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final int SHORTEST_OWN = 15;
    private static final int LONG = 80;
    private static final double LABEL = 0.2;
    private static final String ENDS = ".!?…:;\"”»’)。！？」";

    /** Whether it is links and little else, and no sentence with links in it. */
    boolean isLinks() {
        int own = text.length() - linked;
        return 5 * own < text.length() || own < linked && !(own >= SHORTEST_OWN && endsSentence());
    }

    /** How much running text it is, in characters outside of links; a Chinese or Japanese character counts twice. */
    double prose() {
        double own = text.length() - linked + ideographs();
        if (own < SHORTEST_PROSE || isLinks() || isHeading()) {
            return 0;
        }
        return endsSentence() || own >= LONG ? own : LABEL * own;
    }

    boolean isHeading() {
        return HEADINGS.contains(element.normalName());
    }

    /** Whether it ends as a sentence does. */
    boolean endsSentence() {
        return ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private long ideographs() {
        return text.codePoints().filter(c -> c >= 0x3040 && c <= 0x9FFF).count();
    }
}
