package org.demarche;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.demarche.article.Article;
import org.demarche.text.ConlluReader;
import org.demarche.text.FixedLayer;
import org.demarche.text.Sentence;
import org.demarche.text.Token;

/**
 * Parsed sentences for tests, one word a line: form, lemma, Penn tag, head (1-based, 0 for the root), relation; '-' for a
 * lemma that is the form in lower case. An empty line ends a sentence, "#" begins a comment of CoNLL-U.
 */
public final class Graphs {
    private static final String CLOSING = ". , ; : ? ! 's n't '";

    private Graphs() {}

    /**
     * A text with its sentences.
     *
     * @param text the words with spaces between them, none before closing punctuation
     * @param sentences in order
     */
    public record Parsed(String text, List<Sentence> sentences) {
        public Parsed {
            sentences = List.copyOf(sentences);
        }

        /** The last sentence. */
        public Sentence last() {
            return sentences.get(sentences.size() - 1);
        }

        /** First token of the last sentence with this form. */
        public Token word(String form) {
            return last().tokens().stream()
                    .filter(t -> t.form().equals(form))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no '" + form + "' in " + text));
        }

        /** An article of this text. */
        public Article article() {
            return Article.of("a-1", text);
        }

        /** A parser that knows this text. */
        public FixedLayer layer() {
            return new FixedLayer(List.of(new ConlluReader.Document("a-1", text, sentences)));
        }
    }

    /** Reads lines of the notation above. */
    public static Parsed parse(String lines) {
        StringBuilder conllu = new StringBuilder();
        String[] all = lines.split("\n", -1);
        int number = 0;
        for (int i = 0; i < all.length; i++) {
            String line = all[i].strip();
            if (line.isEmpty() || line.startsWith("#")) {
                conllu.append(line).append('\n');
                number = 0;
                continue;
            }
            String[] cells = line.split(" +");
            String next = i + 1 < all.length ? all[i + 1].strip().split(" ")[0] : "";
            boolean glued = !next.isEmpty() && List.of(CLOSING.split(" ")).contains(next);
            conllu.append(String.join(
                            "\t",
                            String.valueOf(++number),
                            cells[0],
                            cells[1].equals("-") ? cells[0].toLowerCase(java.util.Locale.ROOT) : cells[1],
                            "X",
                            cells[2],
                            "_",
                            cells[3],
                            cells[4],
                            "_",
                            glued ? "SpaceAfter=No" : "_"))
                    .append('\n');
        }
        return conllu(conllu.toString());
    }

    /** Reads one document of CoNLL-U. */
    public static Parsed conllu(String lines) {
        try {
            ConlluReader.Result result = ConlluReader.read("graph", new StringReader(lines));
            if (!result.problems().isEmpty() || result.documents().size() != 1) {
                throw new AssertionError("bad graph: " + result.problems());
            }
            ConlluReader.Document document = result.documents().get(0);
            return new Parsed(document.text(), document.sentences());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
