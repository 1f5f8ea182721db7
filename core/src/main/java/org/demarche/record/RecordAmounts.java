package org.demarche.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.amount.Amount;
import org.demarche.amount.HarmReader;
import org.demarche.amount.HarmReader.Suffered;
import org.demarche.amount.Measure;
import org.demarche.amount.Quantity;
import org.demarche.amount.SentenceAmounts;
import org.demarche.amount.SentenceAmounts.Counted;
import org.demarche.codebook.Codebook;
import org.demarche.mention.Actor;
import org.demarche.text.Sentence;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Puts into the records of one sentence how much their acts were about: money, numbers of arms and people, crowds,
 * killed and injured. Not thread-safe.
 */
public final class RecordAmounts {
    private static final Set<String> VIOLENT = Set.of("14", "15", "17", "18", "19", "20");
    private static final Set<String> ARRESTS = Set.of("173", "174");
    private static final Set<String> NO_MONEY = Set.of("01", "04", "09", "11", "14", "18", "19", "20");
    private static final Set<String> NO_NUMBER = Set.of("01", "04", "05", "09", "11", "12");
    private static final Set<String> TAKES_PEOPLE = Set.of("084", "173", "174", "181", "161", "166");
    private static final List<String> ARMS = List.of("weapons", "mat_arms_item", "vio_aircraft");
    private static final List<String> TROOPS = List.of("forces", "mat_forces", "vio_forces", "peacekeepers");
    private static final List<String> CROWD = List.of("vio_crowd", "vio_protester");
    private static final List<String> CROWD_SLOTS = List.of("subj", "of", "by", "with", "mod");
    private static final Set<String> GATHERS = Set.of("draw", "attract", "bring", "see", "number", "gather");

    private final String text;
    private final Sentence sentence;
    private final Codebook codebook;
    private final ActReader acts;

    /** @param text of the whole article */
    public RecordAmounts(String text, Sentence sentence, Codebook codebook, ActReader acts) {
        this.text = text;
        this.sentence = sentence;
        this.codebook = codebook;
        this.acts = acts;
    }

    /** Puts in the place of each record the same one with what was found. */
    public void measure(List<CodedRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        SentenceAmounts amounts = new SentenceAmounts(text, sentence, codebook);
        List<Suffered> harms = new HarmReader(sentence, codebook, acts.frames(), acts.forces(), amounts).read();
        if (amounts.amounts().isEmpty() && harms.isEmpty()) {
            return;
        }
        Map<Integer, Act> triggers = triggers(records);
        Map<Integer, Map<String, Counted>> suffered =
                new HarmTies(sentence, acts).tie(harms, violent(records, triggers));
        records.replaceAll(record -> {
            Act act = triggers.get(record.trigger().span().start());
            return act == null ? record : measured(record, act, amounts, triggers, suffered);
        });
    }

    private CodedRecord measured(
            CodedRecord record,
            Act act,
            SentenceAmounts amounts,
            Map<Integer, Act> triggers,
            Map<Integer, Map<String, Counted>> suffered) {
        Map<String, Object> found = new LinkedHashMap<>(record.attributes());
        String code = code(record);
        Set<Integer> others = new LinkedHashSet<>();
        triggers.values().stream()
                .filter(other -> other.trigger().index() != act.trigger().index())
                .forEach(other -> others.add(other.trigger().index()));
        OwnPhrase phrase = new OwnPhrase(sentence, acts.frames(), act, others);
        String root = code.substring(0, 2);
        found.remove("amount");
        if (!NO_MONEY.contains(root) || code.startsWith("116")) {
            money(record, amounts, phrase).ifPresent(amount -> found.put("amount", amount));
        }
        Map<String, Counted> harms = suffered.getOrDefault(act.trigger().index(), Map.of());
        boolean people = TAKES_PEOPLE.stream().anyMatch(code::startsWith);
        if (isViolent(code)) {
            harms.forEach((harm, counted) -> {
                if (!harm.equals("detained") && !harm.equals("abducted")) {
                    put(found, harm, ofTarget(counted, record));
                }
            });
        }
        if (people) {
            Optional.ofNullable(harms.get("detained"))
                    .or(() -> Optional.ofNullable(harms.get("abducted")))
                    .or(() -> object(act, amounts))
                    .ifPresent(counted -> put(found, "number", ofTarget(counted, record)));
        } else if (code.startsWith("14")) {
            crowd(record, act, amounts).ifPresent(counted -> put(found, "size", counted));
        } else if (!NO_NUMBER.contains(root) || record.kinds().contains(Kind.EXERCISE)) {
            Optional<Counted> arms = items(record, amounts).or(() -> things(amounts, phrase, ARMS));
            arms.ifPresent(counted -> put(found, "number", counted));
            if (arms.isEmpty() && (!VIOLENT.contains(root) || root.equals("15"))) {
                things(amounts, phrase, TROOPS).ifPresent(counted -> put(found, "size", counted));
            }
        }
        return record.withAttributes(found);
    }

