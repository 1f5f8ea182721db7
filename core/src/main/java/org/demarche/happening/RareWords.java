package org.demarche.happening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How much a word that two articles have in common says for their telling one story: a word of every page says nothing, a
 * village's name or "minibus" much. A weight is the natural logarithm of how many passages there are to one that holds the
 * word, counted over United States government text (common-words.tsv, made by tools/common-words). Thread-safe.
 */
final class RareWords {
    private static final String TABLE = "common-words.tsv";
    private static final double PASSAGES = 14_972;

    /** The least number of passages with a word that stands in the table; others are taken to stand in half as many. */
    private static final double LEAST = 30;

    /** Words of every seventh passage and commoner ones tell nothing. */
    private static final double TELLING = 2;

    private static final double RARE = Math.log(PASSAGES / (LEAST / 2));

    private static final Map<String, Double> WEIGHTS = read();

    private RareWords() {}

    /** The weight of a word without its ending, as {@link TellingWords} cuts it; 0 for one that says nothing. */
    static double weight(String word) {
        return WEIGHTS.getOrDefault(word, RARE);
    }

    private static Map<String, Double> read() {
        Map<String, Double> weights = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(RareWords.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0 && line.charAt(0) != '#') {
                    double weight = Math.log(PASSAGES / Integer.parseInt(line.substring(tab + 1)));
                    weights.put(line.substring(0, tab), weight < TELLING ? 0 : weight);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(weights);
    }
}
