package org.demarche.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One sentence with its dependency graph (a tree with one root). Immutable and thread-safe.
 */
public final class Sentence {
    private final int index;
    private final Span span;
    private final List<Token> tokens;
    private final List<List<Token>> children;

    /**
     * @param index 0-based position in the article
     * @param span from the first to the last token
     * @param tokens in the order of the text; heads must lie within the sentence
     */
    public Sentence(int index, Span span, List<Token> tokens) {
        this.index = index;
        this.span = span;
        this.tokens = List.copyOf(tokens);
        List<List<Token>> lists = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            lists.add(new ArrayList<>(2));
        }
        for (Token token : tokens) {
            if (token.head() >= tokens.size() || token.head() == token.index()) {
                throw new IllegalArgumentException("token " + token.index() + " has head " + token.head());
            }
            if (token.head() >= 0) {
                lists.get(token.head()).add(token);
            }
        }
        this.children = List.copyOf(lists);
    }

    /** The same sentence at another position in the article. */
    public Sentence at(int position) {
        return position == index ? this : new Sentence(position, span, tokens);
    }

    public int index() {
        return index;
    }

    public Span span() {
        return span;
    }

    public List<Token> tokens() {
        return tokens;
    }

    /** Token at a 0-based position. */
    public Token token(int i) {
        return tokens.get(i);
    }

    public int size() {
        return tokens.size();
    }

    /** What depends directly on a token, in the order of the text. */
    public List<Token> children(Token token) {
        return children.get(token.index());
    }

    /** First child with this relation or a subtype of it. */
    public Optional<Token> child(Token token, String relation) {
        for (Token child : children(token)) {
            if (child.isRelation(relation)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** The governor, or empty for the root. */
    public Optional<Token> head(Token token) {
        return token.head() < 0 ? Optional.empty() : Optional.of(tokens.get(token.head()));
    }

    /** True when {@code below} is {@code above} or depends on it, at any depth. */
    public boolean dominates(Token above, Token below) {
        Token at = below;
        for (int steps = 0; steps <= tokens.size(); steps++) {
            if (at.index() == above.index()) {
                return true;
            }
            if (at.head() < 0) {
                return false;
            }
            at = tokens.get(at.head());
        }
        return false;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            text.append(token.form())
                    .append('/')
                    .append(token.tag())
                    .append('/')
                    .append(token.relation())
                    .append('>');
            text.append(token.head()).append(' ');
        }
        return text.toString().trim();
    }
}
