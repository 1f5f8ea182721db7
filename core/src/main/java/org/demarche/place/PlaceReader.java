package org.demarche.place;

import java.util.List;
import java.util.Optional;
import org.demarche.codebook.Codebook;
import org.demarche.text.Sentence;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * The places of one sentence and the acts that happened at them. Names are looked up when the first act asks. One for
 * each sentence; not thread-safe.
 */
public final class PlaceReader {
    private final Codebook codebook;
    private final String text;
    private final Sentence sentence;
    private final ArticlePlaces article;
    private @Nullable List<NamedPlace> names;
    private @Nullable Whereabouts whereabouts;

    /** @param text the text of the whole article */
    public PlaceReader(Codebook codebook, String text, Sentence sentence, ArticlePlaces article) {
        this.codebook = codebook;
        this.text = text;
        this.sentence = sentence;
        this.article = article;
    }

    /** Where the article was filed, by its dateline; no event happens there for that alone. */
    public Optional<Place> filed() {
        return article.dateline();
    }

    /** The country that the article names at least twice and beside which it names no other; empty where there is none. */
    public Optional<ArticlePlaces.Only> only() {
        return article.only();
    }

    /** The country that the article is about, as {@link ArticlePlaces} tells; empty where it is about several. */
    public Optional<ArticlePlaces.Only> main() {
        return article.main();
    }

    /** The country that the title alone speaks of; empty where it speaks of several or none. */
    public Optional<ArticlePlaces.Only> titled() {
        return article.titled();
    }

    /** All names of places in the sentence, with those that were passed over and why. */
    public List<NamedPlace> names() {
        if (names == null) {
            names = new PlaceFinder(codebook, text, sentence, article).find();
        }
        return names;
    }

    /** The place that words of the sentence stand for by themselves, whatever they belong to: in "the mayor of Basra". */
    public Optional<Place> named(String words) {
        return new Places(codebook).place(words, article);
    }

    /**
     * Where an act happened; empty when the sentence does not say.
     *
     * @param trigger the word that carries it
     * @param code its CAMEO code, or null for a bare claim
     * @param visit whether it is a visit
     * @param real whether it was, is or will be done, and is not denied or merely thought of
     */
    public Optional<NamedPlace> where(Token trigger, @Nullable String code, boolean visit, boolean real) {
        if (names().isEmpty()) {
            return Optional.empty();
        }
        if (whereabouts == null) {
            whereabouts = new Whereabouts(codebook, text, sentence);
        }
        return whereabouts.of(new Whereabouts.Deed(trigger, code == null ? "" : code, visit, real), names());
    }
}
