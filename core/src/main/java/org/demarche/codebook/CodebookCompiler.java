package org.demarche.codebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Build step: turns the folder of data files into the one file that the program loads. */
public final class CodebookCompiler {
    private CodebookCompiler() {}

    /**
     * @param args folder of data files, file to write
     * @throws IOException when the file cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[1]);
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.write(target, CodebookLoader.compile(Path.of(args[0])));
    }
}
