package org.demarche.place;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.PlaceKind;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;

/** Ties the places of a sentence to its acts: which of them is where an act happened. Not thread-safe. */
final class Whereabouts {
    private static final Set<String> ALWAYS =
            Set.of("in", "at", "near", "outside", "inside", "within", "across", "throughout", "around", "off", "along");
    private static final Set<String> SPEECH = Set.of("01", "02", "03", "10", "11", "12", "13");
    private static final Set<String> WORDS = Set.of("05", "08", "09", "16");
    private static final Set<String> RELEASE = Set.of("084", "087");
    private static final Set<String> FORCE = Set.of("18", "19", "20");
    private static final Set<String> MATERIAL = Set.of("14", "15", "17", "18", "19", "20");
    private static final int FAR = 90;

    private final Codebook codebook;
    private final String text;
    private final Sentence sentence;
    private final Anchors anchors;
    private final Elsewhere elsewhere;

    /** @param text the text of the whole article */
    Whereabouts(Codebook codebook, String text, Sentence sentence) {
        this.codebook = codebook;
        this.text = text;
        this.sentence = sentence;
        this.anchors = new Anchors(codebook, sentence);
        this.elsewhere = new Elsewhere(codebook, sentence);
    }

    /**
     * What an act is, as far as its place goes.
     *
     * @param trigger the word that carries it
     * @param code its CAMEO code, or empty for a bare claim
     * @param visit whether it is a visit
     * @param real whether it was, is or will be done, and is not denied or merely thought of
     */
    record Deed(Token trigger, String code, boolean visit, boolean real) {
        String root() {
            return code.length() < 2 ? "01" : code.substring(0, 2);
        }

        boolean isSpeech() {
            return SPEECH.contains(root());
        }

        /** True for what is done in words or on paper, and may concern what is far away. */
        boolean isWords() {
            boolean release = code.length() > 2 && RELEASE.contains(code.substring(0, 3));
            return isSpeech() || WORDS.contains(root()) && !release;
        }
    }

    /** A place with how far it is from the act; nearer is better. */
    private record Tie(NamedPlace place, int distance, int size) {}

    /** Where an act happened; empty when the sentence does not say. */
    Optional<NamedPlace> of(Deed deed, List<NamedPlace> places) {
        return places.stream()
                .filter(place -> place.place() != null)
                .map(place -> tie(deed, place))
                .filter(tie -> tie.distance() < FAR)
                .min(Comparator.comparingInt(Tie::distance)
                        .thenComparingInt(Tie::size)
                        .thenComparingInt(tie -> tie.place().first()))
                .map(tie -> whole(tie.place()));
    }

    /** With "coast of" and the like before it, a place is the part that these words say. */
    private NamedPlace whole(NamedPlace name) {
        Place place = Objects.requireNonNull(name.place());
        Anchors.Anchor anchor = anchors.of(name);
        Token part = anchor.head();
        if (place.kind().isPoint() || part.index() >= name.first() || !has("place.edge", part)) {
            return name;
        }
        Span span = new Span(part.span().start(), name.span().end());
        String words = part.lower() + " of " + place.name();
        return new NamedPlace(span, span.of(text), part.index(), name.last(), place.part(words), name.why());
    }

    private Tie tie(Deed deed, NamedPlace name) {
        Place place = Objects.requireNonNull(name.place());
        int size = place.kind() == PlaceKind.COUNTRY || place.kind() == PlaceKind.CONTINENT
                ? 2
                : place.kind().isPoint() ? 0 : 1;
        return new Tie(name, distance(deed, name, place), size);
    }

    private int distance(Deed deed, NamedPlace name, Place place) {
        Anchors.Anchor anchor = anchors.of(name);
        Token trigger = deed.trigger();
        if (anchor.head().index() == trigger.index() || anchor.head().head() < 0) {
            return beside(deed, name, place);
        }
        Token governor = sentence.token(anchor.head().head());
        if (elsewhere.isTarget(anchor, place)
                || elsewhere.isTopic(deed, anchor, place)
                || elsewhere.isOther(deed, governor)) {
            return FAR;
        }
        if (deed.real() && isObject(deed, anchor, governor, place)) {
            return 0;
        }
        int beside = beside(deed, name, place);
        if (beside < FAR) {
            return beside;
        }
        return says(deed, anchor, place) ? reach(deed, anchor, governor, place) : FAR;
    }

