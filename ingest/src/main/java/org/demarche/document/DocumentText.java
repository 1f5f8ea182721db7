package org.demarche.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document holds.
 *
 * @param paragraphs its paragraphs or lines in order; blank ones may stand between them
 * @param title what its properties or its style say that its title is, or null
 */
record DocumentText(List<String> paragraphs, @Nullable String title) {
    /** The paragraphs that are not blank. */
    List<String> filled() {
        return paragraphs.stream()
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .toList();
    }
}
