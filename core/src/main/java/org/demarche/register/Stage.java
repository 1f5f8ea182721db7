package org.demarche.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.codebook.WordClasses;
import org.demarche.record.Act;
import org.demarche.record.Status;
import org.demarche.text.Sentence;
import org.demarche.text.Token;

/** How far an agreement has got, by the words around its noun. */
final class Stage {
    /** Classes of verbs and nouns of doing and the stage that each leads to; what ends something goes first. */
    private static final Map<String, String> STAGES = Map.of(
            "stage.ended", "ended",
            "stage.suspended", "suspended",
            "stage.not_concluded", "not concluded",
            "stage.ratified", "ratified",
            "stage.signed", "signed",
            "stage.negotiated", "negotiated",
            "stage.proposed", "proposed",
            "stage.in_force", "in force");

    private static final List<String> ORDER = List.of(
            "stage.ended",
            "stage.suspended",
            "stage.not_concluded",
            "stage.ratified",
            "stage.signed",
            "stage.proposed",
            "stage.negotiated",
            "stage.in_force");

    private static final Set<String> ABOUT =
            Set.of("of", "about", "for", "toward", "towards", "at", "without", "including", "to", "on", "before");
    /** Who does this has promised nothing. */
    private static final Set<String> WISHING = Set.of("hope", "wish", "want", "aspire", "dream", "seek", "desire");

    private static final Set<String> MOVING = Set.of("come", "enter", "go", "take", "put", "bring", "remain", "stay");

    private final Told told;
    private final Sentence sentence;
    private final WordClasses classes;

    Stage(Told told) {
        this.told = told;
        this.sentence = told.sentence();
        this.classes = told.codebook().classes();
    }

    /** The stage, or empty where the words do not say one. */
    Optional<String> of(Act act, Instrument instrument) {
        Optional<String> done = words(instrument);
        boolean wished = act.status() == Status.PLEDGED
                && told.chain().stream()
                        .anyMatch(part -> part.inner() != null
                                && WISHING.contains(part.trigger().lemmaLower()));
        if (wished) {
            return Optional.empty();
        }
        boolean ends = done.filter(
                        stage -> Set.of("ended", "suspended", "not concluded").contains(stage))
                .isPresent();
        return switch (act.status()) {
            case NEGATED ->
                ends || isKept(done) || act.code().startsWith("16") ? Optional.empty() : Optional.of("not concluded");
            case PLEDGED, PLANNED ->
                done.filter("proposed"::equals).isPresent()
                        ? done
                        : ends || act.code().startsWith("036") || !isMade(instrument, done)
                                ? Optional.empty()
                                : Optional.of("pledged");
            case PROPOSED, REQUESTED -> ends || !isMade(instrument, done) ? Optional.empty() : Optional.of("proposed");
            case OCCURRED, ONGOING, HISTORIC ->
                isGerund()
                        ? Optional.empty()
                        : act.code().startsWith("12") && !ends ? byCode(act) : done.or(() -> byCode(act));
            default -> Optional.empty();
        };
    }

    /** "Did not observe the truce": it was concluded all the same. */
    private boolean isKept(Optional<String> done) {
        return done.filter("in force"::equals).isPresent()
                && told.chain().stream()
                        .noneMatch(act -> MOVING.contains(act.trigger().lemmaLower()));
    }

    /** True where the agreement itself is to come: not "the goals of the pact", not "in keeping with the treaty". */
    private boolean isMade(Instrument instrument, Optional<String> done) {
        Token noun = instrument.noun();
        boolean direct = told.chain().stream()
                .anyMatch(act ->
                        noun.head() == act.trigger().index() && act.trigger().isVerb());
        Act coding = told.coding();
        boolean agreement = coding != null
                && coding.trigger().isVerb()
                && (coding.code().equals("057") || coding.code().startsWith("087"));
        return done.isPresent() || direct || agreement;
    }

    /** "Talked about reaching a deal": named, not done. */
    private boolean isGerund() {
        Token trigger = told.trigger();
        boolean alone =
                trigger.tag().equals("VBG") && sentence.child(trigger, "aux").isEmpty();
        if (!alone || trigger.head() < 0) {
            return false;
        }
        Token above = sentence.token(trigger.head());
        boolean spokenOf = sentence.children(trigger).stream()
                .anyMatch(child ->
                        (child.isRelation("mark") || child.isRelation("case")) && ABOUT.contains(child.lower()));
        boolean done = trigger.isRelation("advcl") && !spokenOf && !above.tag().equals("VB")
                || trigger.isRelation("acl") && !told.actors().actors(above).isEmpty();
        return !done;
    }

