package org.demarche.mention;

import org.demarche.text.Sentence;
import org.demarche.text.Token;

/** Tells sentences whose capitals say nothing: headlines in title case and lines in capitals. */
final class TitleCase {
    private static final int SHORT_WORD = 3;
    private static final int FEWEST_WORDS = 3;
    private static final double SHARE = 0.75;

    private TitleCase() {}

    /** True when nearly all longer words have capitals and it is no ordinary sentence that consists of names. */
    static boolean is(Sentence sentence) {
        int words = 0;
        int capitals = 0;
        boolean verb = false;
        for (Token token : sentence.tokens()) {
            String form = token.form();
            boolean capital = Character.isUpperCase(form.charAt(0));
            verb |= !capital && token.isVerb();
            if (Character.isLetter(form.charAt(0)) && form.length() > SHORT_WORD) {
                words++;
                capitals += capital ? 1 : 0;
            }
        }
        boolean most = words >= FEWEST_WORDS && capitals >= SHARE * words;
        return isShouting(sentence) || (most && !(verb && endsInStop(sentence)));
    }

    private static boolean endsInStop(Sentence sentence) {
        for (int i = sentence.size() - 1; i >= 0; i--) {
            String form = sentence.token(i).form();
            if (".!?".contains(form.substring(form.length() - 1))) {
                return true;
            }
            if (Character.isLetterOrDigit(form.charAt(form.length() - 1))) {
                return false;
            }
        }
        return false;
    }

    private static boolean isShouting(Sentence sentence) {
        long small = sentence.tokens().stream()
                .filter(token -> token.form().chars().anyMatch(Character::isLowerCase))
                .count();
        return sentence.size() > FEWEST_WORDS && small * 5 < sentence.size();
    }
}
