package org.demarche.happening;

import java.util.Set;

/**
 * The words of an article by which two articles are known to tell one story. Immutable. Made once for all records of an
 * article.
 *
 * @param words the words with content after the headline, without their endings
 * @param weight how much they tell together, as {@link RareWords} weighs them
 */
public record Story(Set<String> words, double weight) {
    public Story {
        words = Set.copyOf(words);
    }

    /** The story of an article's text. */
    static Story of(String article) {
        Set<String> words = TellingWords.inStory(article);
        double weight = 0;
        for (String word : words) {
            weight += RareWords.weight(word);
        }
        return new Story(words, weight);
    }

    /** The weights of the words that this and another have in common. */
    double common(Story other) {
        return TellingWords.sum(words, other.words, RareWords::weight);
    }
}
