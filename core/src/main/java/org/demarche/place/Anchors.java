package org.demarche.place;

import java.util.Optional;
import org.demarche.codebook.Codebook;
import org.demarche.text.Sentence;
import org.demarche.text.Token;

/** Finds the word by which a name of a place hangs in its sentence: "coast" in "off the coast of Somalia". */
final class Anchors {
    private static final int MOST_STEPS = 4;

    private final Codebook codebook;
    private final Sentence sentence;

    Anchors(Codebook codebook, Sentence sentence) {
        this.codebook = codebook;
        this.sentence = sentence;
    }

    /**
     * Where a name hangs.
     *
     * @param head the head of the phrase that says where
     * @param begin index of the first token of that phrase, its preposition
     * @param preposition the preposition before it in lower case, or empty
     * @param isPart true when a word for a part or a kind of place stands above the name
     * @param near true when the place is told by a direction: "north of Basra"
     */
    record Anchor(Token head, int begin, String preposition, boolean isPart, boolean near) {}

    Anchor of(NamedPlace name) {
        Token head = head(name);
        boolean part = false;
        boolean near = false;
        for (int step = 0; step < MOST_STEPS && head.head() >= 0; step++) {
            Token above = sentence.token(head.head());
            boolean kind = has("place.part", above) || has("place.facility", above) || isFacilityName(above);
            boolean compass = has("place.direction", above) && preposition(head).equals("of");
            boolean inside = head.isRelation("compound")
                    || head.isRelation("flat")
                    || head.isRelation("appos")
                    || head.isRelation("nmod")
                            && (preposition(head).equals("of")
                                    || head.relation().endsWith(":poss"));
            if (compass) {
                near = true;
            } else if (!kind || !inside) {
                break;
            }
            part = true;
            head = above;
        }
        Token first = head;
        while (first.isRelation("conj") && first.head() >= 0) {
            first = sentence.token(first.head());
        }
        Token hung = preposition(head).isEmpty() ? first : head;
        Optional<Token> marker = marker(hung);
        boolean where = near && marker.isEmpty();
        Token at = head.isRelation("conj") ? first : head;
        return new Anchor(
                at,
                marker.map(Token::index).orElse(head.index()),
                marker.map(Token::lower).orElse(""),
                part,
                where);
    }

    /** "Fort Liberty", "Camp Shorabak". */
    private boolean isFacilityName(Token head) {
        return head.isProper()
                && sentence.children(head).stream()
                        .anyMatch(child -> child.isRelation("compound") && has("place.facility", child));
    }

    /** The word of a name that the others of it hang on. */
    private Token head(NamedPlace name) {
        Token at = sentence.token(name.last());
        for (int i = 0; i < MOST_STEPS && at.head() >= name.first() && at.head() <= name.last(); i++) {
            at = sentence.token(at.head());
        }
        return at;
    }

    private String preposition(Token token) {
        return marker(token).map(Token::lower).orElse("");
    }

    private Optional<Token> marker(Token token) {
        return sentence.child(token, "case").filter(child -> child.index() < token.index());
    }

    private boolean has(String list, Token token) {
        return codebook.classes().contains(list, token.lemmaLower())
                || codebook.classes().contains(list, token.lower());
    }
}
