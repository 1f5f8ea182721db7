package org.demarche.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives the sentences that were read with a document; a text that it does not know has none. */
public final class FixedLayer implements LanguageLayer {
    private final Map<String, List<Sentence>> byText = new HashMap<>();

    /** @param documents what was parsed elsewhere; of two with the same text the first counts */
    public FixedLayer(Collection<ConlluReader.Document> documents) {
        for (ConlluReader.Document document : documents) {
            byText.putIfAbsent(document.text(), document.sentences());
        }
    }

    @Override
    public String name() {
        return "conllu";
    }

    /** All sentences of the document, whatever the passages: a tree cannot be cut. */
    @Override
    public Parse parse(String text, List<Span> passages) {
        return new Parse(byText.getOrDefault(text, List.of()), List.of());
    }

    @Override
    public boolean wantsWhole() {
        return true;
    }
}
