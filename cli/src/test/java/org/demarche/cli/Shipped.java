package org.demarche.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.CodebookLoader;
import org.demarche.parser.ParserLayer;
import org.demarche.problem.Problem;
import org.junit.jupiter.api.Assumptions;

/** The sources of the shipped codebook, its parser, and the gold files, for tests that need them. */
final class Shipped {
    static final ParserLayer PARSER = new ParserLayer();

    private static final Path FOLDER = Path.of("..", "codebook", "src/main/resources/org/demarche/codebook");
    private static final Path GOLD = Path.of("..", "..", "shared", "gold");

    private Shipped() {}

    /** The codebook as it is edited, with its examples; findings fail. */
    static Codebook codebook() {
        CodebookLoader.Loaded loaded = CodebookLoader.read(FOLDER, true);
        if (!loaded.problems().isEmpty()) {
            throw new AssertionError(
                    loaded.problems().stream().map(Problem::message).collect(Collectors.joining("\n")));
        }
        return loaded.codebook();
    }

    /** A gold file or folder; the test is skipped where it is absent. */
    static Path gold(String name) {
        Path path = GOLD.resolve(name);
        Assumptions.assumeTrue(Files.exists(path), path + " is absent: not compared with it");
        return path;
    }
}