    private static boolean isViolent(String code) {
        return VIOLENT.contains(code.substring(0, 2)) && ARRESTS.stream().noneMatch(code::startsWith);
    }

    private static String code(CodedRecord record) {
        String code = record.cameo() == null ? record.wouldBe() : record.cameo();
        return code == null ? "--" : code;
    }

    /** The acts of the records by the offset of their trigger. */
    private Map<Integer, Act> triggers(List<CodedRecord> records) {
        Map<Integer, Act> found = new LinkedHashMap<>();
        for (CodedRecord record : records) {
            for (Token token : sentence.tokens()) {
                if (token.span().equals(record.trigger().span())) {
                    acts.act(token).ifPresent(act -> found.put(token.span().start(), act));
                }
            }
        }
        return found;
    }

    private static List<Act> violent(List<CodedRecord> records, Map<Integer, Act> triggers) {
        List<Act> found = new ArrayList<>();
        for (CodedRecord record : records) {
            Act act = triggers.get(record.trigger().span().start());
            String code = code(record);
            boolean takes = isViolent(code) || TAKES_PEOPLE.stream().anyMatch(code::startsWith);
            if (act != null && takes && !found.contains(act)) {
                found.add(act);
            }
        }
        return found;
    }

    private Optional<Map<String, Object>> money(CodedRecord record, SentenceAmounts amounts, OwnPhrase phrase) {
        return amounts.heads().entrySet().stream()
                .filter(entry -> entry.getKey().measure() == Measure.MONEY)
                .filter(entry -> phrase.holds(entry.getValue()))
                .min(Comparator.comparingInt(entry -> phrase.distance(entry.getValue())))
                .map(entry -> money(entry.getKey(), record));
    }

    private static Map<String, Object> money(Amount amount, CodedRecord record) {
        Map<String, Object> parts = new LinkedHashMap<>();
        Quantity quantity = amount.quantity();
        parts.put("text", amount.text());
        if (quantity.value() != null) {
            parts.put("value", quantity.value().doubleValue());
        }
        amount.currency(countries(record)).ifPresent(code -> parts.put("currency", code));
        if (quantity.least() != null) {
            parts.put("least", quantity.least().doubleValue());
        }
        if (quantity.most() != null) {
            parts.put("most", quantity.most().doubleValue());
        }
        return parts;
    }

    private static Set<String> countries(CodedRecord record) {
        Set<String> found = new LinkedHashSet<>();
        Stream.of(record.source(), record.target())
                .filter(Objects::nonNull)
                .map(Actor::country)
                .filter(Objects::nonNull)
                .forEach(found::add);
        return found;
    }

