package org.demarche.score;

import java.util.List;

/**
 * What scoring needs of a coded record.
 *
 * @param article the article's id
 * @param source where the source stands, empty for none
 * @param target where the target stands, empty for none
 * @param root PLOVER type, with the joined classes of {@link Roots}
 * @param reciprocal true where both act alike
 * @param confidence 0 to 1
 */
public record CodedLine(
        String article, List<Place> source, List<Place> target, String root, boolean reciprocal, double confidence) {
    public CodedLine {
        source = List.copyOf(source);
        target = List.copyOf(target);
    }

    /** True when source and target are those of the marked line; of a reciprocal record, in either order. */
    boolean hasPairOf(MarkedLine gold, CodePointText text) {
        return (agree(source, gold.source(), text) && agree(target, gold.target(), text))
                || (reciprocal && agree(source, gold.target(), text) && agree(target, gold.source(), text));
    }

    private static boolean agree(List<Place> coded, List<Place> marked, CodePointText text) {
        return coded.stream().anyMatch(c -> marked.stream().anyMatch(m -> c.agreesWith(m, text)));
    }
}
