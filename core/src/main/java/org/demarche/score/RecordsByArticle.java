package org.demarche.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Coded records to look up by their article, in the order of the file. Immutable. */
public final class RecordsByArticle {
    private final Map<String, List<CodedLine>> byArticle = new HashMap<>();

    /** @param records in the order of the file */
    public RecordsByArticle(List<CodedLine> records) {
        for (CodedLine record : records) {
            byArticle.computeIfAbsent(record.article(), id -> new ArrayList<>()).add(record);
        }
    }

    /** How many of these articles have a record. */
    public long known(List<MarkedLine> gold) {
        return gold.stream().filter(line -> byArticle.containsKey(line.id())).count();
    }

    /** Records of an article, none if there are none. */
    List<CodedLine> of(String article) {
        return byArticle.getOrDefault(article, List.of());
    }
}
