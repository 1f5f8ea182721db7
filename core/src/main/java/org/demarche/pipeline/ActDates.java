package org.demarche.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.demarche.clause.Force;
import org.demarche.clause.ForceReader;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.EventCode;
import org.demarche.codebook.Ontology;
import org.demarche.record.Act;
import org.demarche.record.CodedRecord;
import org.demarche.record.EventDate;
import org.demarche.record.Kind;
import org.demarche.record.Quote;
import org.demarche.record.Status;
import org.demarche.text.Sentence;
import org.demarche.text.Token;
import org.demarche.time.ClauseTimes;
import org.demarche.time.Period;
import org.demarche.time.Reference;
import org.demarche.time.TimeReading;
import org.jspecify.annotations.Nullable;

/**
 * Dates the acts of one sentence, and says what their dates make of their status. The reasons stand in
 * docs/decisions/0008-dates.md. Not thread-safe.
 */
final class ActDates {
    /** What ended longer ago than this, in years, is history and no news. */
    private static final int HISTORY = 5;

    private static final int MAX_CLIMB = 8;

    private static final Set<String> LETTING_KNOW =
            Set.of("announce", "say", "confirm", "claim", "report", "declare", "disclose", "reveal", "state");

    /** How many days the words before "days after" tell. */
    private static final Map<String, Integer> DAYS =
            Map.of("a", 1, "one", 1, "two", 2, "2", 2, "three", 3, "3", 3, "four", 4, "4", 4);

    private static final Set<String> VERBAL_ROOTS = Set.of("01", "02", "03", "10", "11", "12", "13");

    /** To praise, defend, rally support, recognise, apologise and forgive: acts of words about what others did. */
    private static final Set<String> STANCES = Set.of("051", "052", "053", "054", "055", "056");

    private final String text;
    private final Sentence sentence;
    private final ForceReader forces;
    private final ClauseTimes times;
    private final Ontology ontology;
    private final Backdrop backdrop;

    ActDates(String text, Sentence sentence, ForceReader forces, ClauseTimes times, Codebook codebook) {
        this.text = text;
        this.sentence = sentence;
        this.forces = forces;
        this.times = times;
        this.ontology = codebook.ontology();
        this.backdrop = new Backdrop(sentence, forces, codebook.classes());
    }

    /** The times of the sentence as they were read. */
    ClauseTimes times() {
        return times;
    }

    /** The act with the status that its time gives it: to come, going on, or history. */
    Act restated(Act act) {
        Optional<Period> dated = reading(act).flatMap(TimeReading::period);
        if (dated.isEmpty() || act.status() != Status.OCCURRED && act.status() != Status.ONGOING) {
            return act;
        }
        Period period = dated.get();
        Optional<LocalDate> now = times.memory().reference().map(Reference::day);
        boolean later = isLater(reading(act)) && act.force().tense().equals("present");
        if (now.isPresent()
                && (isAfter(period, now.get()) || later)
                && !act.force().tense().equals("past")) {
            return planned(act);
        }
        if (act.status() == Status.ONGOING) {
            return act;
        }
        if (period.last() == null && isContinued(act.force())) {
            return with(act, act.code(), Status.ONGOING);
        }
        boolean history = now.isPresent()
                && period.last() != null
                && period.last().isBefore(now.get().minusYears(HISTORY));
        return history ? with(act, act.code(), Status.HISTORIC) : act;
    }

    /** "flies to Oslo later this month": what is left of the time that is running. */
    private boolean isLater(Optional<TimeReading> reading) {
        return reading.map(time -> time.span().of(text).toLowerCase(Locale.ROOT))
                .filter(words -> words.startsWith("later this ") || words.startsWith("later in the "))
                .isPresent();
    }

    private static boolean isAfter(Period period, LocalDate day) {
        return period.first() != null && period.first().isAfter(day);
    }

    /** "have been since", "are since": not over. */
    private static boolean isContinued(Force force) {
        return force.aspect().equals("perfect") || force.tense().equals("present");
    }

    /** What is dated ahead is told as the intention that it is. */
    private Act planned(Act act) {
        if (VERBAL_ROOTS.contains(act.code().substring(0, 2))) {
            return with(act, act.code(), Status.PLANNED);
        }
        return ontology.compose("intend", act.code())
                .map(c -> with(act, c.code() == null ? act.code() : c.code(), Status.PLANNED))
                .orElse(act);
    }

