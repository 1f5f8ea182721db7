package org.demarche.train;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a template: {@code {a|b}} is a choice, {@code [a|b]} one that may be left out, {@code @name} is an entry of a list and
 * {@code @name1} one that stays the same, and belongs to the same state, wherever the 1 stands.
 */
final class TemplateReader {
    private static final Pattern REFERENCE =
            Pattern.compile("@([A-Za-z]+(?:_[A-Za-z]+)*)(#[a-z]?|\\d[a-z]?(?![a-z]))?");

    private final String template;
    private int at;

    private TemplateReader(String template) {
        this.template = template;
    }

    /** The parts of a template; throws when brackets do not match. */
    static Piece read(String template) {
        TemplateReader reader = new TemplateReader(template);
        Piece piece = reader.sequence();
        if (reader.at < template.length()) {
            throw reader.broken("a bracket or bar out of place");
        }
        return piece;
    }

    private Piece sequence() {
        List<Piece> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (at < template.length() && "|}]".indexOf(template.charAt(at)) < 0) {
            char c = template.charAt(at);
            if (c == '{' || c == '[' || c == '@') {
                flush(text, parts);
                parts.add(c == '{' ? options('}') : c == '[' ? new Piece.Maybe(options(']')) : reference());
            } else {
                text.append(c);
                at++;
            }
        }
        flush(text, parts);
        return parts.size() == 1 ? parts.get(0) : new Piece.Sequence(List.copyOf(parts));
    }

    private static void flush(StringBuilder text, List<Piece> parts) {
        if (text.length() > 0) {
            parts.add(new Piece.Text(text.toString()));
            text.setLength(0);
        }
    }

    private Piece options(char closing) {
        List<Piece> options = new ArrayList<>();
        do {
            at++;
            options.add(sequence());
        } while (at < template.length() && template.charAt(at) == '|');
        if (at >= template.length() || template.charAt(at) != closing) {
            throw broken("no '" + closing + "'");
        }
        at++;
        return new Piece.Choice(List.copyOf(options));
    }

    private Piece reference() {
        Matcher matcher = REFERENCE.matcher(template);
        matcher.region(at, template.length());
        if (!matcher.lookingAt()) {
            throw broken("no name after '@'");
        }
        at = matcher.end();
        return new Piece.Reference(matcher.group(1), matcher.group(2));
    }

    private IllegalArgumentException broken(String what) {
        return new IllegalArgumentException(what + " at " + at + " in: " + template);
    }
}
