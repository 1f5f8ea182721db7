package org.demarche;

import java.nio.file.Path;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.CodebookLoader;

/** The shipped codebook, read from its data files. */
public final class ShippedFolder {
    private static final Path FOLDER =
            Path.of("..", "codebook", "src", "main", "resources", "org", "demarche", "codebook");

    private ShippedFolder() {}

    /** Reads it without asking for examples. */
    public static Codebook codebook() {
        return CodebookLoader.read(FOLDER, false).codebook();
    }
}
