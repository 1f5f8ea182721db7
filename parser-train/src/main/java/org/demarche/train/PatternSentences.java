package org.demarche.train;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.demarche.train.PatternData.Template;

/** Makes sentences from templates: the same ones for the same seed. */
final class PatternSentences {
    private static final int MOST_WORDS = 48;
    private static final int TRIES = 8;
    private static final int DRAWS = 5;
    private static final double MEAN = 31;
    private static final double DEVIATION = 11;

    private final PatternData data;
    private final Random random;

    PatternSentences(PatternData data, long seed) {
        this.data = data;
        this.random = new Random(seed);
    }

    /**
     * Different sentences, shuffled.
     *
     * @param count how many, together with those given
     * @param given sentences to be mixed in
     */
    List<String> make(int count, Collection<String> given) {
        Set<String> seen = new HashSet<>(given);
        List<String> sentences = new ArrayList<>(given);
        int before = -1;
        while (sentences.size() < count && sentences.size() > before) {
            before = sentences.size();
            round(count, seen, sentences);
        }
        Collections.shuffle(sentences, random);
        return sentences.size() > count ? sentences.subList(0, count) : sentences;
    }

    /** One sentence of each template, the templates in any order. */
    private void round(int count, Set<String> seen, List<String> sentences) {
        List<Template> templates = new ArrayList<>(data.templates());
        Collections.shuffle(templates, random);
        for (Template template : templates) {
            for (int i = 0; i < TRIES && sentences.size() < count; i++) {
                String sentence = sentence(template);
                if (words(sentence) <= MOST_WORDS && seen.add(sentence)) {
                    sentences.add(sentence);
                    break;
                }
            }
        }
    }

    /** Of several sentences of a template the one that comes closest to a length drawn as news has them. */
    private String sentence(Template template) {
        double wanted = MEAN + DEVIATION * random.nextGaussian();
        String best = raw(template);
        for (int i = 1; i < DRAWS; i++) {
            String other = raw(template);
            if (Math.abs(words(other) - wanted) < Math.abs(words(best) - wanted)) {
                best = other;
            }
        }
        return template.headline() ? Tidying.headline(best, random) : Tidying.sentence(best, random);
    }

    private String raw(Template template) {
        return new Expansion(data, random).expand(template.piece());
    }

    private static int words(String sentence) {
        return sentence.split(" ").length;
    }
}
