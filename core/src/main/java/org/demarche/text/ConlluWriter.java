package org.demarche.text;

import java.io.IOException;

/** Writes sentences as CoNLL-U, so that they can be read again without the parser. */
public final class ConlluWriter {
    private ConlluWriter() {}

    /**
     * Writes the sentences of one article.
     *
     * @param article the article's id
     * @param text the article's text, into which the spans point
     * @throws IOException when the output fails
     */
    public static void write(String article, String text, LanguageLayer.Parse parse, Appendable out)
            throws IOException {
        String id = plain(article);
        boolean first = true;
        for (Sentence sentence : parse.sentences()) {
            if (first) {
                out.append("# newdoc id = ").append(id).append('\n');
                first = false;
            }
            out.append("# article = ").append(id).append('\n');
            out.append("# sent_id = ").append(id).append('-').append(String.valueOf(sentence.index() + 1));
            out.append("\n# text = ").append(plain(sentence.span().of(text))).append('\n');
            for (Token token : sentence.tokens()) {
                write(token, isGlued(sentence, token, text), out);
            }
            out.append('\n');
        }
    }

    private static void write(Token token, boolean glued, Appendable out) throws IOException {
        out.append(String.valueOf(token.index() + 1)).append('\t');
        out.append(cell(token.form())).append('\t').append(cell(token.lemma())).append('\t');
        out.append(PennTags.toUniversal(token))
                .append('\t')
                .append(cell(token.tag()))
                .append("\t_\t");
        out.append(String.valueOf(token.head() + 1)).append('\t').append(cell(token.relation()));
        out.append("\t_\t").append(glued ? "SpaceAfter=No" : "_").append('\n');
    }

    private static boolean isGlued(Sentence sentence, Token token, String text) {
        int end = token.span().end();
        if (token.index() + 1 < sentence.size()) {
            return sentence.token(token.index() + 1).span().start() == end;
        }
        return end < text.length() && !isSpace(text.charAt(end));
    }

    private static String cell(String words) {
        String plain = plain(words);
        return plain.isEmpty() ? "_" : plain;
    }

    /** On one line, without tabs. */
    private static String plain(String words) {
        StringBuilder line = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            line.append(isLineBreaking(c) ? ' ' : c);
        }
        return line.toString().strip();
    }

    private static boolean isLineBreaking(char c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
