package org.demarche.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.parser.Model;
import org.demarche.parser.ParserLayer;
import org.demarche.text.LanguageLayer;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.demarche.text.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
    private static final TrainingPlan SMALL = new TrainingPlan(7, 4, 50_000, 200, 8, 32, 500, 0.01f);

    private static final String[] NAMES = {"Kenya", "Chile", "Norway", "Oman", "Laos"};
    /** Met in one pair each: what is rare tells what an unknown word may be. */
    private static final String[] RARE = {"Benin", "Burma", "Egypt", "Gabon", "Haiti", "India", "Japan", "Libya"};

    private static final String[] VERBS = {"praised", "warned", "visited", "thanked"};

    @TempDir
    Path folder;

    /** "Kenya praised Chile ." and "Chile was warned by Oman ." in all their forms. */
    private Path treebank() throws IOException {
        StringBuilder text = new StringBuilder();
        int id = 0;
        for (String one : NAMES) {
            for (String verb : VERBS) {
                for (String other : NAMES) {
                    if (one.equals(other)) {
                        continue;
                    }
                    pair(text, id++, one, verb, other);
                }
            }
        }
        for (int i = 0; i < RARE.length; i += 2) {
            pair(text, id++, RARE[i], VERBS[i / 2], RARE[i + 1]);
        }
        Path file = folder.resolve("small.conllu");
        Files.writeString(file, text);
        return file;
    }

    private static void pair(StringBuilder text, int id, String one, String verb, String other) {
        text.append("# article = p").append(id).append('\n');
        text.append(row(1, one, "NNP", 2, "nsubj")).append(row(2, verb, "VBD", 0, "root"));
        text.append(row(3, other, "NNP", 2, "obj"))
                .append(row(4, ".", ".", 2, "punct"))
                .append('\n');
        text.append(row(1, one, "NNP", 3, "nsubj:pass")).append(row(2, "was", "VBD", 3, "aux:pass"));
        text.append(row(3, verb, "VBN", 0, "root")).append(row(4, "by", "IN", 5, "case"));
        text.append(row(5, other, "NNP", 3, "obl"))
                .append(row(6, ".", ".", 3, "punct"))
                .append('\n');
    }

    private static String row(int at, String form, String tag, int head, String label) {
        return at + "\t" + form + "\t_\t_\t" + tag + "\t_\t" + head + "\t" + label + "\t_\t_\n";
    }

    private static Model train(Path file) throws IOException {
        Treebank treebank = new Treebank();
        treebank.read(file, id -> true);
        List<String> tags = treebank.tags();
        List<String> labels = treebank.labels();
        return new Training(SMALL, tags, labels).train("small/1", treebank.sentences(tags, labels));
    }

    @Test
    void learnsAGrammarAndReadsWordsThatItNeverMet() throws IOException {
        Model model = train(treebank());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(bytes);
        Model read = Model.read(new ByteArrayInputStream(bytes.toByteArray()));
        String text = "Malta praised Peru. Malta was praised by Peru.";
        LanguageLayer.Parse parse = new ParserLayer(read).parse(text, List.of(new Span(0, text.length())));
        assertThat(parse.sentences()).hasSize(2);
        assertThat(parse.sentences().get(0).tokens())
                .extracting(Token::relation)
                .containsExactly("nsubj", "root", "obj", "punct");
        Sentence passive = parse.sentences().get(1);
        assertThat(passive.tokens())
                .extracting(Token::relation)
                .containsExactly("nsubj:pass", "aux:pass", "root", "case", "obl", "punct");
        assertThat(passive.token(0).head()).isEqualTo(2);
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        Path file = treebank();
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        train(file).write(first);
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        train(file).write(second);
        assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
    }
}
