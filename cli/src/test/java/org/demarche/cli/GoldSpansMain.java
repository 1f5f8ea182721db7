package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;

/** Turns a gold file into input articles from the command line: gold file, file to write, "marked" or "bare". */
final class GoldSpansMain {
    private GoldSpansMain() {}

    /**
     * Entry point of tools/accuracy.
     *
     * @throws IOException when a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        GoldSpans.write(Path.of(args[0]), Path.of(args[1]), args[2].equals("marked"));
    }
}
