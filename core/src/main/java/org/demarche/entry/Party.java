package org.demarche.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.mention.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in an entry: a state, whichever of its offices acts for it, or else an organisation, a group, a firm.
 *
 * @param key the same for the same party
 * @param code CAMEO actor code to be written
 */
record Party(String key, String code) implements Comparable<Party> {
    /** Roles that act for their state. */
    private static final Set<String> OFFICES = Set.of("GOV", "LEG", "JUD", "MIL", "COP", "SPY");

    /** Roles of which a country has many bearers, so that equal codes need not be the same one. */
    private static final Set<String> MANY = Set.of(
            "AGR", "BUS", "CRM", "CVL", "DEV", "EDU", "ELI", "ENV", "HLH", "HRI", "INS", "LAB", "MED", "MNC", "MOD",
            "NGM", "NGO", "OPP", "PTY", "RAD", "REB", "REF", "REL", "SEP", "SET", "UAF", "IMG", "IGO", "INT", "UIS",
            "BUD", "CHR", "CTH", "HIN", "JEW", "MOS", "MUS", "PRO", "SIK");

    private static final int BLOCK = 3;

    /** The party that an actor stands for; none for an actor without a code, or with a role alone. */
    static Optional<Party> of(@Nullable Actor actor) {
        return actor == null || actor.code() == null ? Optional.empty() : of(actor.code(), actor.text());
    }

    /** The party of an actor code alone. */
    static Optional<Party> ofCode(@Nullable String code) {
        return code == null ? Optional.empty() : of(code, "");
    }

    private static Optional<Party> of(String code, String words) {
        List<String> blocks = new ArrayList<>();
        for (int i = 0; i + BLOCK <= code.length(); i += BLOCK) {
            blocks.add(code.substring(i, i + BLOCK));
        }
        blocks.removeIf(OFFICES::contains);
        if (blocks.isEmpty() || (blocks.size() == 1 && MANY.contains(blocks.get(0)))) {
            return Optional.empty();
        }
        String kept = String.join("", blocks);
        long groups = blocks.stream().filter(block -> !MANY.contains(block)).count();
        boolean group = MANY.contains(blocks.get(0)) || groups > 1 || blocks.size() == 1;
        return Optional.of(new Party(group ? kept : kept + ' ' + plain(words), kept));
    }

    private static String plain(String words) {
        String lower = words.toLowerCase(Locale.ROOT).strip();
        return lower.startsWith("the ") ? lower.substring("the ".length()) : lower;
    }

    @Override
    public int compareTo(Party other) {
        return key.compareTo(other.key);
    }
}
