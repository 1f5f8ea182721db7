package org.demarche.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * How well one class was found.
 *
 * @param label the class
 * @param precision of the lines given this class, those that have it
 * @param recall of the lines that have this class, those given it
 */
public record ClassScore(String label, Share precision, Share recall) {
    /** Harmonic mean of precision and recall; 0 when nothing was found. */
    public double f1() {
        int found = precision.hits();
        return found == 0 ? 0 : 2.0 * found / (precision.total() + recall.total());
    }

    /** The classes that occur in the gold, by name. */
    static List<ClassScore> of(List<String> gold, List<String> predicted) {
        List<ClassScore> scores = new ArrayList<>();
        for (String label : new TreeSet<>(gold)) {
            int hits = 0;
            for (int i = 0; i < gold.size(); i++) {
                if (label.equals(gold.get(i)) && label.equals(predicted.get(i))) {
                    hits++;
                }
            }
            scores.add(new ClassScore(
                    label, new Share(hits, count(predicted, label)), new Share(hits, count(gold, label))));
        }
        return List.copyOf(scores);
    }

    /** Mean of the classes' F1, each counted once. */
    static double macroF1(List<ClassScore> scores) {
        return scores.stream().mapToDouble(ClassScore::f1).average().orElse(0);
    }

    private static int count(List<String> labels, String label) {
        return (int) labels.stream().filter(each -> Objects.equals(each, label)).count();
    }
}
