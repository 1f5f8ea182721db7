package org.demarche.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.CodebookLoader;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** The shipped codebook with a folder of the user's own files laid over it. */
final class OwnCodebook {
    private static final Pattern DATA =
            Pattern.compile("(lexicon|classes|actors|senses|places|amounts|equipment|ontology|time)/.*\\.(yml|tsv)");

    private OwnCodebook() {}

    /**
     * The codebook to code with: the compiled one, or the data files with a folder over them.
     *
     * @param folder the user's own files, or null
     * @throws DemarcheException with all findings when the files are not right
     */
    static Codebook load(@Nullable Path folder) {
        if (folder == null) {
            return Codebook.shipped();
        }
        if (!Files.isDirectory(folder)) {
            throw new DemarcheException(
                    List.of(new Problem(ProblemCode.DM001, folder.toString(), "there is no such folder.")));
        }
        dataOf(folder);
        CodebookLoader.Loaded loaded = read(folder, false);
        if (!loaded.problems().isEmpty()) {
            throw new DemarcheException(loaded.problems());
        }
        return loaded.codebook();
    }

    /**
     * The names of the data files of a folder, below it.
     *
     * @throws DemarcheException when there is none
     */
    static Set<String> dataOf(Path folder) {
        Set<String> names = new HashSet<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> DATA.matcher(name).matches())
                    .forEach(names::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (names.isEmpty()) {
            throw new DemarcheException(
                    List.of(
                            new Problem(
                                    ProblemCode.DM016,
                                    folder.toString(),
                                    "no data file stands in lexicon/, classes/, actors/, senses/, places/, amounts/, equipment/, time/ or ontology/ within it.")));
        }
        return names;
    }

    /**
     * The data files with their examples, and all findings.
     *
     * @param folder the user's own files, or null
     * @param examplesRequired whether a rule without examples is a finding
     */
    static CodebookLoader.Loaded read(@Nullable Path folder, boolean examplesRequired) {
        try {
            URI uri = Objects.requireNonNull(Codebook.class.getResource("/org/demarche/codebook/codebook.yml"))
                    .toURI();
            return within(uri, shipped -> read(shipped, folder, examplesRequired));
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads the folder of a resource, on disk or in a jar. Each call opens the jar for itself: the provider keeps one file
     * system for each address of a jar, which two at once cannot share.
     */
    static <T> T within(URI resource, Function<Path, T> reader) throws IOException {
        if (resource.getScheme().equals("file")) {
            return reader.apply(Path.of(resource.resolve(".")));
        }
        String[] parts = resource.getRawSchemeSpecificPart().split("!", 2);
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(URI.create(parts[0])))) {
            String name = URI.create(parts[1]).getPath();
            return reader.apply(jar.getPath(name.substring(0, name.lastIndexOf('/'))));
        }
    }

    private static CodebookLoader.Loaded read(Path shipped, @Nullable Path folder, boolean examplesRequired) {
        return CodebookLoader.read(folder == null ? List.of(shipped) : List.of(shipped, folder), examplesRequired);
    }
}
