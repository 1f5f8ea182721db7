package org.demarche.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.amount.SentenceAmounts;
import org.demarche.codebook.EquipmentTable.Weapon;
import org.demarche.equipment.EquipmentFinder.Found;
import org.demarche.record.Act;
import org.demarche.record.Kind;
import org.demarche.record.RecordAmounts;

/** What arms are sold or handed over, how many, how far the transfer has got, and when they were ordered and delivered. */
final class ArmsReader implements KindReader {
    @Override
    public Kind kind() {
        return Kind.ARMS;
    }

    @Override
    public void read(Told told, Map<String, Object> attributes) {
        Act act = told.act();
        Act coding = told.coding();
        if (act == null || coding == null) {
            return;
        }
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

    private static void describe(Weapon weapon, Map<String, Object> attributes) {
        attributes.put("designation", weapon.designation());
        attributes.put("description", weapon.description());
        attributes.put("category", weapon.category());
    }
}
