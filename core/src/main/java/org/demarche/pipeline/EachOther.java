package org.demarche.pipeline;

import org.demarche.record.Act;
import org.demarche.text.Sentence;
import org.demarche.text.Token;

/** "blamed each other", "agreed to halt attacks on one another": what several do, each does to the others. */
final class EachOther {
    private EachOther() {}

    /** Whether "each other" or "one another" belongs to an act or to what it embeds. */
    static boolean isIn(Sentence sentence, Act act) {
        for (Token word : sentence.tokens()) {
            String before =
                    word.index() == 0 ? "" : sentence.token(word.index() - 1).lower();
            boolean mutual = word.lower().equals("other") && before.equals("each")
                    || word.lower().equals("another") && before.equals("one");
            if (mutual && isOf(sentence, word, act)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the nearest word above that does something is a trigger of the act or of what it embeds. */
    private static boolean isOf(Sentence sentence, Token word, Act act) {
        Token at = word;
        while (at.head() >= 0) {
            at = sentence.token(at.head());
            for (Act inner = act; inner != null; inner = inner.inner()) {
                if (inner.trigger().index() == at.index()) {
                    return true;
                }
            }
            if (at.isVerb()) {
                return false;
            }
        }
        return false;
    }
}