    private static Act with(Act act, String code, Status status) {
        return new Act(
                act.trigger(),
                act.rule(),
                code,
                status,
                act.sources(),
                act.targets(),
                act.frame(),
                act.force(),
                act.inner(),
                act.rank());
    }

    private Optional<TimeReading> reading(Act act) {
        boolean speech = ontology.code(act.code()).map(EventCode::code).stream()
                .anyMatch(code -> VERBAL_ROOTS.contains(code.substring(0, 2)) || STANCES.contains(code));
        Optional<TimeReading> own =
                times.of(act.trigger(), speech).filter(reading -> !isOfContent(act, speech, reading));
        Act inner = act.inner();
        return own.isEmpty() && inner != null && "do".equals(act.rule().operator()) ? reading(inner) : own;
    }

    /**
     * "Has welcomed the summit next year", "accepted the resignation from 1 July on", "urges Iran to leave by May": what
     * has been done or is being said is not done ahead, so the time is that of what it speaks of.
     */
    private boolean isOfContent(Act act, boolean speech, TimeReading reading) {
        Force force = act.force();
        boolean asks = act.code().startsWith("02")
                || act.code().startsWith("10")
                || act.code().startsWith("05");
        boolean done = !force.future()
                && (force.tense().equals("past") || force.aspect().equals("perfect") || speech && asks);
        Optional<LocalDate> now = times.memory().reference().map(Reference::day);
        LocalDate first = reading.period().map(Period::first).orElse(null);
        if (!done || now.isEmpty() || first == null) {
            return false;
        }
        return (speech || force.aspect().equals("perfect")) && first.isAfter(now.get());
    }

    /** When an act was done, or null where nothing says so. */
    @Nullable
    EventDate date(Act act) {
        Optional<TimeReading> reading = reading(act);
        if (reading.isPresent()) {
            return said(reading.get());
        }
        Optional<EventDate> beside = besideAnother(act.trigger());
        if (beside.isPresent() && act.status() == Status.OCCURRED) {
            return beside.get();
        }
        Optional<EventDate> announced = announced(act);
        if (announced.isPresent()) {
            return announced.get();
        }
        boolean undated = act.status() == Status.HYPOTHETICAL
                || act.status() == Status.HISTORIC
                || act.force().future()
                || act.force().purpose();
        boolean verbal = VERBAL_ROOTS.contains(act.code().substring(0, 2));
        return undated ? null : ofReport(act.trigger(), verbal);
    }

    /**
     * "Soldiers announced on Monday that they had dissolved parliament": what the first sentences say that somebody has let
     * know is the news of the day on which he did. Empty for all else.
     */
    private Optional<EventDate> announced(Act act) {
        Token verb = firstJoined(act.trigger());
        boolean told = verb.head() >= 0
                && verb.isRelation("ccomp")
                && act.status() == Status.OCCURRED
                && times.memory().isLead()
                && isPastPerfect(verb);
        if (!told) {
            return Optional.empty();
        }
        Token says = sentence.token(verb.head());
        return says.head() < 0 && LETTING_KNOW.contains(says.lemmaLower())
                ? Optional.ofNullable(ofClaim(says))
                : Optional.empty();
    }

    /** "Chad answered on Friday, a day after soldiers shot a herder": he was shot on Thursday. Empty for all else. */
    private Optional<EventDate> besideAnother(Token trigger) {
        Token clause = firstJoined(trigger);
        Optional<Token> mark = sentence.children(clause).stream()
                .filter(c -> c.isRelation("mark") || c.isRelation("case"))
                .filter(c -> c.lower().equals("after") || c.lower().equals("before"))
                .findFirst();
        int days = mark.map(m -> daysUpTo(m.index())).orElse(0);
        if (days == 0 || clause.head() < 0) {
            return Optional.empty();
        }
        Token other = sentence.token(clause.head());
        EventDate base = times.of(other, false).map(this::said).orElseGet(() -> ofReport(other, false));
        if (base == null
                || base.start() == null
                || !base.start().equals(base.end())
                || base.start().length() != 10) {
            return Optional.empty();
        }
        Token first = sentence.token(mark.get().index() - 2);
        long ahead = mark.get().lower().equals("after") ? -days : days;
        String day = LocalDate.parse(base.start()).plusDays(ahead).toString();
        Quote words = Quote.of(first.span().cover(mark.get().span()), text);
        return Optional.of(new EventDate(day, day, words, base.precision(), base.basis()));
    }

