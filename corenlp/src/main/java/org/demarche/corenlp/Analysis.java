package org.demarche.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;

/** One sentence on its way through the tagger and the parser. */
final class Analysis {
    private final String text;
    private final int offset;
    private final List<CoreLabel> labels;
    private final Tree tree;
    private final List<String> lemmas = new ArrayList<>();

    private Analysis(String text, int offset, List<CoreLabel> labels, Morphology morphology, boolean parsed) {
        this.text = text;
        this.offset = offset;
        this.labels = labels;
        Forms.normalize(labels);
        Models.tagger().tagCoreLabels(labels);
        for (CoreLabel label : labels) {
            lemmas.add(lemma(label, morphology));
        }
        this.tree = parsed ? parse() : flat();
    }

    /**
     * @param text the whole text
     * @param offset what to add to the offsets of the labels
     * @param labels tokens of one sentence; altered here
     * @param parsed false when words, tags and lemmas are enough
     */
    static Analysis of(String text, int offset, List<CoreLabel> labels, Morphology morphology, boolean parsed) {
        return new Analysis(text, offset, labels, morphology, parsed);
    }

    private static String lemma(CoreLabel label, Morphology morphology) {
        String lemma = morphology.lemma(label.word(), label.tag());
        if (lemma == null || lemma.isBlank()) {
            return label.word();
        }
        return label.tag().startsWith("NNP") ? lemma : lemma.toLowerCase(Locale.ROOT);
    }

    /** All words under the first. */
    private Tree flat() {
        Tree flat = new Tree(labels.size());
        flat.repair();
        return flat;
    }

    private Tree parse() {
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).setIndex(i + 1);
            labels.get(i).setSentIndex(0);
        }
        CoreMap map = new ArrayCoreMap(1);
        map.set(CoreAnnotations.TokensAnnotation.class, labels);
        Tree parsed = new Tree(labels.size());
        for (TypedDependency edge : Models.parser().predict(map).typedDependencies()) {
            parsed.attach(
                    edge.dep().index() - 1, edge.gov().index() - 1, edge.reln().toString());
        }
        parsed.repair();
        return parsed;
    }

    /** The outcome; a full stop that the tokenizer doubled ("in the U.S.") is left out. */
    Sentence sentence(int index) {
        List<Integer> kept = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).beginPosition() >= last) {
                kept.add(i);
                last = labels.get(i).endPosition();
            }
        }
        Tree shown = kept.size() == labels.size() ? tree : tree.only(kept);
        List<Token> tokens = new ArrayList<>();
        for (int i : kept) {
            int at = tokens.size();
            CoreLabel label = labels.get(i);
            Span span = new Span(offset + label.beginPosition(), offset + label.endPosition());
            tokens.add(
                    new Token(at, span, span.of(text), lemmas.get(i), label.tag(), shown.head(at), shown.relation(at)));
        }
        Span span = tokens.get(0).span().cover(tokens.get(tokens.size() - 1).span());
        return new Sentence(index, span, tokens);
    }
}