    /** The number on the object of an act upon people: "released 20 prisoners". */
    private Optional<Counted> object(Act act, SentenceAmounts amounts) {
        Act coding = coding(act);
        List<Token> heads = new ArrayList<>(coding.frame().slot("obj"));
        heads.addAll(coding.frame().slot("of"));
        return heads.stream()
                .filter(head -> !isState(head))
                .map(amounts::counted)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Act coding(Act act) {
        Act at = act;
        while (at.inner() != null) {
            at = at.inner();
        }
        return at;
    }

    private static boolean isState(Token head) {
        return Set.of("country", "nation", "state", "side", "company", "government")
                .contains(head.lemmaLower());
    }

    /** How many took part in a protest. */
    private Optional<Counted> crowd(CodedRecord record, Act act, SentenceAmounts amounts) {
        List<Token> heads = new ArrayList<>();
        for (String slot : CROWD_SLOTS) {
            heads.addAll(coding(act).frame().slot(slot));
        }
        Token trigger = coding(act).trigger();
        if (trigger.isNoun() && trigger.head() >= 0) {
            Token above = sentence.token(trigger.head());
            boolean gathers = GATHERS.contains(above.lemmaLower()) && trigger.isRelation("nsubj");
            boolean joined = above.isVerb() && trigger.isRelation("obl")
                    || trigger.relation().equals("obj");
            heads.addAll(acts.frames().frame(above).slot(gathers ? "obj" : joined ? "subj" : "none"));
        }
        for (Token head : List.copyOf(heads)) {
            sentence.children(head).stream()
                    .filter(child -> child.isRelation("nmod"))
                    .forEach(heads::add);
        }
        Actor source = record.source();
        return heads.stream()
                .filter(head -> head.isNoun() || head.tag().equals("CD"))
                .filter(head -> isCrowd(head, amounts)
                        || source != null && source.span().contains(head.span()))
                .map(amounts::counted)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean isCrowd(Token head, SentenceAmounts amounts) {
        return holds(CROWD, head)
                || codebook.agents().find(head.lemmaLower()).isPresent()
                || amounts.amounts().stream()
                        .anyMatch(a -> amounts.isOn(a, head)
                                && (amounts.item(a).isEmpty()
                                        || holds(CROWD, amounts.item(a).get())));
    }

    private boolean holds(List<String> classes, Token word) {
        return classes.stream()
                .anyMatch(name -> codebook.classes().contains(name, word.lemmaLower())
                        || codebook.classes().contains(name, word.lower()));
    }

    /** The number of what is sold or handed over. */
    private static Optional<Counted> items(CodedRecord record, SentenceAmounts amounts) {
        String item = record.kinds().contains(Kind.ARMS)
                ? String.valueOf(record.attributes().get("item"))
                : "";
        return amounts.heads().keySet().stream()
                .filter(amount -> amount.measure() == Measure.COUNT)
                .filter(amount -> amounts.item(amount)
                        .filter(noun -> item.endsWith(noun.form()))
                        .isPresent())
                .map(amount -> new Counted(amount.span(), amount.quantity()))
                .findFirst();
    }

    /** Where a record is about one of several that suffered, their number alone: "12 soldiers and three civilians". */
    private static Counted ofTarget(Counted counted, CodedRecord record) {
        return record.target() == null
                ? counted
                : counted.within(record.target().span());
    }

    private Optional<Counted> things(SentenceAmounts amounts, OwnPhrase phrase, List<String> classes) {
        return amounts.heads().entrySet().stream()
                .filter(entry -> entry.getKey().measure() == Measure.COUNT)
                .filter(entry -> amounts.item(entry.getKey())
                        .filter(item -> holds(classes, item))
                        .isPresent())
                .filter(entry -> phrase.holds(entry.getValue()))
                .min(Comparator.comparingInt(entry -> phrase.distance(entry.getValue())))
                .map(entry -> new Counted(entry.getKey().span(), entry.getKey().quantity()));
    }

    private void put(Map<String, Object> found, String name, Counted counted) {
        put(found, name, counted, text);
    }

    /**
     * Puts a number with its words and bounds into attributes.
     *
     * @param text of the whole article
     */
    public static void put(Map<String, Object> found, String name, Counted counted, String text) {
        Quantity quantity = counted.quantity();
        put(found, name, quantity.value());
        found.put(name + "_text", counted.span().of(text));
        put(found, name + "_least", quantity.least());
        put(found, name + "_most", quantity.most());
    }

    private static void put(Map<String, Object> found, String name, @Nullable BigDecimal number) {
        if (number != null) {
            boolean whole = number.stripTrailingZeros().scale() <= 0;
            found.put(name, whole ? (Object) number.longValue() : (Object) number.doubleValue());
        }
    }
}
