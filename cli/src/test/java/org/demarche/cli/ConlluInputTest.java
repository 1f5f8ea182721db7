package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.text.ConlluWriter;
import org.demarche.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences that come already parsed. */
class ConlluInputTest {
    private static final String TEXT = "Russia sold tanks to China. Peru condemned Iran.";

    @TempDir
    Path folder;

    @Test
    void isCodedAsTheTextItself() throws IOException {
        StringBuilder conllu = new StringBuilder();
        ConlluWriter.write("a-1", TEXT, Shipped.PARSER.parse(TEXT, List.of(new Span(0, TEXT.length()))), conllu);
        Path parsed = Files.writeString(folder.resolve("parsed.tab"), conllu);
        Path plain = Files.writeString(folder.resolve("plain.jsonl"), "{\"id\":\"a-1\",\"text\":\"" + TEXT + "\"}\n");

        Command fromConllu = Command.run("", "code", "--from", "conllu", "--to", "jsonl", parsed.toString());
        Command fromText = Command.run("", "code", "--to", "jsonl", plain.toString());

        assertThat(fromConllu.exit()).isZero();
        assertThat(fromConllu.out()).isNotEmpty().contains("\"parser\":\"conllu\"");
        assertThat(fromConllu.out().replace("\"conllu\"", "\"" + Shipped.PARSER.name() + "\""))
                .isEqualTo(fromText.out());
    }
}
