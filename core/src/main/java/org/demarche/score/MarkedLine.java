package org.demarche.score;

import java.util.List;

/**
 * A line of a gold file: a text with source and target marked and its right class. Offsets are code points.
 *
 * @param id the article's id
 * @param text what was coded
 * @param source where the source is named, in any of several places
 * @param target where the target is named
 * @param root PLOVER type, with the joined classes of {@link Roots}
 * @param quad class 1 to 4
 */
public record MarkedLine(String id, String text, List<Place> source, List<Place> target, String root, int quad) {
    public MarkedLine {
        source = List.copyOf(source);
        target = List.copyOf(target);
    }
}
