package org.demarche.place;

import java.util.Optional;
import java.util.Set;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.PlaceKind;
import org.demarche.text.Sentence;
import org.demarche.text.Token;

/**
 * Tells the places of a sentence that belong to something else than an act: to another event, to a topic, or to the
 * state that words are meant for. Not thread-safe.
 */
final class Elsewhere {
    private static final int MOST_STEPS = 4;

    /** Words before an event that is named beside an act and is not its occasion. */
    private static final Set<String> ASIDE = Set.of(
            "as",
            "amid",
            "amidst",
            "despite",
            "after",
            "ahead",
            "before",
            "since",
            "following",
            "until",
            "over",
            "about",
            "concerning",
            "regarding",
            "because",
            "due",
            "given",
            "like",
            "unlike",
            "than",
            "without",
            "behind");

    /** Words before the occasion of what is said. */
    private static final Set<String> OCCASION =
            Set.of("at", "in", "during", "on", "to", "before", "with", "inside", "outside", "by");

    /** Words before what a promise or a stance is to be carried out by, or is about. */
    private static final Set<String> MEANS = Set.of("through", "throughout", "including", "towards", "toward");

    /** Acts that reach those whom a "for" names: aid, and force. */
    private static final Set<String> FOR = Set.of("07", "18", "19", "20");

    private static final Set<String> UNREAL =
            Set.of("any", "possible", "potential", "future", "further", "hypothetical", "eventual");

    private final Codebook codebook;
    private final Sentence sentence;

    Elsewhere(Codebook codebook, Sentence sentence) {
        this.codebook = codebook;
        this.sentence = sentence;
    }

    /** "hit out at Spain": a whole state is no point to be at. */
    boolean isTarget(Anchors.Anchor anchor, Place place) {
        return anchor.preposition().equals("at") && !anchor.isPart() && isWide(place);
    }

    /** True for words about a place: "discussed security in Africa", "recognised that it is in Asia". */
    boolean isTopic(Whereabouts.Deed deed, Anchors.Anchor anchor, Place place) {
        Token head = anchor.head();
        Token trigger = deed.trigger();
        boolean clause = sentence.child(head, "cop").isPresent()
                || head.isRelation("ccomp")
                || head.isRelation("advcl") && !isWhile(anchor);
        if (clause) {
            return true;
        }
        boolean front = head.index() < trigger.index() && head.head() == trigger.index();
        if (front && (deed.isWords() || isTalk(deed)) && isWide(place) && !isWhile(anchor)) {
            return true;
        }
        return deed.isWords()
                && head.head() == trigger.index()
                && sentence.children(trigger).stream()
                        .anyMatch(child -> (child.isRelation("ccomp") || child.isRelation("xcomp"))
                                && child.index() > trigger.index()
                                && child.index() < head.index());
    }

    /** True for a verb that names what is talked about. */
    boolean isTalk(Whereabouts.Deed deed) {
        return deed.trigger().isVerb() && has("place.topical", deed.trigger());
    }

    /**
     * True when the noun that a place hangs on is another event, or somebody's home, by the words between it and the
     * act: "arrested for a robbery in Lima", "spoke as the war in Sudan went on".
     */
    boolean isOther(Whereabouts.Deed deed, Token governor) {
        Token trigger = deed.trigger();
        if (trigger.isNoun() && isUnreal(trigger)) {
            return true;
        }
        Token at = governor;
        for (int step = 0; step < MOST_STEPS && at.index() != trigger.index() && at.head() >= 0; step++) {
            Token above = sentence.token(at.head());
            String before = preposition(at);
            boolean last = above.index() == trigger.index();
            if (isAside(at, before)
                    || deed.isWords() && MEANS.contains(before)
                    || at.isRelation("appos") && !deed.visit()
                    || before.equals("for") && !isTalks(deed, at)
                    || isCharge(deed, at, above, before)
                    || isUnreal(at)
                    || last && isMatter(deed, at, before)) {
                return true;
            }
            at = above;
        }
        return false;
    }

    /** "as the war in Sudan goes on", and not "as human shields in Mosul". */
    private boolean isAside(Token noun, String before) {
        boolean plain = before.equals("as") && sentence.child(noun, "det").isEmpty() && !has("place.event", noun);
        return ASIDE.contains(before) && !plain;
    }

    /** "met for talks in Vienna". */
    private boolean isTalks(Whereabouts.Deed deed, Token noun) {
        boolean occasion = has("place.event", noun) || has("place.move", noun);
        return occasion && deed.root().equals("04") && !isTalk(deed) || FOR.contains(deed.root());
    }

    /** What somebody is arrested for, and whom a restriction is laid on. */
    private boolean isCharge(Whereabouts.Deed deed, Token noun, Token above, String before) {
        if (!deed.root().equals("17") || !deed.trigger().isVerb()) {
            return false;
        }
        boolean person = above.isNoun() && !has("place.event", above) && has("place.event", noun);
        boolean laid = (before.equals("on") || before.equals("against")) && !has("place.event", noun);
        boolean crime = before.equals("in") && isCrime(deed, noun.index());
        return laid || crime || person && !before.isEmpty() && !before.equals("at") && !before.equals("during");
    }

    /** True when somebody is arrested and a word tells what for: "arrested two men in the robbery". */
    boolean isCrime(Whereabouts.Deed deed, int word) {
        return deed.root().equals("17")
                && deed.trigger().isVerb()
                && word > deed.trigger().index()
                && has("place.crime", sentence.token(word));
    }

    /** True for what words are about, by its place in the sentence: "discussed the summit". */
    boolean isMatter(Whereabouts.Deed deed, Token noun) {
        return noun.head() == deed.trigger().index() && isMatter(deed, noun, preposition(noun));
    }

    /** True for a noun below words that is neither their hearer nor their occasion. */
    private boolean isMatter(Whereabouts.Deed deed, Token noun, String before) {
        boolean talk = isTalk(deed);
        if (!talk && !deed.isSpeech() && !deed.root().equals("16")
                || deed.trigger().isNoun()
                || !noun.isNoun()) {
            return false;
        }
        if (!before.isEmpty()) {
            boolean event = has("place.event", noun);
            boolean to = before.equals("to") && event && !has("place.hear", deed.trigger());
            boolean on = before.equals("on") && event && !has("place.move", noun);
            return !OCCASION.contains(before) || to || on;
        }
        boolean object = noun.isRelation("obj") || noun.relation().equals("nsubj:pass");
        boolean hear = has("place.hear", deed.trigger()) || has("place.light", deed.trigger());
        return object && (talk || !hear);
    }

    private boolean isUnreal(Token noun) {
        return noun.isNoun()
                && sentence.children(noun).stream()
                        .anyMatch(child -> child.index() < noun.index() && UNREAL.contains(child.lower()));
    }

    private boolean isWhile(Anchors.Anchor anchor) {
        return anchor.begin() > 0 && sentence.token(anchor.begin() - 1).lower().equals("while");
    }

    private static boolean isWide(Place place) {
        return place.kind() == PlaceKind.COUNTRY || place.kind() == PlaceKind.CONTINENT;
    }

    private String preposition(Token token) {
        Optional<Token> marker = sentence.child(token, "case").filter(child -> child.index() < token.index());
        return marker.map(Token::lower).orElse("");
    }

    private boolean has(String list, Token token) {
        return codebook.classes().contains(list, token.lemmaLower())
                || codebook.classes().contains(list, token.lower());
    }
}
