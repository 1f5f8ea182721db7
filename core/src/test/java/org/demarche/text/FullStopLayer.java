package org.demarche.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A parser for tests: a sentence ends at a full stop, its one verb ends in "ed", names have capitals. */
public final class FullStopLayer implements LanguageLayer {
    private final boolean whole;
    private int longest;

    /** @param whole whether all passages must come in one call */
    public FullStopLayer(boolean whole) {
        this.whole = whole;
    }

    /** The most characters that it was handed at once. */
    public int longest() {
        return longest;
    }

    @Override
    public String name() {
        return "full stops";
    }

    @Override
    public boolean wantsWhole() {
        return whole;
    }

    @Override
    public Parse parse(String text, List<Span> passages) {
        longest = Math.max(longest, passages.stream().mapToInt(Span::length).sum());
        List<Sentence> sentences = new ArrayList<>();
        for (Span passage : passages) {
            int start = passage.start();
            while (start < passage.end()) {
                int stop = text.indexOf('.', start);
                int end = stop < 0 || stop >= passage.end() ? passage.end() : stop;
                sentence(text, new Span(start, end), sentences);
                start = end + 1;
            }
        }
        return new Parse(sentences, List.of());
    }

    private static void sentence(String text, Span span, List<Sentence> sentences) {
        List<Span> words = words(text, span);
        int verb = 0;
        for (int i = 0; i < words.size(); i++) {
            verb = words.get(i).of(text).endsWith("ed") ? i : verb;
        }
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String form = words.get(i).of(text);
            String tag = i == verb ? "VBD" : Character.isUpperCase(form.charAt(0)) ? "NNP" : "NN";
            String lemma = i == verb ? form.replaceAll("ed$", "") : form;
            String relation = i == verb ? "root" : i < verb ? "nsubj" : "obj";
            tokens.add(new Token(
                    i, words.get(i), form, lemma.toLowerCase(Locale.ROOT), tag, i == verb ? -1 : verb, relation));
        }
        if (!tokens.isEmpty()) {
            Span cover = words.get(0).cover(words.get(words.size() - 1));
            sentences.add(new Sentence(sentences.size(), cover, tokens));
        }
    }

    private static List<Span> words(String text, Span span) {
        List<Span> words = new ArrayList<>();
        int start = -1;
        for (int at = span.start(); at <= span.end(); at++) {
            boolean space = at == span.end() || Character.isWhitespace(text.charAt(at));
            if (space && start >= 0) {
                words.add(new Span(start, at));
                start = -1;
            } else if (!space && start < 0) {
                start = at;
            }
        }
        return words;
    }
}