    /** "the Geneva talks", "a Baghdad bombing". */
    private int beside(Deed deed, NamedPlace name, Place place) {
        Token last = sentence.token(name.last());
        if (!last.isRelation("compound") || last.head() < 0 || !isTown(place)) {
            return FAR;
        }
        Token noun = sentence.token(last.head());
        boolean event = noun.index() == deed.trigger().index() && noun.isNoun()
                || has("place.event", noun) && below(deed.trigger(), noun) >= 0;
        boolean paper = has("place.paper", noun) || has("place.body", noun);
        return event
                        && !paper
                        && (!deed.isSpeech() || noun.index() == deed.trigger().index())
                ? 2
                : FAR;
    }

    private static boolean isTown(Place place) {
        return place.kind().isPoint() || place.kind() == PlaceKind.ISLAND;
    }

    /** What is bombed, besieged or visited is where it happens. */
    private boolean isObject(Deed deed, Anchors.Anchor anchor, Token governor, Place place) {
        boolean target = governor.index() == deed.trigger().index();
        boolean object =
                anchor.head().isRelation("obj") || anchor.head().relation().equals("nsubj:pass");
        String preposition = anchor.preposition();
        if (!target) {
            return isObjectOfNoun(deed, governor, preposition);
        }
        if (deed.visit() || deed.code().startsWith("042")) {
            boolean gone = has("place.move", deed.trigger());
            return object && (gone || deed.code().startsWith("042")) || preposition.equals("to") && gone;
        }
        boolean struck = has("place.strike", deed.trigger());
        boolean land = place.kind() != PlaceKind.COUNTRY && place.kind() != PlaceKind.CONTINENT;
        boolean of = Set.of("on", "of", "against", "for").contains(preposition)
                && deed.trigger().isNoun();
        if (FORCE.contains(deed.root())) {
            return (land || struck) && (object || of);
        }
        if (deed.root().equals("17") && struck && land && object) {
            return true;
        }
        return deed.root().equals("15") && land && (preposition.equals("to") || preposition.equals("into"));
    }

    /** "carried out strikes on Homs", "during a visit to Oslo". */
    private boolean isObjectOfNoun(Deed deed, Token noun, String preposition) {
        if (!noun.isNoun() || below(deed.trigger(), noun) < 0) {
            return false;
        }
        boolean strike = FORCE.contains(deed.root())
                && Set.of("on", "of", "against").contains(preposition)
                && has("place.strike", noun);
        return strike || preposition.equals("to") && has("place.move", noun) && has("place.audience", noun);
    }

    /** True when the words before a place say where, and not whither, whence or on what. */
    private boolean says(Deed deed, Anchors.Anchor anchor, Place place) {
        String preposition = anchor.preposition();
        if (anchor.near() || ALWAYS.contains(preposition)) {
            return true;
        }
        boolean water = place.kind() == PlaceKind.WATER;
        return switch (preposition) {
            case "on" ->
                water
                        || place.kind() == PlaceKind.SITE
                        || anchor.isPart()
                        || MATERIAL.contains(deed.root())
                                && (place.kind() == PlaceKind.ISLAND || place.kind() == PlaceKind.AREA);
            case "over", "through" -> water || anchor.isPart() || FORCE.contains(deed.root());
            case "into" -> FORCE.contains(deed.root()) || deed.root().equals("15");
            case "to" -> has("place.move", sentence.token(anchor.head().head()));
            default -> false;
        };
    }

    /** How far the word that a place hangs on is from the act; {@link #FAR} where it belongs to something else. */
    private int reach(Deed deed, Anchors.Anchor anchor, Token governor, Place place) {
        Token trigger = deed.trigger();
        String preposition = anchor.preposition();
        if (governor.index() == trigger.index()) {
            boolean whither = preposition.equals("to") && !deed.visit() && !has("place.move", trigger);
            return whither || strayed(deed, anchor) ? FAR : 0;
        }
        int depth = below(trigger, governor);
        if (depth >= 0) {
            return carries(deed, governor, place) && !preposition.equals("to") && (depth < 2 || !deed.isSpeech())
                    ? 1 + depth
                    : FAR;
        }
        return above(deed, anchor, governor);
    }

