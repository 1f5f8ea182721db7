package org.demarche.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.demarche.parser.words.Spelling;
import org.demarche.parser.words.Word;

/** Taught sentences in memory, with each word, tag and label kept once. Not thread-safe while it reads. */
final class Treebank {
    private static final int MAX_WORDS = 120;
    private static final int MIN_LABEL = 20;

    private final Map<String, Word> words = new HashMap<>();
    private final Map<String, Integer> tagCounts = new TreeMap<>();
    private final Map<String, Integer> labelCounts = new TreeMap<>();
    private final List<String[][]> raw = new ArrayList<>();

    /**
     * Adds the sentences of a CoNLL-U file.
     *
     * @param wanted decides by the article's id
     */
    void read(Path conllu, Predicate<String> wanted) throws IOException {
        try (BufferedReader lines = TextFiles.reader(conllu)) {
            List<String[]> rows = new ArrayList<>();
            String id = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("# article = ")) {
                    id = line.substring("# article = ".length());
                } else if (line.isEmpty()) {
                    if (wanted.test(id) && isUsable(rows)) {
                        add(rows);
                    }
                    rows.clear();
                } else if (!line.startsWith("#")) {
                    rows.add(line.split("\t", -1));
                }
            }
        }
    }

    private static boolean isUsable(List<String[]> rows) {
        if (rows.isEmpty() || rows.size() > MAX_WORDS) {
            return false;
        }
        int upper = 0;
        int lower = 0;
        for (String[] row : rows) {
            for (int i = 0; i < row[1].length(); i++) {
                upper += Character.isUpperCase(row[1].charAt(i)) ? 1 : 0;
                lower += Character.isLowerCase(row[1].charAt(i)) ? 1 : 0;
            }
        }
        return upper <= lower;
    }

    private void add(List<String[]> rows) {
        String[][] kept = new String[4][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            kept[0][i] = Spelling.plain(row[1]).intern();
            kept[1][i] = row[4].intern();
            kept[2][i] = row[6].intern();
            kept[3][i] = row[7].intern();
            tagCounts.merge(kept[1][i], 1, Integer::sum);
            labelCounts.merge(kept[3][i], 1, Integer::sum);
        }
        raw.add(kept);
    }

    int size() {
        return raw.size();
    }

    /** Names of the tags, in the order of their names. */
    List<String> tags() {
        return List.copyOf(tagCounts.keySet());
    }

    /** Names of the labels that are not too rare to learn; "dep" first, the others in the order of their names. */
    List<String> labels() {
        Set<String> names = new LinkedHashSet<>(List.of("dep"));
        labelCounts.forEach((name, count) -> {
            if (count >= MIN_LABEL) {
                names.add(name);
            }
        });
        return List.copyOf(names);
    }

    /**
     * The sentences, in the order of the files.
     *
     * @param tags names of the tags; a tag that is not among them is read as the first
     * @param labels names of the labels; a label that is not among them is read as the first
     */
    List<TreebankSentence> sentences(List<String> tags, List<String> labels) {
        Map<String, Integer> tagIds = ids(tags);
        Map<String, Integer> labelIds = ids(labels);
        List<TreebankSentence> sentences = new ArrayList<>(raw.size());
        for (String[][] kept : raw) {
            int size = kept[0].length;
            Word[] forms = new Word[size];
            int[][] numbers = new int[3][size];
            for (int i = 0; i < size; i++) {
                forms[i] = words.computeIfAbsent(kept[0][i], Word::new);
                numbers[0][i] = tagIds.getOrDefault(kept[1][i], 0);
                numbers[1][i] = Integer.parseInt(kept[2][i]) - 1;
                numbers[2][i] = labelIds.getOrDefault(kept[3][i], 0);
            }
            sentences.add(new TreebankSentence(forms, numbers[0], numbers[1], numbers[2]));
        }
        return sentences;
    }

    private static Map<String, Integer> ids(List<String> names) {
        Map<String, Integer> ids = new HashMap<>();
        for (String name : names) {
            ids.put(name, ids.size());
        }
        return ids;
    }
}
