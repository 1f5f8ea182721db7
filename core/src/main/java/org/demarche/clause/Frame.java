package org.demarche.clause;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.text.Token;

/**
 * What stands around a word that may carry an act: slots with the heads of the phrases that fill them, best first. The
 * names of the slots are explained in docs/rules.md.
 */
public final class Frame {
    private final Token trigger;
    private final boolean passive;
    private final String particle;
    private final Map<String, List<Token>> slots = new LinkedHashMap<>();

    Frame(Token trigger, boolean passive, String particle) {
        this.trigger = trigger;
        this.passive = passive;
        this.particle = particle;
    }

    void add(String slot, Token head) {
        List<Token> heads = slots.computeIfAbsent(slot, key -> new ArrayList<>(2));
        if (!heads.contains(head) && head.index() != trigger.index()) {
            heads.add(head);
        }
    }

    public Token trigger() {
        return trigger;
    }

    /** True when the grammatical subject is what is acted on. */
    public boolean passive() {
        return passive;
    }

    /** Lemma of a particle ("off" in "broke off"), or "". */
    public String particle() {
        return particle;
    }

    /** Heads in a slot; empty when it is not filled. */
    public List<Token> slot(String name) {
        return slots.getOrDefault(name, List.of());
    }

    /** All filled slots in the order in which they were found. */
    public Map<String, List<Token>> slots() {
        return Collections.unmodifiableMap(slots);
    }
}
