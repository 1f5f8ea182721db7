package org.demarche.mention;

import org.demarche.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A proper name in a text that no actor table holds.
 *
 * @param span where it stands, without its title
 * @param name its words with single spaces between them; the full name where the text gave it earlier
 * @param title the title or apposition that says what it is, or empty
 * @param country the country named beside it, or null
 * @param guess the code that title and country give, or null unless both are there
 * @param weak true when it may well be no actor: a place in which something happens, a thing, a word that has its capital
 *     from the beginning of the sentence
 * @param context the words around it, in one line
 */
public record UnknownMention(
        Span span,
        String name,
        String title,
        @Nullable String country,
        @Nullable String guess,
        boolean weak,
        String context) {

    /** The same under its full name, which makes it more than a word. */
    UnknownMention named(String fullName) {
        boolean same = fullName.equals(name);
        return same ? this : new UnknownMention(span, fullName, title, country, guess, false, context);
    }
}
