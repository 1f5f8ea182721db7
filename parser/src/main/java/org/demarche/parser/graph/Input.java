package org.demarche.parser.graph;

import java.util.List;
import org.demarche.parser.words.Word;
import org.demarche.parser.words.WordTable;

/** A tagged sentence as the parser sees it. Words are numbered from 1; 0 is the root. Meant to be filled again. */
public final class Input {
    private static final int MARKS = 5;

    private final WordTable vocabulary;
    private final int[] markOf;
    private int size;
    private int[] words = new int[0];
    private int[] tags = new int[0];
    private int[][] marks = new int[MARKS][0];

    /**
     * @param vocabulary the words that the network knows
     * @param tagNames names of the tags
     */
    public Input(WordTable vocabulary, List<String> tagNames) {
        this.vocabulary = vocabulary;
        this.markOf = new int[tagNames.size()];
        for (int i = 0; i < markOf.length; i++) {
            markOf[i] = mark(tagNames.get(i));
        }
    }

    private static int mark(String tag) {
        return switch (tag) {
            case "VBD", "VBZ", "VBP", "MD" -> 0;
            case "," -> 1;
            case "``", "''" -> 2;
            case ":", "-LRB-", "-RRB-", "HYPH" -> 3;
            case "WDT", "WP", "WRB", "WP$" -> 4;
            default -> -1;
        };
    }

    /** How many different words {@link #word} can give. */
    public static int kinds(WordTable vocabulary) {
        return vocabulary.size() + Word.UNKNOWN_KINDS + 2;
    }

    /** Takes a sentence of {@code count} words and their tags. */
    public void set(Word[] sentence, int[] wordTags, int count) {
        if (words.length < count + 2) {
            int room = Math.max(64, count * 3 / 2 + 2);
            words = new int[room];
            tags = new int[room];
            marks = new int[MARKS][room];
        }
        size = count;
        int special = vocabulary.size() + Word.UNKNOWN_KINDS;
        words[0] = special + 1;
        tags[0] = markOf.length + 1;
        for (int i = 1; i <= count; i++) {
            words[i] = number(vocabulary, sentence[i - 1]);
            tags[i] = wordTags[i - 1];
            int mark = markOf[tags[i]];
            for (int m = 0; m < MARKS; m++) {
                marks[m][i] = marks[m][i - 1] + (m == mark ? 1 : 0);
            }
        }
    }

    /** Number of a word: its place in the vocabulary, or after all of those its kind. */
    public static int number(WordTable vocabulary, Word word) {
        int known = vocabulary.find(word.folded());
        return known >= 0 ? known : vocabulary.size() + word.unknownKind();
    }

    /** Makes a word one that the network does not know; used in training. */
    public void forget(int at, Word word) {
        words[at] = vocabulary.size() + word.unknownKind();
    }

    /** Number of words. */
    public int size() {
        return size;
    }

    /** Number of a word, or of the lack of one. */
    public int word(int at) {
        return at < 0 || at > size ? vocabulary.size() + Word.UNKNOWN_KINDS : words[at];
    }

    /** Number of a word's tag; two more numbers stand for the lack of a word and for the root. */
    public int tag(int at) {
        return at < 0 || at > size ? markOf.length : tags[at];
    }

    /** The tags, from place 1; not a copy. */
    public int[] tags() {
        return tags;
    }

    /** Finite verbs from one word to another, both counted. */
    int finite(int from, int to) {
        return between(0, from, to);
    }

    int commas(int from, int to) {
        return between(1, from, to);
    }

    int quotes(int from, int to) {
        return between(2, from, to);
    }

    int breaks(int from, int to) {
        return between(3, from, to);
    }

    int questionWords(int from, int to) {
        return between(4, from, to);
    }

    private int between(int mark, int from, int to) {
        return from < 1 || to < from ? 0 : marks[mark][to] - marks[mark][from - 1];
    }
}
