package org.demarche.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scores of a run to which the marked spans were handed: each gold line against its surest record with the right pair.
 */
public final class PairScore {
    private final List<Verdict> verdicts;
    private final List<ClassScore> roots;
    private final List<ClassScore> quads;

    private PairScore(List<Verdict> verdicts) {
        this.verdicts = verdicts;
        this.roots = ClassScore.of(
                verdicts.stream().map(v -> v.gold().root()).toList(),
                verdicts.stream().map(Verdict::predicted).toList());
        this.quads = ClassScore.of(
                verdicts.stream().map(v -> String.valueOf(v.gold().quad())).toList(),
                verdicts.stream()
                        .map(v -> String.valueOf(Roots.quad(v.predicted())))
                        .toList());
    }

    /**
     * Scores records.
     *
     * @param gold in the order of the file
     * @param records in the order of the file: the first of equally sure ones counts
     */
    public static PairScore of(List<MarkedLine> gold, RecordsByArticle records) {
        List<Verdict> verdicts = new ArrayList<>();
        for (MarkedLine line : gold) {
            CodePointText text = new CodePointText(line.text());
            String predicted = records.of(line.id()).stream()
                    .filter(record -> record.hasPairOf(line, text))
                    .sorted(Comparator.comparingDouble(CodedLine::confidence).reversed())
                    .map(CodedLine::root)
                    .findFirst()
                    .orElse(Roots.NONE);
            verdicts.add(new Verdict(line, predicted));
        }
        return new PairScore(List.copyOf(verdicts));
    }

    public int lines() {
        return verdicts.size();
    }

    /** Lines with a record of the right pair. */
    public Share coded() {
        return share(
                verdicts.stream().filter(v -> !v.predicted().equals(Roots.NONE)).count());
    }

    /** Lines with the right class. */
    public Share rootAccuracy() {
        return share(verdicts.stream().filter(Verdict::right).count());
    }

    /** Lines with the right quad. */
    public Share quadAccuracy() {
        return share(verdicts.stream()
                .filter(v -> Roots.quad(v.predicted()) == v.gold().quad())
                .count());
    }

    /** The classes of the gold, by name. */
    public List<ClassScore> roots() {
        return roots;
    }

    public double rootMacroF1() {
        return ClassScore.macroF1(roots);
    }

    public double quadMacroF1() {
        return ClassScore.macroF1(quads);
    }

    /** Lines with a wrong class or none, in the order of the gold. */
    public List<Verdict> wrong() {
        return verdicts.stream().filter(v -> !v.right()).toList();
    }

    /** How often each class of the gold (outer key) was given each class (inner key), by name. */
    public Map<String, Map<String, Integer>> confusion() {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (Verdict verdict : verdicts) {
            counts.computeIfAbsent(verdict.gold().root(), root -> new TreeMap<>())
                    .merge(verdict.predicted(), 1, Integer::sum);
        }
        return counts;
    }

    private Share share(long hits) {
        return new Share((int) hits, verdicts.size());
    }

    /**
     * What a line was given.
     *
     * @param gold the line
     * @param predicted its class, or {@link Roots#NONE}
     */
    public record Verdict(MarkedLine gold, String predicted) {
        /** True when it is the right class. */
        public boolean right() {
            return predicted.equals(gold.root());
        }
    }
}
