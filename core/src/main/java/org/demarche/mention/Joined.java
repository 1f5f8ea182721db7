package org.demarche.mention;

import java.util.Set;
import org.demarche.text.Sentence;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/** Words that a hyphen joins to a participle: "Saudi-led strikes" are Saudi, "Iran-backed rebels" are not Iran's. */
final class Joined {
    /** Participles that make what they describe the act or the holding of the name before the hyphen. */
    private static final Set<String> OWNING = Set.of(
            "led",
            "run",
            "dominated",
            "held",
            "controlled",
            "administered",
            "ruled",
            "governed",
            "owned",
            "based",
            "flagged",
            "registered",
            "commanded",
            "chaired",
            "headed",
            "spearheaded",
            "hosted",
            "organised",
            "organized",
            "drafted",
            "proposed",
            "authored",
            "imposed",
            "declared",
            "claimed",
            "fired",
            "launched",
            "initiated",
            "wide",
            "majority");

    /** Participles of those who hold a place. */
    private static final Set<String> HOLDING =
            Set.of("held", "controlled", "occupied", "administered", "governed", "dominated", "seized");

    /** Participles of those who belong with the name before the hyphen. */
    private static final Set<String> TYING = Set.of("linked", "affiliated", "allied", "aligned", "inspired", "tied");

    private Joined() {}

    /** True when a hyphen joins a word to a participle that makes it the holder of a place: "rebel-held". */
    static boolean holds(Sentence sentence, int last, Token participle) {
        Token after = after(sentence, last);
        return after != null && after.index() == participle.index() && HOLDING.contains(participle.lower());
    }

    /** True when a hyphen joins a name to a participle that makes others its fellows: "al-Shabab-linked". */
    static boolean ties(Sentence sentence, int last, Token participle) {
        Token after = after(sentence, last);
        return after != null && after.index() == participle.index() && TYING.contains(participle.lower());
    }

    /** The word that a hyphen joins to the words ending with this token, if it is no name itself; else null. */
    private static @Nullable Token after(Sentence sentence, int last) {
        boolean hyphen = last + 2 < sentence.size()
                && isHyphen(sentence.token(last + 1))
                && sentence.token(last).span().end()
                        == sentence.token(last + 1).span().start()
                && sentence.token(last + 1).span().end()
                        == sentence.token(last + 2).span().start();
        return hyphen ? sentence.token(last + 2) : null;
    }

    private static boolean isHyphen(Token token) {
        return token.form().equals("-")
                || token.form().equals("\u2010")
                || token.form().equals("\u2011");
    }

    /** False when a participle behind a hyphen says that the words after it belong to somebody else. */
    static boolean belongs(Sentence sentence, int last) {
        Token participle = after(sentence, last);
        return participle == null
                || participle.isProper()
                || Character.isUpperCase(participle.form().charAt(0))
                || OWNING.contains(participle.lower());
    }

    /** True when a hyphen joins these words to this participle, which makes what it describes theirs. */
    static boolean owns(Sentence sentence, int last, Token participle) {
        Token after = after(sentence, last);
        return after != null && after.index() == participle.index() && OWNING.contains(participle.lower());
    }
}
