package org.demarche.dictionary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.Ontology;

/** Turns codes of a dictionary into ours: blocks that are known, in our order, each once. */
final class ActorCodes {
    private static final int BLOCK = 3;

    /**
     * What became of a code.
     *
     * @param code the code in our order, empty when nothing of it can be used
     * @param unknown the blocks that mean nothing here, in their order
     */
    record Read(String code, List<String> unknown) {
        Read {
            unknown = List.copyOf(unknown);
        }
    }

    private final Ontology ontology;
    private final Set<String> shipped;
    private final Set<String> groups = new HashSet<>();

    ActorCodes(Codebook codebook) {
        this.ontology = codebook.ontology();
        this.shipped = codebook.actors().codes();
        shipped.forEach(code -> groups.addAll(blocks(code)));
    }

    /** An actor's code. Its first block must be a country or a role; later ones may be a group that our tables use. */
    Read actor(String written) {
        String code = written.toUpperCase(Locale.ROOT);
        if (shipped.contains(code)) {
            return new Read(code, List.of());
        }
        List<String> blocks = blocks(code);
        if (blocks.isEmpty() || !isKnown(blocks.get(0))) {
            return new Read("", List.of(code));
        }
        List<String> unknown = new ArrayList<>();
        StringBuilder known = new StringBuilder();
        for (String block : blocks) {
            if (isKnown(block) || groups.contains(block)) {
                known.append(block);
            } else {
                unknown.add(block);
            }
        }
        return new Read(ontology.actorCode(known.toString(), List.of()), unknown);
    }

    /** The roles of an agent, as a code. */
    Read agent(String written) {
        List<String> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String block : blocks(written.toUpperCase(Locale.ROOT))) {
            (ontology.isRole(block) ? known : unknown).add(block);
        }
        return new Read(ontology.actorCode("", known), unknown);
    }

    private boolean isKnown(String block) {
        return ontology.isCountry(block) || ontology.isRole(block);
    }

    /** True when two codes have the same blocks, in whatever order. */
    static boolean same(String a, String b) {
        return a.equals(b) || new TreeSet<>(blocks(a)).equals(new TreeSet<>(blocks(b)));
    }

    /** The code cut into threes; what is left at its end is a block too. */
    static List<String> blocks(String code) {
        List<String> blocks = new ArrayList<>();
        for (int i = 0; i < code.length(); i += BLOCK) {
            blocks.add(code.substring(i, Math.min(code.length(), i + BLOCK)));
        }
        return blocks;
    }
}
