package org.demarche;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.CodebookLoader;

/** A codebook of a few words, for tests. */
public final class TinyCodebook {
    private TinyCodebook() {}

    /** Its folder. */
    public static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(TinyCodebook.class.getResource("tiny/codebook.yml"))
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The codebook; a finding fails. */
    public static Codebook load() {
        return CodebookLoader.load(folder());
    }

    /** Copies all files into a folder, to be changed there. */
    public static Path copyTo(Path target) {
        try (Stream<Path> files = Files.walk(folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(folder().relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target;
    }
}
