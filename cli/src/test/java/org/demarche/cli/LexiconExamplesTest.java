package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.Rule;
import org.demarche.pipeline.ExampleRun;
import org.demarche.problem.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule does to its own examples what it says: the same that {@code demarche check} runs. */
class LexiconExamplesTest {
    @TestFactory
    Stream<DynamicTest> theExamplesOfEachFileComeOut() {
        Codebook codebook = Shipped.codebook();
        ExampleRun run = new ExampleRun(codebook, Shipped.PARSER);
        Map<String, List<Rule>> files = new TreeMap<>();
        for (Rule rule : codebook.lexicon().rules()) {
            files.computeIfAbsent(rule.where().substring(0, rule.where().indexOf(':')), file -> new ArrayList<>())
                    .add(rule);
        }
        assertThat(files).isNotEmpty();
        return files.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    List<String> failed = file.getValue().parallelStream()
                            .flatMap(rule -> run.run(rule).stream())
                            .map(Problem::message)
                            .toList();
                    assertThat(failed.isEmpty())
                            .withFailMessage(() -> failed.size() + " failed\n" + String.join("\n", failed))
                            .isTrue();
                }));
    }
}