    /** Behind a noun, a place of words or of a sanction is more likely the noun's. */
    private boolean strayed(Deed deed, Anchors.Anchor anchor) {
        if (elsewhere.isCrime(deed, anchor.begin() - 1)) {
            return true;
        }
        if (!deed.isWords() && !elsewhere.isTalk(deed)) {
            return false;
        }
        int before = anchor.begin() - 1;
        if (before < 0 || before <= deed.trigger().index()) {
            return false;
        }
        Token word = sentence.token(before);
        if (!word.isNoun() || word.isProper()) {
            return false;
        }
        return elsewhere.isMatter(deed, word)
                || Stream.of("place.audience", "place.event", "place.paper", "place.time")
                        .noneMatch(list -> has(list, word));
    }

    /** How many steps a noun hangs below the act through nouns alone, or -1. */
    private int below(Token trigger, Token noun) {
        Token at = noun;
        for (int steps = 0; steps < 4; steps++) {
            if (at.index() == trigger.index()) {
                return steps;
            }
            if (!at.isNoun() && !at.isPronoun() && !at.tag().equals("CD") || at.head() < 0 || !isNominal(at, trigger)) {
                return -1;
            }
            at = sentence.token(at.head());
        }
        return -1;
    }

    private boolean isNominal(Token at, Token trigger) {
        boolean subject = at.relation().equals("nsubj") && at.head() == trigger.index();
        if (subject) {
            return has("place.event", at) || has("place.force", at);
        }
        return at.isRelation("obj")
                || at.isRelation("iobj")
                || at.isRelation("obl")
                || at.isRelation("nmod")
                || at.isRelation("compound")
                || at.isRelation("appos")
                || at.relation().equals("nsubj:pass");
    }

    /** True when the place of a noun below the act is the place of the act. */
    private boolean carries(Deed deed, Token noun, Place place) {
        if (deed.isSpeech()) {
            return has("place.audience", noun);
        }
        return switch (deed.root()) {
            case "07", "14", "15", "17", "18", "19", "20" -> true;
            case "04" -> place.kind().isPoint() || has("place.event", noun) || has("place.audience", noun);
            default -> has("place.event", noun) || has("place.audience", noun) || has("place.paper", noun);
        };
    }

    /** The place stands with a word above the act: "travelled to Oslo to sign", "held talks in Oslo". */
    private int above(Deed deed, Anchors.Anchor anchor, Token governor) {
        Token trigger = deed.trigger();
        boolean whither = anchor.preposition().equals("to");
        if (trigger.isNoun() && governor.isVerb() && trigger.head() == governor.index()) {
            return has("place.light", governor) && !whither ? 2 : FAR;
        }
        if (trigger.isVerb() && trigger.head() == governor.index()) {
            boolean sameSubject = trigger.isRelation("conj")
                    && sentence.child(trigger, "nsubj").isEmpty();
            boolean purpose = trigger.isRelation("xcomp") || trigger.isRelation("advcl") && !isTimed(trigger);
            if (sameSubject
                    && governor.index() < trigger.index()
                    && anchor.head().index() < trigger.index()) {
                if (isOfFirst(anchor, governor)) {
                    return FAR;
                }
                return whither && !has("place.move", governor) ? FAR : 4;
            }
            return purpose && (!whither || has("place.move", governor)) ? 3 : FAR;
        }
        boolean beside = governor.head() == trigger.index()
                && governor.isVerb()
                && governor.isRelation("advcl")
                && sentence.child(governor, "nsubj").isEmpty();
        return beside && (has("place.audience", governor) || has("place.move", governor)) ? 3 : FAR;
    }

    /** "Discussed security in the Black Sea and signed a pact": behind the first verb's object the place is the object's. */
    private boolean isOfFirst(Anchors.Anchor anchor, Token governor) {
        int before = anchor.begin() - 1;
        return has("place.topical", governor)
                && before > governor.index()
                && sentence.token(before).isNoun()
                && !sentence.token(before).isProper();
    }

    /** True for a clause with a word of its own before it: "after they met", "as it shelled". */
    private boolean isTimed(Token verb) {
        return sentence.children(verb).stream()
                .anyMatch(child -> child.isRelation("mark") && !child.lower().equals("to"));
    }

    private boolean has(String list, Token token) {
        return codebook.classes().contains(list, token.lemmaLower())
                || codebook.classes().contains(list, token.lower());
    }
}
