package org.demarche.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Differences by kind, with the first few examples of each. */
final class Differences {
    private final int examples;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, List<String>> shown = new TreeMap<>();

    Differences(int examples) {
        this.examples = examples;
    }

    void add(String kind, String example) {
        counts.merge(kind, 1, Integer::sum);
        List<String> list = shown.computeIfAbsent(kind, name -> new ArrayList<>());
        if (list.size() < examples) {
            list.add(example.replaceAll("\\s", " "));
        }
    }

    /** A stretch of text with what stands around it. */
    static String context(String text, int from, int to) {
        int around = 30;
        return text.substring(Math.max(0, from - around), from) + "[" + text.substring(from, to) + "]"
                + text.substring(to, Math.min(text.length(), to + around));
    }

    /** Commonest first. */
    String report() {
        StringBuilder report = new StringBuilder();
        List<String> kinds = new ArrayList<>(counts.keySet());
        kinds.sort(Comparator.comparing(kind -> -counts.getOrDefault(kind, 0)));
        for (String kind : kinds) {
            report.append(counts.get(kind)).append('\t').append(kind).append('\n');
            for (String example : shown.getOrDefault(kind, List.of())) {
                report.append("\t\t").append(example).append('\n');
            }
        }
        return report.toString();
    }
}
