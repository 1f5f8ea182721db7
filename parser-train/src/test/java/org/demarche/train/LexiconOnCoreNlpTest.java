package org.demarche.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.CodebookLoader;
import org.demarche.codebook.Rule;
import org.demarche.corenlp.CoreNlpLayer;
import org.demarche.pipeline.ExampleRun;
import org.demarche.problem.Problem;
import org.junit.jupiter.api.Test;

/**
 * The lexicon's examples run on CoreNLP too. What comes out otherwise there than on our own parser stands in a list;
 * this fails when the list is no longer right, and leaves the right one in target/corenlp-differences.txt.
 */
class LexiconOnCoreNlpTest {
    private static final Path CODEBOOK = Path.of("..", "codebook", "src/main/resources/org/demarche/codebook");
    private static final Path KNOWN =
            Path.of("src", "test", "resources", "org", "demarche", "train", "corenlp-differences.txt");

    @Test
    void theExamplesThatFailOnCoreNlpAreThoseOfTheList() throws IOException {
        Codebook codebook = CodebookLoader.read(List.of(CODEBOOK), true).codebook();
        ExampleRun run = new ExampleRun(codebook, new CoreNlpLayer());
        Map<String, String> texts = new HashMap<>();
        List<Rule> rules = codebook.lexicon().rules();
        rules.forEach(rule -> Stream.concat(rule.yes().stream(), rule.no().stream())
                .forEach(example -> texts.put(example.where(), rule.id() + ": " + example.text())));
        List<String> failed = rules.parallelStream()
                .flatMap(rule -> run.run(rule).stream())
                .map(Problem::where)
                .map(where -> texts.getOrDefault(where, where))
                .distinct()
                .sorted()
                .toList();
        Files.write(Path.of("target", "corenlp-differences.txt"), failed);
        assertThat(failed)
                .as("if this is meant, copy target/corenlp-differences.txt over " + KNOWN)
                .isEqualTo(Files.readAllLines(KNOWN));
    }
}
