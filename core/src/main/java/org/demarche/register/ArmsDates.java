package org.demarche.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.record.EventDate;
import org.demarche.text.Sentence;
import org.demarche.text.Token;
import org.demarche.time.Period;
import org.demarche.time.TimeReading;
import org.jspecify.annotations.Nullable;

/** When arms were ordered and delivered: the act's own date, or that of another clause of the sentence. */
final class ArmsDates {
    private static final Set<String> DELIVERING =
            Set.of("deliver", "delivery", "arrive", "arrival", "receive", "handover", "hand", "shipment", "ship");
    private static final Set<String> ORDERING =
            Set.of("order", "buy", "purchase", "contract", "sign", "agree", "sell", "sale", "deal");

    private static final String NOW_AND = "between now and ";

    private final Told told;
    private final String stage;

    ArmsDates(Told told, String stage) {
        this.told = told;
        this.stage = stage;
    }

    /** Puts what is said into the attributes. */
    void read(Map<String, Object> attributes) {
        String own = ownDate();
        for (TimeReading reading : told.times().readings()) {
            String date = reading.period().map(ArmsDates::written).orElse(null);
            if (date == null || isOpenToNow(reading)) {
                continue;
            }
            List<String> words = wordsAbout(reading.owner());
            boolean ofAct = told.chain().stream()
                    .anyMatch(part -> part.trigger().index() == reading.owner().index());
            if (words.stream().anyMatch(DELIVERING::contains)
                    && !stage.equals("suspended")
                    && !stage.equals("refused")) {
                attributes.putIfAbsent("delivery_date", date);
            } else if (!ofAct && words.stream().anyMatch(ORDERING::contains) && isParticiple(reading.owner())) {
                attributes.putIfAbsent("order_date", date);
            }
        }
        if (own != null && stage.equals("ordered")) {
            attributes.putIfAbsent("order_date", own);
        }
        if (own != null && stage.equals("delivered")) {
            attributes.putIfAbsent("delivery_date", own);
        }
    }

    /** "Between now and mid-January": a span that begins today, of which the day read is but the end. */
    private boolean isOpenToNow(TimeReading reading) {
        String before = told.text()
                .substring(
                        Math.max(0, reading.span().start() - NOW_AND.length()),
                        reading.span().start());
        return before.equalsIgnoreCase(NOW_AND);
    }

    /** "Jets ordered in 2015". */
    private static boolean isParticiple(Token word) {
        return word.tag().equals("VBN") || word.tag().equals("VBD");
    }

    /** The date of the act where the text says it. */
    private @Nullable String ownDate() {
        EventDate date = told.record().date();
        if (date == null || !date.basis().equals("text") || date.start() == null || date.end() == null) {
            return null;
        }
        return range(date.start(), date.end());
    }

    private static @Nullable String written(Period period) {
        String end = period.end();
        String start = period.start();
        if (end == null) {
            return null;
        }
        return start == null ? end : range(start, end);
    }

    private static String range(String start, String end) {
        return start.equals(end) ? start : start + "/" + end;
    }

    /** The lemmas of the word that a time belongs to, of its subject, and of what it is said of. */
    private List<String> wordsAbout(Token owner) {
        Sentence sentence = told.sentence();
        List<String> found = new ArrayList<>();
        found.add(owner.lemmaLower());
        Token at = owner;
        for (int steps = 0; steps < 3; steps++) {
            for (Token child : sentence.children(at)) {
                if (child.isRelation("nsubj")) {
                    found.add(child.lemmaLower());
                }
            }
            boolean up = at.head() >= 0 && (at.relation().equals("xcomp") || at.isRelation("acl"));
            if (!up) {
                break;
            }
            Token above = sentence.token(at.head());
            if (at.isRelation("acl") && !above.isNoun()) {
                break;
            }
            if (above.isNoun()) {
                found.add(above.lemmaLower());
                break;
            }
            at = above;
        }
        return found;
    }
}
