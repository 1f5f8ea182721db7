package org.demarche.parser.graph;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Names of tags and labels, which labels can stand between which tags, and what each action does. Actions are numbered:
 * 0 shifts, then comes one to the left for each label, then one to the right for each. Immutable and thread-safe.
 */
public final class Grammar {
    /** The action that puts the next word on the stack. */
    public static final int SHIFT = 0;

    private final List<String> tags;
    private final List<String> labels;
    private final long[] allowed;
    private final long subjects;
    private final long objects;
    private final int root;

    /**
     * @param tags names of the tags
     * @param labels names of the labels, at most 64
     * @param allowed labels as bits, for each tag of the head, tag of the dependent and direction (left first)
     */
    public Grammar(List<String> tags, List<String> labels, long[] allowed) {
        this.tags = List.copyOf(tags);
        this.labels = List.copyOf(labels);
        this.allowed = allowed.clone();
        this.subjects = bits("nsubj", "nsubj:pass", "csubj", "csubj:pass");
        this.objects = bits("obj");
        this.root = labels.indexOf("root");
    }

    private long bits(String... names) {
        long bits = 0;
        for (String name : names) {
            int at = labels.indexOf(name);
            bits |= at < 0 ? 0 : 1L << at;
        }
        return bits;
    }

    /** Names of the tags. */
    public List<String> tags() {
        return tags;
    }

    /** Names of the labels. */
    public List<String> labels() {
        return labels;
    }

    /** How many actions there are. */
    public int actions() {
        return 1 + 2 * labels.size();
    }

    /** Number of the label of the root. */
    public int root() {
        return root;
    }

    /** Place in the table of allowed labels. */
    public static int place(int tags, int headTag, int tag, boolean left) {
        return ((headTag * tags) + tag) * 2 + (left ? 0 : 1);
    }

    /** Labels, as bits, that the word on top of the stack may have under the next word. */
    public long left(State state, int[] wordTags, boolean strict) {
        if (!state.canLeft()) {
            return 0;
        }
        return labels(state, state.buffer(0), state.stack(0), wordTags, true, strict);
    }

    /** Labels, as bits, that the word on top of the stack may have under the one below it. */
    public long right(State state, int[] wordTags, boolean strict) {
        if (!state.canRight()) {
            return 0;
        }
        if (state.isLast()) {
            return 1L << root;
        }
        return labels(state, state.stack(1), state.stack(0), wordTags, false, strict);
    }

    /** With {@code strict} no word gets a second subject or a second object. */
    private long labels(State state, int head, int word, int[] wordTags, boolean left, boolean strict) {
        long bits = allowed[place(tags.size(), wordTags[head], wordTags[word], left)];
        if (bits == 0) {
            bits = 1;
        }
        if (strict) {
            long there = state.under(head);
            long barred = ((there & subjects) != 0 ? subjects : 0) | ((there & objects) != 0 ? objects : 0);
            long rest = bits & ~barred;
            bits = rest == 0 ? 1 : rest;
        }
        return bits;
    }

    /** Does an action. */
    public void act(State state, int action) {
        if (action == SHIFT) {
            state.shift();
        } else if (action <= labels.size()) {
            state.left(action - 1);
        } else {
            state.right(action - 1 - labels.size());
        }
    }

    static Grammar read(DataInput in) throws IOException {
        List<String> tags = List.of(in.readUTF().split(" ", -1));
        List<String> labels = List.of(in.readUTF().split(" ", -1));
        long[] allowed = new long[tags.size() * tags.size() * 2];
        for (int i = 0; i < allowed.length; i++) {
            allowed[i] = in.readLong();
        }
        return new Grammar(tags, labels, allowed);
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(String.join(" ", tags));
        out.writeUTF(String.join(" ", labels));
        for (long bits : allowed) {
            out.writeLong(bits);
        }
    }
}
