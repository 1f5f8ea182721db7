package org.demarche.score;

import java.util.ArrayList;
import java.util.List;

/**
 * Scores of a run that saw the bare text: is what the gold marks among the records, and at the price of how many.
 *
 * @param lines number of gold lines
 * @param coded lines with any record
 * @param anyRoot lines with a record of the right class
 * @param anyQuad lines with a record of the right quad
 * @param full lines with a record that has class, source and target right
 * @param records number of records of these lines
 * @param missed lines without such a record, in the order of the gold
 */
public record OpenScore(
        int lines, Share coded, Share anyRoot, Share anyQuad, Share full, int records, List<MarkedLine> missed) {
    public OpenScore {
        missed = List.copyOf(missed);
    }

    /** Scores records against gold lines. */
    public static OpenScore of(List<MarkedLine> gold, RecordsByArticle records) {
        int coded = 0;
        int root = 0;
        int quad = 0;
        int volume = 0;
        List<MarkedLine> missed = new ArrayList<>();
        for (MarkedLine line : gold) {
            CodePointText text = new CodePointText(line.text());
            List<CodedLine> found = records.of(line.id());
            volume += found.size();
            coded += found.isEmpty() ? 0 : 1;
            root += found.stream().anyMatch(r -> r.root().equals(line.root())) ? 1 : 0;
            quad += found.stream().anyMatch(r -> Roots.quad(r.root()) == line.quad()) ? 1 : 0;
            if (found.stream().noneMatch(r -> r.root().equals(line.root()) && r.hasPairOf(line, text))) {
                missed.add(line);
            }
        }
        int n = gold.size();
        return new OpenScore(
                n,
                new Share(coded, n),
                new Share(root, n),
                new Share(quad, n),
                new Share(n - missed.size(), n),
                volume,
                missed);
    }

    /** Records a line. */
    public double volume() {
        return lines == 0 ? 0 : (double) records / lines;
    }
}
