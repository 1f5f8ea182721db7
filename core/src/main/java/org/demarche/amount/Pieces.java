package org.demarche.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A passage cut finer than a parser's tokens: figures, words and signs each on their own, so that "US$300m",
 * "580-million-shilling" and "12km" read alike whatever the tokenizer makes of them.
 */
final class Pieces {
    private static final Pattern PIECE =
            Pattern.compile("(?<n>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?![\\d,])|\\d+(?:\\.\\d+)?)"
                    + "|(?:US|AU|CA|NZ|HK|[ACSR])?\\p{Sc}"
                    + "|(?:\\p{Lu}\\.){2,}"
                    + "|\\p{L}+|\\S");

    /**
     * A piece.
     *
     * @param word in lower case; an abbreviation without its points
     * @param figures the number that it is written as, or null
     */
    record Piece(String word, int start, int end, @Nullable BigDecimal figures) {}

    private final String text;
    private final List<Piece> list = new ArrayList<>();

    /** @param text of the whole article */
    Pieces(String text, Span passage) {
        this.text = text;
        Matcher matcher = PIECE.matcher(text).region(passage.start(), passage.end());
        while (matcher.find()) {
            String figures = matcher.group("n");
            String word = matcher.group().toLowerCase(Locale.ROOT);
            list.add(new Piece(
                    word.length() > 2 && word.endsWith(".") ? word.replace(".", "") : word,
                    matcher.start(),
                    matcher.end(),
                    figures == null ? null : new BigDecimal(figures.replace(",", ""))));
        }
    }

    int size() {
        return list.size();
    }

    Piece get(int i) {
        return list.get(i);
    }

    /** The piece in lower case, or "" beyond either end. */
    String word(int i) {
        return i >= 0 && i < list.size() ? list.get(i).word() : "";
    }

    /** The number that a piece is written as, or null. */
    @Nullable
    BigDecimal figures(int i) {
        return i >= 0 && i < list.size() ? list.get(i).figures() : null;
    }

    /** True when nothing stands between a piece and the one before it. */
    boolean touches(int i) {
        return i > 0
                && i < list.size()
                && list.get(i).start() == list.get(i - 1).end();
    }

    boolean isHyphen(int i) {
        return word(i).equals("-") || word(i).equals("\u2011");
    }

    boolean isDash(int i) {
        return isHyphen(i) || word(i).equals("\u2013");
    }

    /** The piece as it is printed, or "" beyond either end. */
    String printed(int i) {
        return i >= 0 && i < list.size()
                ? text.substring(list.get(i).start(), list.get(i).end())
                : "";
    }

    boolean isCapitalized(int i) {
        String word = printed(i);
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    /** True when the words stand from a piece on. */
    boolean matches(int i, List<String> words) {
        for (int k = 0; k < words.size(); k++) {
            if (!word(i + k).equals(words.get(k))) {
                return false;
            }
        }
        return true;
    }

    /** Past a hyphen, if one stands here. */
    int pastHyphen(int i) {
        return isHyphen(i) ? i + 1 : i;
    }
}
