package org.demarche.parser.graph;

import java.util.Arrays;

/**
 * A sentence half parsed, in the arc-hybrid system. Words are numbered from 1; 0 is the root, which lies at the bottom
 * of the stack. Not thread-safe; meant to be used again and again.
 */
public final class State {
    /** Stands where there is no word. */
    public static final int NONE = -1;

    private int size;
    private int top;
    private int next;
    private int[] stack = new int[0];
    private int[] heads = new int[0];
    private int[] labels = new int[0];
    private int[] left1 = new int[0];
    private int[] left2 = new int[0];
    private int[] right1 = new int[0];
    private int[] right2 = new int[0];
    private int[] leftCount = new int[0];
    private int[] rightCount = new int[0];
    private long[] under = new long[0];

    /** Starts on a sentence of this many words. */
    public void reset(int words) {
        grow(words + 1);
        size = words;
        top = 0;
        next = 1;
        stack[0] = 0;
        Arrays.fill(heads, 0, words + 1, NONE);
        Arrays.fill(labels, 0, words + 1, NONE);
        Arrays.fill(left1, 0, words + 1, NONE);
        Arrays.fill(left2, 0, words + 1, NONE);
        Arrays.fill(right1, 0, words + 1, NONE);
        Arrays.fill(right2, 0, words + 1, NONE);
        Arrays.fill(leftCount, 0, words + 1, 0);
        Arrays.fill(rightCount, 0, words + 1, 0);
        Arrays.fill(under, 0, words + 1, 0);
    }

    private void grow(int length) {
        if (heads.length < length) {
            int room = Math.max(64, length * 3 / 2);
            stack = new int[room];
            heads = new int[room];
            labels = new int[room];
            left1 = new int[room];
            left2 = new int[room];
            right1 = new int[room];
            right2 = new int[room];
            leftCount = new int[room];
            rightCount = new int[room];
            under = new long[room];
        }
    }

    /** Becomes what another state is. */
    public void copy(State other) {
        int length = other.size + 1;
        grow(length);
        size = other.size;
        top = other.top;
        next = other.next;
        System.arraycopy(other.stack, 0, stack, 0, top + 1);
        System.arraycopy(other.heads, 0, heads, 0, length);
        System.arraycopy(other.labels, 0, labels, 0, length);
        System.arraycopy(other.left1, 0, left1, 0, length);
        System.arraycopy(other.left2, 0, left2, 0, length);
        System.arraycopy(other.right1, 0, right1, 0, length);
        System.arraycopy(other.right2, 0, right2, 0, length);
        System.arraycopy(other.leftCount, 0, leftCount, 0, length);
        System.arraycopy(other.rightCount, 0, rightCount, 0, length);
        System.arraycopy(other.under, 0, under, 0, length);
    }

    /** Number of words of the sentence. */
    public int size() {
        return size;
    }

    /** True when every word has its head. */
    public boolean isDone() {
        return top == 0 && next > size;
    }

    /** True when the next word can be put on the stack. */
    public boolean canShift() {
        return next <= size;
    }

    /** True when the word on top of the stack can be hung under the next word. */
    public boolean canLeft() {
        return top > 0 && next <= size;
    }

    /** True when the word on top of the stack can be hung under the one below it; under the root only at the end. */
    public boolean canRight() {
        return top > 1 || (top == 1 && next > size);
    }

    /** True when nothing is left but to make the last word the root. */
    public boolean isLast() {
        return top == 1 && next > size;
    }

    /** Puts the next word on the stack. */
    public void shift() {
        stack[++top] = next++;
    }

    /** Hangs the word on top of the stack under the next word. */
    public void left(int label) {
        int word = stack[top--];
        heads[word] = next;
        labels[word] = label;
        left2[next] = left1[next];
        left1[next] = word;
        leftCount[next]++;
        under[next] |= 1L << label;
    }

    /** Hangs the word on top of the stack under the one below it. */
    public void right(int label) {
        int word = stack[top--];
        int head = stack[top];
        heads[word] = head;
        labels[word] = label;
        right2[head] = right1[head];
        right1[head] = word;
        rightCount[head]++;
        under[head] |= 1L << label;
    }

    /** Number of words on the stack, the root left out. */
    public int depth() {
        return top;
    }

    /** The word at a depth of the stack, 0 at the top; {@link #NONE} where there is none. */
    public int stack(int depth) {
        return depth <= top ? stack[top - depth] : NONE;
    }

    /** The word that comes this many places after the next one; {@link #NONE} past the end. */
    public int buffer(int ahead) {
        return next + ahead <= size ? next + ahead : NONE;
    }

    /** Governor of a word, {@link #NONE} while it has none. */
    public int head(int word) {
        return word < 0 ? NONE : heads[word];
    }

    /** Label of a word, {@link #NONE} while it has none. */
    public int label(int word) {
        return word < 0 ? NONE : labels[word];
    }

    /** Leftmost dependent to the left. */
    public int left1(int word) {
        return word < 0 ? NONE : left1[word];
    }

    /** The one after the leftmost. */
    public int left2(int word) {
        return word < 0 ? NONE : left2[word];
    }

    /** Rightmost dependent to the right. */
    public int right1(int word) {
        return word < 0 ? NONE : right1[word];
    }

    /** The one before the rightmost. */
    public int right2(int word) {
        return word < 0 ? NONE : right2[word];
    }

    /** How many dependents to the left a word has. */
    public int leftCount(int word) {
        return word < 0 ? 0 : leftCount[word];
    }

    /** How many dependents to the right a word has. */
    public int rightCount(int word) {
        return word < 0 ? 0 : rightCount[word];
    }

    /** Labels of the dependents of a word, as bits. */
    public long under(int word) {
        return word < 0 ? 0 : under[word];
    }
}