    private static Optional<String> byCode(Act act) {
        return switch (act.code().substring(0, 2)) {
            case "04" -> Optional.of("negotiated");
            case "12" -> Optional.of("not concluded");
            default -> Optional.empty();
        };
    }

    private Optional<String> words(Instrument instrument) {
        if (told.actors().preposition(instrument.noun()).equals("without")) {
            return Optional.of("not concluded");
        }
        List<Token> words = new ArrayList<>();
        told.chain().forEach(act -> words.add(act.trigger()));
        words.removeIf(word -> word.index() == instrument.noun().index());
        above(instrument.noun(), words);
        for (Token word : List.copyOf(words)) {
            if (word.lemmaLower().equals("put")) {
                sentence.child(word, "obj").ifPresent(words::add);
            }
        }
        for (Token word : words) {
            if (MOVING.contains(word.lemmaLower()) && inForce(word)) {
                return Optional.of("in force");
            }
        }
        boolean talks = told.coding() != null && told.coding().code().startsWith("04");
        if (words.stream().anyMatch(word -> !isTelling(word) && stage(word).isPresent())) {
            words.removeIf(Stage::isTelling);
        }
        for (Token word : words) {
            Optional<String> stage =
                    word.lemmaLower().equals("agree") ? Optional.of(agreed(word, instrument)) : stage(word);
            if (talks && stage.filter("in force"::equals).isPresent()) {
                continue;
            }
            if (talks && stage.filter("signed"::equals).isPresent()) {
                return Optional.of("negotiated");
            }
            if (stage.isPresent()) {
                return stage;
            }
        }
        return Optional.empty();
    }

    /** "Announced its withdrawal": the other word says what was done. */
    private static boolean isTelling(Token word) {
        return Set.of("announce", "unveil", "issue", "confirm").contains(word.lemmaLower());
    }

    /** To agree to a truce is to promise it; to agree a text is to have negotiated it. */
    private String agreed(Token verb, Instrument instrument) {
        boolean to = sentence.children(verb).stream()
                .anyMatch(child -> child.isRelation("obl")
                        && told.actors().preposition(child).equals("to"));
        return to && instrument.isTruce() ? "pledged" : "negotiated";
    }

    private boolean inForce(Token verb) {
        for (Token child : sentence.children(verb)) {
            if (Set.of("force", "effect", "hold").contains(child.lemmaLower())) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> stage(Token word) {
        String particle = sentence.children(word).stream()
                .filter(child -> child.isRelation("compound:prt")
                        || child.isRelation("advmod") && child.lower().equals("away"))
                .map(Token::lower)
                .findFirst()
                .orElse("");
        if (word.isAdjective()) {
            return Optional.empty();
        }
        String lemma = word.lemmaLower();
        for (String name : ORDER) {
            if (!particle.isEmpty() && classes.contains(name, lemma + " " + particle)) {
                return Optional.ofNullable(STAGES.get(name));
            }
        }
        for (String name : ORDER) {
            if (classes.contains(name, lemma)) {
                return Optional.ofNullable(STAGES.get(name));
            }
        }
        return Optional.empty();
    }

    /** The words that say what happens to the noun: what it is the object or the passive subject of, what describes it. */
    private void above(Token noun, List<Token> words) {
        Token at = noun;
        for (int steps = 0; steps < 3 && at.head() >= 0; steps++) {
            Token head = sentence.token(at.head());
            boolean direct =
                    at.isRelation("obj") || at.isRelation("nsubj") || at.isRelation("obl") && steps == 0 && isPlace(at);
            if (direct && head.isVerb()) {
                add(head, words);
                return;
            }
            boolean through = at.isRelation("conj")
                    || at.isRelation("nmod") && told.actors().preposition(at).equals("of");
            if (!through) {
                break;
            }
            add(head, words);
            at = head;
        }
        boolean some = sentence.child(noun, "det")
                .filter(det -> det.lower().startsWith("a") && det.lower().length() < 3)
                .isPresent();
        for (Token child : sentence.children(noun)) {
            if (some && noun.index() == told.trigger().index()) {
                break;
            }
            if (child.relation().equals("acl") && child.tag().equals("VBN")
                    || child.isRelation("amod") && child.isVerb()) {
                add(child, words);
            }
        }
    }

    private boolean isPlace(Token phrase) {
        return Set.of("to", "from", "of", "out", "on").contains(told.actors().preposition(phrase));
    }

    private static void add(Token word, List<Token> words) {
        if (words.stream().noneMatch(known -> known.index() == word.index())) {
            words.add(word);
        }
    }
}
