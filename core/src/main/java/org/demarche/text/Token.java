package org.demarche.text;

import java.util.Locale;

/**
 * A word of a sentence with its place in the dependency graph.
 *
 * @param index 0-based position in the sentence
 * @param span where it stands in the article's text
 * @param form the word as it stands in the text
 * @param lemma its dictionary form, lower case except for proper nouns
 * @param tag Penn Treebank part of speech
 * @param head index of its governor, or -1 for the root
 * @param relation basic Universal Dependencies relation to the governor, such as nsubj or nmod:poss
 */
public record Token(int index, Span span, String form, String lemma, String tag, int head, String relation) {
    /** The same word under another head. */
    Token under(int newHead, String newRelation) {
        return new Token(index, span, form, lemma, tag, newHead, newRelation);
    }

    /** The same word read as another part of speech, with the dictionary form that it has as that. */
    Token retagged(String newTag, String newLemma) {
        return new Token(index, span, form, newLemma, newTag, head, relation);
    }

    /** The form in lower case. */
    public String lower() {
        return form.toLowerCase(Locale.ROOT);
    }

    /** The lemma in lower case. */
    public String lemmaLower() {
        return lemma.toLowerCase(Locale.ROOT);
    }

    /** True for verbs in any form, modals left out. */
    public boolean isVerb() {
        return tag.startsWith("VB");
    }

    /** True for common and proper nouns. */
    public boolean isNoun() {
        return tag.startsWith("NN");
    }

    /** True for proper nouns. */
    public boolean isProper() {
        return tag.startsWith("NNP");
    }

    /** True for adjectives. */
    public boolean isAdjective() {
        return tag.startsWith("JJ");
    }

    /** True for personal and possessive pronouns. */
    public boolean isPronoun() {
        return tag.startsWith("PRP");
    }

    /** True when the relation is this one or a subtype of it. */
    public boolean isRelation(String name) {
        return relation.equals(name) || (relation.startsWith(name) && relation.charAt(name.length()) == ':');
    }
}
