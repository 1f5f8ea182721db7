package org.demarche.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.codebook.WordClasses;
import org.demarche.record.Act;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * The noun of an agreement: "treaty", "memorandum of understanding", "ceasefire".
 *
 * @param noun the word
 * @param form what it is, in its normal form, or null where only a name says what is meant
 * @param first index of the first word of that form, without what else describes it
 */
record Instrument(Token noun, @Nullable String form, int first) {
    private static final int MOST_MODIFIERS = 4;
    /** Slots in which the agreement of an act stands, best first. */
    private static final List<String> SLOTS = List.of(
            "obj", "on", "to", "of", "for", "from", "out", "over", "into", "subj", "without", "about", "iobj", "comp",
            "with", "under", "in");

    private static final Set<String> AROUND = Set.of("without", "under", "in", "with", "about");

    /** The agreement that an act is about. */
    static Optional<Instrument> of(Told told, List<Act> chain) {
        for (int i = chain.size() - 1; i >= 0; i--) {
            Act act = chain.get(i);
            if (act.trigger().isNoun()) {
                Optional<Instrument> own = at(told, act.trigger());
                if (own.isPresent()) {
                    return own;
                }
            }
            boolean makes = act.code().equals("057") || act.code().startsWith("087");
            for (String slot : SLOTS) {
                if (AROUND.contains(slot) && !needed(act, slot)) {
                    continue;
                }
                for (Token head : act.frame().slot(slot)) {
                    Optional<Instrument> found = joined(told, head);
                    if (found.isPresent()
                            && (makes || !slot.equals("subj") || !act.trigger().isNoun())) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** True for a ceasefire, which is kept or broken, and no text that is signed. */
    boolean isTruce() {
        return form != null
                && (form.contains("ceasefire")
                        || form.contains("truce")
                        || form.contains("cessation")
                        || form.contains("pause"));
    }

    private static boolean needed(Act act, String slot) {
        return act.rule().needs().containsKey(slot);
    }

    /** The agreement that a phrase names, or of a phrase such as "the text of a treaty" the one within it. */
    private static Optional<Instrument> joined(Told told, Token head) {
        Optional<Instrument> own = at(told, head);
        if (own.isPresent()) {
            return own;
        }
        if (head.isVerb()) {
            return told.sentence()
                    .child(head, "obj")
                    .or(() -> told.sentence().child(head, "obl"))
                    .flatMap(object -> at(told, object));
        }
        for (Token child : told.sentence().children(head)) {
            boolean within =
                    child.isRelation("nmod") && told.actors().preposition(child).equals("of")
                            || child.isRelation("conj");
            if (within) {
                Optional<Instrument> found = at(told, child);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The agreement that a word names. */
    static Optional<Instrument> at(Told told, Token noun) {
        if (!noun.isNoun() && !noun.isProper()) {
            return Optional.empty();
        }
        Sentence sentence = told.sentence();
        WordClasses classes = told.codebook().classes();
        String last = noun.lemmaLower();
        List<String> endings = new ArrayList<>();
        for (Token child : sentence.children(noun)) {
            if (child.index() == noun.index() + 2
                    && child.isRelation("nmod")
                    && told.actors().preposition(child).equals("of")) {
                endings.add(last + " of " + child.lower());
                endings.add(noun.lower() + " of " + child.lower());
            }
        }
        endings.add(noun.lower().replace('-', ' '));
        endings.add(last.replace('-', ' '));
        if (noun.isProper() && last.endsWith("s")) {
            endings.add(last.substring(0, last.length() - 1));
        }
        for (int count = MOST_MODIFIERS; count >= 0; count--) {
            int first = noun.index() - count;
            if (first < 0 || !premodifies(sentence, first, noun)) {
                continue;
            }
            String before = count == 0
                    ? ""
                    : new Span(
                                            sentence.token(first).span().start(),
                                            sentence.token(noun.index() - 1)
                                                    .span()
                                                    .end())
                                    .of(told.text())
                                    .toLowerCase(Locale.ROOT)
                                    .replace('-', ' ')
                                    .replaceAll("\\s+", " ")
                                    .strip()
                            + " ";
            for (String ending : endings) {
                String form = normal(classes, before + ending);
                if (form != null) {
                    return Optional.of(new Instrument(noun, form, first));
                }
                if (classes.contains("agreement.name", before + ending)) {
                    return Optional.of(new Instrument(noun, null, first));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean premodifies(Sentence sentence, int first, Token noun) {
        for (int i = first; i < noun.index(); i++) {
            Token token = sentence.token(i);
            boolean inside = sentence.dominates(noun, token) || token.form().equals("-");
            if (!inside
                    || token.isRelation("case")
                    || token.isRelation("det")
                    || token.tag().equals(",")) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String normal(WordClasses classes, String phrase) {
        for (String form : classes.words("instrument")) {
            String plain = form.replace('-', ' ');
            boolean variant = classes.words("instrument." + plain.replace(' ', '_')).stream()
                    .anyMatch(word -> word.replace('-', ' ').equals(phrase));
            if (plain.equals(phrase) || variant) {
                return form;
            }
        }
        return null;
    }
}
