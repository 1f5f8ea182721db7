package org.demarche.parser.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the word lists of this package: words between spaces, after # a remark to the end of the line. */
final class WordLists {
    private WordLists() {}

    static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        for (String[] line : lines(name)) {
            words.addAll(List.of(line));
        }
        return Set.copyOf(words);
    }

    /** Lines of which the first word stands for all that follow: word to first word. */
    static Map<String, String> pairs(String name) {
        Map<String, String> pairs = new HashMap<>();
        for (String[] line : lines(name)) {
            for (int i = 1; i < line.length; i++) {
                pairs.put(line[i], line[0]);
            }
        }
        return Map.copyOf(pairs);
    }

    private static List<String[]> lines(String name) {
        List<String[]> lines = new ArrayList<>();
        InputStream in = WordLists.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("no word list " + name);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int remark = line.indexOf('#');
                String words = (remark < 0 ? line : line.substring(0, remark)).strip();
                if (!words.isEmpty()) {
                    lines.add(words.split("\\s+"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