    /** The first of the verbs that a verb is joined to: "removed" of "removed the president and dissolved parliament". */
    private Token firstJoined(Token verb) {
        Token first = verb;
        for (int steps = 0; steps < MAX_CLIMB && first.relation().equals("conj") && first.head() >= 0; steps++) {
            first = sentence.token(first.head());
        }
        return first;
    }

    /** How many days the words before a preposition tell: "a day after" one, "two days before" two, else none. */
    private int daysUpTo(int preposition) {
        if (preposition < 2 || !sentence.token(preposition - 1).lemmaLower().equals("day")) {
            return 0;
        }
        return DAYS.getOrDefault(sentence.token(preposition - 2).lower(), 0);
    }

    /** When something was said. */
    @Nullable
    EventDate ofClaim(Token verb) {
        return times.of(verb, true).map(this::said).orElseGet(() -> ofReport(verb, true));
    }

    /**
     * True when a record of the same sentence tells of another thing: both have a date of their own in the text and the
     * two differ, or the act has one and is of another kind.
     */
    boolean differ(Act act, List<Kind> kinds, CodedRecord record) {
        Optional<Period> period = reading(act).flatMap(TimeReading::period).filter(Period::isClosed);
        EventDate other = record.date();
        if (period.isEmpty() || record.trigger().span().equals(act.trigger().span())) {
            return false;
        }
        return other != null && other.words() != null
                ? !Objects.equals(period.get().start(), other.start())
                : !kinds.equals(record.kinds());
    }

    private EventDate said(TimeReading reading) {
        Optional<Period> period = reading.period();
        return new EventDate(
                period.map(Period::start).orElse(null),
                period.map(Period::end).orElse(null),
                Quote.of(reading.span(), text),
                reading.grain().label(),
                "text");
    }

    /** The day of the report, for what it tells as news of the day; else null. */
    private @Nullable EventDate ofReport(Token trigger, boolean verbal) {
        Optional<Reference> reference = times.memory().reference();
        if (reference.isEmpty() || !isNews(trigger, verbal)) {
            return null;
        }
        Period day = reference.get().period();
        return new EventDate(
                day.start(),
                day.end(),
                null,
                day.grain().label(),
                reference.get().basis());
    }

    private boolean isNews(Token trigger, boolean verbal) {
        boolean lead = times.memory().isLead();
        if (backdrop.holds(trigger)) {
            return false;
        }
        if (trigger.isNoun()) {
            return lead;
        }
        Token verb = finite(trigger);
        Force force = forces.force(verb);
        if (force.future() || force.aspect().equals("perfect")) {
            return (lead || verbal) && !force.future() && !isPastPerfect(verb);
        }
        return switch (force.tense()) {
            case "past" -> !times.memory().isBackground();
            case "present" -> lead || verbal || force.aspect().equals("progressive");
            default -> lead;
        };
    }

    private boolean isPastPerfect(Token verb) {
        return sentence.children(verb).stream()
                .anyMatch(c -> c.isRelation("aux")
                        && c.lemmaLower().equals("have")
                        && c.tag().equals("VBD"));
    }

    /** The verb itself, or of an infinitive or participle the finite verb above it. */
    private Token finite(Token verb) {
        Token at = verb;
        for (int steps = 0; steps < MAX_CLIMB && at.head() >= 0; steps++) {
            boolean bare = at.isVerb() && forces.force(at).tense().equals("none");
            boolean participle =
                    at.tag().equals("VBN") && sentence.child(at, "aux").isEmpty();
            boolean predicate = sentence.child(at, "cop").isPresent();
            if (predicate || at.isVerb() && !bare && !participle) {
                return at;
            }
            at = sentence.token(at.head());
        }
        return at.isVerb() ? at : verb;
    }
}
