package org.demarche.text;

import java.util.ArrayList;
import java.util.List;

/** Sentences with a graph, written by hand. */
final class Rows {
    private Rows() {}

    /** A sentence from "form/lemma/tag/head/relation" with heads counted from 0 and -1 for the root. */
    static Sentence sentence(String... rows) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String row : rows) {
            String[] c = row.split("/", -1);
            Span span = new Span(at, at + c[0].length());
            tokens.add(new Token(tokens.size(), span, c[0], c[1], c[2], Integer.parseInt(c[3]), c[4]));
            at += c[0].length() + 1;
        }
        return new Sentence(0, new Span(0, at - 1), tokens);
    }

    /** Tag, relation and head of each word. */
    static List<String> arcs(Sentence sentence) {
        return sentence.tokens().stream()
                .map(t -> t.tag() + " " + t.relation() + " " + t.head())
                .toList();
    }
}
