package org.demarche.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.codebook.Ontology;
import org.demarche.mention.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An actor code taken apart into the columns that GDELT and Phoenix have for its blocks.
 *
 * @param country country or region, or ""
 * @param group known group such as UNO or HMS, or ""
 * @param ethnic ethnic group in small letters as GDELT writes it, or ""
 * @param religions religious groups
 * @param types roles and international kinds
 */
record CodeParts(String country, String group, String ethnic, List<String> religions, List<String> types) {
    private static final FactTable BLOCKS = FactTable.of("blocks.tsv");
    private static final Set<String> KINDS = Set.of("IGO", "NGO", "NGM", "MNC", "IMG", "INT");
    private static final Set<String> RELIGIONS = Set.of("MUS", "MOS", "CHR", "CTH", "PRO", "JEW", "HIN", "BUD", "SIK");
    private static final int BLOCK = 3;

    CodeParts {
        religions = List.copyOf(religions);
        types = List.copyOf(types);
    }

    /** The blocks of three letters of a code. */
    static List<String> blocks(@Nullable String code) {
        List<String> blocks = new ArrayList<>();
        for (int i = 0; code != null && i + BLOCK <= code.length(); i += BLOCK) {
            blocks.add(code.substring(i, i + BLOCK));
        }
        return blocks;
    }

    /** The parts of an actor's code; all empty without an actor or a code. */
    static CodeParts of(@Nullable Actor actor, Ontology ontology) {
        return new Reader(ontology).read(actor);
    }

    /** True for IGO, NGO and the other kinds that stand in place of a country. */
    static boolean isKind(String block) {
        return KINDS.contains(block);
    }

    /** The type in a place, counted from 0, or "". */
    String type(int index) {
        return index < types.size() ? types.get(index) : "";
    }

    /** The religion in a place, counted from 0, or "". */
    String religion(int index) {
        return index < religions.size() ? religions.get(index) : "";
    }

    private static final class Reader {
        private final Ontology ontology;
        private final List<String> religions = new ArrayList<>();
        private final List<String> types = new ArrayList<>();
        private String country = "";
        private String group = "";
        private String ethnic = "";

        Reader(Ontology ontology) {
            this.ontology = ontology;
        }

        CodeParts read(@Nullable Actor actor) {
            List<String> blocks = blocks(actor == null ? null : actor.code());
            for (int i = 0; i < blocks.size(); i++) {
                boolean placed = i == 0 || i == 1 && isKind(blocks.get(0));
                put(blocks.get(i), placed, actor == null ? null : actor.country());
            }
            if (country.isEmpty() && actor != null && actor.code() != null && actor.country() != null) {
                country = actor.country();
            }
            return new CodeParts(country, group, ethnic, religions, types);
        }

        /**
         * @param placed whether a country or region may stand here
         * @param home the actor's country: MUS is Mauritius for those who belong there, and Muslims for all others
         */
        private void put(String block, boolean placed, @Nullable String home) {
            if (RELIGIONS.contains(block) && !(placed && block.equals(home))) {
                religions.add(block);
            } else if (placed && (ontology.isCountry(block) || column(block, "region"))) {
                country = block;
            } else if (ontology.isRole(block)) {
                types.add(block);
            } else if (column(block, "ethnic")) {
                ethnic = block.toLowerCase(Locale.ROOT);
            } else if (column(block, "group") && group.isEmpty()) {
                group = block;
            }
        }

        private static boolean column(String block, String column) {
            Optional<String> first = BLOCKS.get(block, "column");
            return first.filter(column::equals).isPresent()
                    || BLOCKS.get(block + " " + column, "column").isPresent();
        }
    }
}
