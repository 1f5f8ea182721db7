package org.demarche.register;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.mention.Actor;
import org.demarche.record.Act;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;
import org.demarche.text.Sentence;
import org.demarche.text.Token;

/**
 * What an agreement is, on what, and how far it has got; what a commitment is to. A record is one of these only where its
 * words name an instrument and say its stage, or promise something to another side.
 */
final class AgreementReader implements KindReader {
    private static final Set<String> OPEN_ENDED = Set.of("signed", "negotiated", "pledged");

    private static final Set<String> STATES = Set.of("countries", "states", "nations", "leaders", "governments");
    private static final Set<String> TOPIC = Set.of("on", "over", "about", "concerning", "regarding");
    /** How far before an infinitive "first" may stand: "the first African states to sign". */
    private static final int FAR = 5;

    private static final Set<String> RANKS = Set.of("first", "second", "third", "latest", "last", "only");

    @Override
    public Kind kind() {
        return Kind.AGREEMENT;
    }

    @Override
    public boolean isOfKind(Told told) {
        Act act = told.act();
        if (act == null) {
            return false;
        }
        Optional<Instrument> instrument = instrument(told);
        if (instrument.isPresent() && !isFirstTo(told)) {
            Optional<String> stage = new Stage(told).of(act, instrument.get());
            if (stage.isPresent() && suits(told, instrument.get(), stage.get())) {
                return true;
            }
        }
        return Commitment.of(told).isPresent() && Parties.areTwoPowers(told.record());
    }

    /** "The first states to sign": did they, or will they? */
    private static boolean isFirstTo(Told told) {
        Token verb = told.trigger();
        Sentence sentence = told.sentence();
        boolean infinitive = verb.tag().equals("VB")
                && sentence.children(verb).stream()
                        .anyMatch(child ->
                                child.isRelation("mark") && child.lower().equals("to"));
        return infinitive
                && sentence.tokens().subList(Math.max(0, verb.index() - FAR), verb.index()).stream()
                        .anyMatch(before -> RANKS.contains(before.lower()));
    }

    /** The agreement, where the rule that gave the code is one of agreements. */
    private static Optional<Instrument> instrument(Told told) {
        Act coding = told.coding();
        return coding != null && coding.rule().kinds().contains("agreement")
                ? Instrument.of(told, told.chain())
                : Optional.empty();
    }

    /** Of whom it must be known between whom it stands; a known treaty may be joined or left alone. */
    private static boolean suits(Told told, Instrument instrument, String stage) {
        CodedRecord record = told.record();
        Actor source = record.source();
        if (source == null || !Parties.isKnown(source) || Parties.isPrivate(source)) {
            return false;
        }
        if (isRegion(source)) {
            return false;
        }
        boolean placed = new InstrumentWords(told)
                .name(instrument)
                .filter(name -> name.startsWith(source.text() + " "))
                .isPresent();
        if (placed && source.span().end() == instrument.noun().span().start() - 1) {
            return false;
        }
        Actor target = record.target();
        boolean outside =
                target != null && stage.equals("not concluded") && isOfOthers(told, instrument, source, target);
        if (outside || target != null && isWithin(told, instrument, target)) {
            return false;
        }
        if (target != null && !isItself(instrument, target)) {
            InstrumentWords words = new InstrumentWords(told);
            boolean spokenOf = words.subject(instrument, told.chain(), Optional.empty())
                    .filter(subject -> subject.contains(target.text()))
                    .isPresent();
            boolean namesake = words.name(instrument)
                    .filter(name -> name.endsWith(" of " + target.text()))
                    .isPresent();
            return !spokenOf && !namesake && Parties.areTwoPowers(record);
        }
        boolean named = new InstrumentWords(told).name(instrument).isPresent();
        return named || target == null && !OPEN_ENDED.contains(stage);
    }

    /** "Peru rejected a deal between Chile and Bolivia": an agreement of others. */
    private static boolean isOfOthers(Told told, Instrument instrument, Actor source, Actor target) {
        Sentence sentence = told.sentence();
        return sentence.children(instrument.noun()).stream()
                .filter(child -> told.actors().preposition(child).equals("between"))
                .anyMatch(parties -> isPartOf(sentence, parties, target) && !isPartOf(sentence, parties, source));
    }

    private static boolean isPartOf(Sentence sentence, Token head, Actor side) {
        return sentence.tokens().stream()
                .filter(token -> side.span().contains(token.span()))
                .anyMatch(token -> token.index() == head.index() || sentence.dominates(head, token));
    }

    /** "Asia's largest park signed": a part of the world signs nothing, though its states may. */
    private static boolean isRegion(Actor side) {
        String code = String.valueOf(side.code());
        boolean several = STATES.stream().anyMatch(side.text().toLowerCase(Locale.ROOT)::endsWith);
        return side.country() == null && code.length() == 3 && side.sectors().isEmpty() && !several;
    }

    /** "Quit the Paris Agreement": the agreement under its name, which is nobody's. */
    private static boolean isItself(Instrument instrument, Actor side) {
        return side.code() == null && side.text().endsWith(instrument.noun().form());
    }

    /** "Paris" of "the Paris Agreement", "armed forces" of "the Treaty on Armed Forces": no side. */
    private static boolean isWithin(Told told, Instrument instrument, Actor side) {
        Sentence sentence = told.sentence();
        Token first = sentence.token(instrument.first());
        boolean place = told.codebook()
                        .classes()
                        .contains("agreement.place", side.text().toLowerCase(Locale.ROOT))
                && side.span().end() + 1 == first.span().start();
        boolean topic = sentence.tokens().stream()
                .filter(token -> token.span().end() <= side.span().start())
                .filter(token -> token.index() > instrument.noun().index() && !token.isRelation("det"))
                .reduce((before, last) -> last)
                .filter(token -> TOPIC.contains(token.lower()))
                .isPresent();
        return side.code() != null && (place || topic);
    }

    @Override
    public void read(Told told, Map<String, Object> attributes) {
        Act act = told.act();
        if (act == null) {
            return;
        }
        attributes.remove("instrument");
        Optional<Instrument> found = instrument(told);
        Optional<String> stage = found.flatMap(instrument -> new Stage(told).of(act, instrument));
        if (found.isPresent() && stage.isPresent()) {
            Instrument instrument = found.get();
            InstrumentWords words = new InstrumentWords(told);
            Optional<String> name = words.name(instrument);
            if (instrument.form() != null) {
                attributes.put("instrument", instrument.form());
            }
            words.subject(instrument, told.chain(), name).ifPresent(subject -> attributes.put("subject", subject));
            name.ifPresent(words2 -> attributes.put("name", words2));
            attributes.put("stage", stage.get());
            boolean several =
                    instrument.noun().tag().endsWith("S") && act.targets().size() > 1;
            if (several) {
                attributes.remove("amount");
            }
        } else {
            Optional<Act> promise = Commitment.of(told);
            Optional<Instrument> agreed = promise.flatMap(word -> Commitment.instrument(told, word));
            agreed.map(Instrument::form).ifPresent(form -> attributes.put("instrument", form));
            agreed.map(instrument -> new InstrumentWords(told).subject(instrument, told.chain(), Optional.empty()))
                    .orElseGet(() -> promise.flatMap(word -> Commitment.subject(told, word)))
                    .ifPresent(subject -> attributes.put("subject", subject));
            attributes.put("stage", agreed.isPresent() ? "negotiated" : "pledged");
        }
    }
}
