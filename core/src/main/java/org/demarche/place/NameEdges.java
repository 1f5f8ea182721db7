package org.demarche.place;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.codebook.Codebook;
import org.demarche.text.Sentence;
import org.demarche.text.Token;

/** Tells by the words beside it whether a name of a place is one, or part of the name of a person or a body. */
final class NameEdges {
    private static final int SHORT_WORD = 3;
    private static final Pattern LETTERS =
            Pattern.compile("[A-Z0-9]{1,3}|[IVXLCDM]+|(?:\\p{Lu}\\p{Ll}{0,2}\\. ?)+(?:\\p{Lu}\\p{Ll}{0,2}\\.?)?");
    private static final double SHARE = 0.75;
    private static final Set<String> LOCATIVE = Set.of(
            "in",
            "at",
            "near",
            "outside",
            "inside",
            "within",
            "across",
            "throughout",
            "around",
            "off",
            "to",
            "from",
            "into",
            "of",
            "over",
            "through",
            "toward",
            "towards");

    private final Codebook codebook;
    private final Sentence sentence;
    private final boolean capitals;

    /** @param capitals true when capitals say nothing in this sentence */
    NameEdges(Codebook codebook, Sentence sentence, boolean capitals) {
        this.codebook = codebook;
        this.sentence = sentence;
        this.capitals = capitals;
    }

    /** True for headlines: nearly all longer words have a capital. */
    static boolean saysNothing(Sentence sentence) {
        int words = 0;
        int large = 0;
        for (Token token : sentence.tokens()) {
            if (Character.isLetter(token.form().charAt(0)) && token.form().length() > SHORT_WORD) {
                words++;
                large += Character.isUpperCase(token.form().charAt(0)) ? 1 : 0;
            }
        }
        return words > SHORT_WORD && large >= SHARE * words;
    }

    /** True for initials, degrees, Roman numerals and other capitals: "B.A.", "Ph.D.", "XIV", "EU". */
    static boolean isLetters(String printed) {
        return LETTERS.matcher(printed).matches();
    }

    /** Why the words from one token to another are no place, if so. */
    Optional<String> fault(int first, int last) {
        if (last + 1 < sentence.size() && touches(last) && isNamePart(last + 1)) {
            String next = sentence.token(last + 1).lower();
            boolean time = codebook.classes().contains("place.time", next);
            boolean facility = codebook.classes().contains("place.facility", next);
            boolean body = codebook.classes().contains("place.body", next);
            boolean joined = sentence.token(last).head() == last + 1
                    || sentence.token(last + 1).head() == sentence.token(last).index();
            if (body || !time && !facility && (!capitals || joined)) {
                return Optional.of("part of a longer name, before '"
                        + sentence.token(last + 1).form() + "'");
            }
        }
        if (first > 0 && touches(first - 1) && isNamePart(first - 1)) {
            Token before = sentence.token(first - 1);
            boolean joined = before.head() == last || sentence.token(last).head() == first - 1;
            boolean of = codebook.classes().contains("place.direction", before.lower())
                    || codebook.classes().contains("place.time", before.lower())
                    || before.tag().startsWith("JJ");
            if (!of && (!capitals || joined)) {
                return Optional.of("part of a longer name, behind '" + before.form() + "'");
            }
        }
        return ofBody(first).or(() -> atCampus(first));
    }

    /** True behind "Fort", "Camp", "Station" and the like, which make one name with it: "Fort Liberty, North Carolina". */
    boolean isFacility(int first) {
        return first > 0
                && touches(first - 1)
                && isNamePart(first - 1)
                && codebook.classes()
                        .contains("place.facility", sentence.token(first - 1).lower());
    }

    /** "University of Texas", "Bank of England"; not "City of Mosul". */
    private Optional<String> ofBody(int first) {
        int of = first - 1;
        if (of >= 1 && sentence.token(of).lower().equals("the")) {
            of--;
        }
        if (of < 1 || !sentence.token(of).lower().equals("of")) {
            return Optional.empty();
        }
        Token head = sentence.token(of - 1);
        boolean name = head.isProper() && Character.isUpperCase(head.form().charAt(0)) && of > 1;
        boolean part = codebook.classes().contains("place.part", head.lower())
                || codebook.classes().contains("place.facility", head.lower());
        boolean body = codebook.classes().contains("place.body", head.lower());
        return body || name && !part ? Optional.of("part of a name, '" + head.form() + " of ...'") : Optional.empty();
    }

    /** "University of Texas at Austin". */
    private Optional<String> atCampus(int first) {
        int at = first - 1;
        if (at < 2 || !sentence.token(at).lower().equals("at") || !isNamePart(at - 1)) {
            return Optional.empty();
        }
        for (int i = at - 1;
                i >= 0 && (isNamePart(i) || sentence.token(i).lower().equals("of"));
                i--) {
            if (codebook.classes().contains("place.body", sentence.token(i).lower())) {
                return Optional.of("part of a name, '" + sentence.token(i).form() + " ... at'");
            }
        }
        return Optional.empty();
    }

    private boolean touches(int i) {
        return sentence.token(i).span().end() + 1
                == sentence.token(i + 1).span().start();
    }

    private boolean isNamePart(int i) {
        Token token = sentence.token(i);
        return Character.isUpperCase(token.form().charAt(0)) && (token.isProper() || token.isNoun());
    }

    /** True for an everyday word that happens to be the name of a town. */
    boolean isCommon(Token token) {
        return codebook.classes().contains("place.word", token.lower())
                || codebook.classes().contains("place.time", token.lower());
    }

    /** True when a preposition that says where stands before a word, which is not a month or a weekday. */
    boolean isLocated(Token token) {
        return token.index() > 0
                && LOCATIVE.contains(sentence.token(token.index() - 1).lower())
                && !codebook.classes().contains("place.time", token.lower());
    }

    /** True for "southern", "north-east", "central". */
    boolean isDirection(Token token) {
        return codebook.classes().contains("place.direction", token.lower());
    }

    /** The first token of a direction: "south" of "south-eastern". */
    int beginOfDirection(int last) {
        boolean joined =
                last >= 2 && sentence.token(last - 1).form().equals("-") && isDirection(sentence.token(last - 2));
        return joined ? last - 2 : last;
    }

    /** True for "province" and the like: "Kandahar province" is more than the city. */
    boolean isRegionWord(int i) {
        return i < sentence.size()
                && codebook.classes().contains("place.region", sentence.token(i).lower());
    }
}
