package org.demarche.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.amount.SentenceAmounts;
import org.demarche.codebook.EquipmentTable.Weapon;
import org.demarche.equipment.EquipmentFinder.Found;
import org.demarche.mention.Actor;
import org.demarche.record.Act;
import org.demarche.record.CodedRecord;
import org.demarche.record.Kind;
import org.demarche.record.RecordAmounts;
import org.demarche.record.Status;
import org.demarche.text.Sentence;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;

/** What arms are sold or handed over, how many, how far the transfer has got, and when they were ordered and delivered. */
final class ArmsReader implements KindReader {
    private static final String DENY = "deny";

    private static final String BUYING = "arms.buy";

    @Override
    public Kind kind() {
        return Kind.ARMS;
    }

    /**
     * A line of a register needs a power or a firm that acts, and something that happened, is meant to or was refused; what
     * is bought of nobody that is named, but for a delivery that is taken, is a state's or a man's own purchase.
     */
    @Override
    public boolean isOfKind(Told told) {
        CodedRecord record = told.record();
        Actor source = record.source();
        Act coding = told.coding();
        if (source == null || coding == null || record.status() == Status.HYPOTHETICAL) {
            return false;
        }
        if (told.chain().stream().anyMatch(act -> act.trigger().lemmaLower().equals(DENY))) {
            return false;
        }
        boolean firm = source.sectors().contains("BUS") || source.sectors().contains("MNC");
        if (!Parties.isKnown(source) || Parties.isPrivate(source) && !firm) {
            return false;
        }
        if (record.target() != null && Parties.isKnown(record.target()) && !Parties.areApart(source, record.target())) {
            return false;
        }
        if (record.target() != null && isOfHome(record.target())) {
            return false;
        }
        if (isUndecided(told) || isOnlySpokenOf(told, coding) || isHabitOfNobody(told, coding)) {
            return false;
        }
        String rule = coding.rule().id();
        boolean bought = rule.startsWith(BUYING) && !rule.startsWith(BUYING + ".delivery");
        return !bought || Parties.isKnown(record.target());
    }

    /** "Handed guns over to the police": where no country is told, it is one's own. */
    private static boolean isOfHome(Actor target) {
        return target.country() == null && target.sectors().equals(List.of("COP"));
    }

    /** "Has not decided whether to send": neither promised nor refused. */
    private static boolean isUndecided(Told told) {
        return told.chain().stream()
                .flatMap(act -> told.sentence().children(act.trigger()).stream())
                .anyMatch(child -> child.isRelation("mark") && child.lower().equals("whether"));
    }

    /** "Chad welcomed donations of tanks": who speaks of a transfer is not told to give. */
    private static boolean isOnlySpokenOf(Told told, Act coding) {
        Token noun = coding.trigger();
        Actor source = told.record().source();
        boolean gives =
                coding.rule().id().startsWith("arms.give") || coding.rule().id().startsWith("arms.sale");
        if (noun.isNoun() && coding == told.act() && isOfAim(told.sentence(), noun)) {
            return true;
        }
        return gives
                && noun.isNoun()
                && coding == told.act()
                && source != null
                && told.sentence().tokens().stream()
                        .filter(token -> source.span().contains(token.span()))
                        .noneMatch(token -> told.sentence().dominates(noun, token));
    }

    /** "Decided to divert exports of arms": what is to be done with them, not that they are sent. */
    private static boolean isOfAim(Sentence sentence, Token noun) {
        Token verb = noun.head() < 0 ? noun : sentence.token(noun.head());
        return noun.isRelation("obj")
                && verb.tag().equals("VB")
                && sentence.children(verb).stream()
                        .anyMatch(child ->
                                child.isRelation("mark") && child.lower().equals("to"));
    }

    /** "Builds an industry that provides arms": no transfer, for it is to nobody. */
    private static boolean isHabitOfNobody(Told told, Act coding) {
        return told.record().target() == null
                && coding == told.act()
                && coding.trigger().isVerb()
                && coding.rule().id().startsWith("arms.give")
                && told.record().status() == Status.OCCURRED
                && coding.force().tense().equals("present")
                && coding.force().aspect().equals("simple");
    }

    @Override
    public void read(Told told, Map<String, Object> attributes) {
        Act act = told.act();
        Act coding = told.coding();
        if (act == null || coding == null) {
            return;
        }
        ArmsSides.of(told.record()).ifPresent(sides -> {
            put("supplier", sides.supplier(), attributes);
            put("recipient", sides.recipient(), attributes);
        });
        List.of("item", "number", "number_text", "number_least", "number_most").forEach(attributes::remove);
        Optional<String> stage = ArmsStage.of(told, act, coding);
        stage.ifPresent(name -> attributes.put("stage", name));
        new ArmsDates(told, stage.orElse("")).read(attributes);
        ArmsItems items = new ArmsItems(told, coding);
        List<ArmsItems.Item> found = items.find();
        if (found.isEmpty()) {
            return;
        }
        ArmsItems.Item first = found.get(0);
        SentenceAmounts amounts = new SentenceAmounts(told.text(), told.sentence(), told.codebook());
        attributes.put("item", first.words().of(told.text()));
        if (found.size() > 1) {
            attributes.put(
                    "items",
                    found.stream().map(item -> items.withNumber(item, amounts)).toList());
        } else {
            items.number(first, amounts)
                    .ifPresent(counted -> RecordAmounts.put(attributes, "number", counted, told.text()));
        }
        List<Weapon> weapons = told.acts().equipment().all().stream()
                .filter(weapon -> weapon.span().overlaps(first.words()))
                .map(Found::weapon)
                .distinct()
                .toList();
        if (weapons.size() == 1) {
            describe(weapons.get(0), attributes);
        }
        items.condition(first).ifPresent(condition -> attributes.put("condition", condition));
    }

    /** A parliament that approves a transfer neither gives nor gets: its country does. */
    private static void put(String name, @Nullable Actor side, Map<String, Object> attributes) {
        if (side != null && side.code() != null) {
            boolean house = side.country() != null && side.sectors().contains("LEG");
            attributes.put(name, house ? String.valueOf(side.country()) : side.code());
        }
    }

    private static void describe(Weapon weapon, Map<String, Object> attributes) {
        attributes.put("designation", weapon.designation());
        attributes.put("description", weapon.description());
        attributes.put("category", weapon.category());
    }
}
