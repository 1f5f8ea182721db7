package org.demarche.train;

import org.demarche.parser.words.Word;

/**
 * One taught sentence. The arrays are not copied.
 *
 * @param words in normal spelling
 * @param tags numbers into the treebank's tags
 * @param heads 0-based position of the governor, -1 for the root
 * @param labels numbers into the treebank's labels
 */
@SuppressWarnings("ArrayRecordComponent")
record TreebankSentence(Word[] words, int[] tags, int[] heads, int[] labels) {
    int size() {
        return words.length;
    }
}
