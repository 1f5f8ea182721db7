package org.demarche.register;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.mention.Actor;
import org.demarche.record.Act;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;

/**
 * What an agreement is, on what, and how far it has got; what a commitment is to. A record is one of these only where its
 * words name an instrument and say its stage, or promise something to another side.
 */
final class AgreementReader implements KindReader {
    private static final Set<String> OPEN_ENDED = Set.of("signed", "negotiated", "pledged");

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
        if (instrument.isPresent()) {
            Optional<String> stage = new Stage(told).of(act, instrument.get());
            if (stage.isPresent() && suits(told, instrument.get(), stage.get())) {
                return true;
            }
        }
        return Commitment.of(told).isPresent() && Parties.areTwoPowers(told.record());
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
        boolean placed = new InstrumentWords(told)
                .name(instrument)
                .filter(name -> name.startsWith(source.text() + " "))
                .isPresent();
        if (placed && source.span().end() == instrument.noun().span().start() - 1) {
            return false;
        }
        Actor target = record.target();
        if (target != null) {
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
        return named || !OPEN_ENDED.contains(stage);
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
        } else {
            Commitment.of(told)
                    .flatMap(word -> Commitment.subject(told, word))
                    .ifPresent(subject -> attributes.put("subject", subject));
            attributes.put("stage", "pledged");
        }
    }
}
