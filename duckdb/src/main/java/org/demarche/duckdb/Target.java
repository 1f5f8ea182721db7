package org.demarche.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/**
 * Where an export goes. Its files are made in a folder beside it and moved when they are whole. Of an earlier export the
 * folders of years are replaced and nothing else is touched. Not thread-safe.
 */
final class Target {
    /** Says in a folder that its years are ours; readers of Parquet pass over names with a line in front. */
    static final String MARK = "_demarche";

    private static final String YEAR = "year=";
    private static final String MAGIC = "PAR1";

    private final Path target;
    private final boolean folder;
    private final Path work;

    /** @throws DemarcheException when what stands there is not ours */
    Target(Path given, boolean folder) throws IOException {
        this.target = given.toAbsolutePath().normalize();
        this.folder = folder;
        Path parent = target.getParent();
        if (parent == null) {
            throw refused("it is the root of all folders.");
        }
        if (folder) {
            checkFolder();
        } else {
            checkFile();
        }
        Files.createDirectories(parent);
        this.work = Files.createTempDirectory(parent, ".parquet-");
    }

    /** A folder for files that are gone in the end. */
    Path work() {
        return work;
    }

    /** The folder or file that is to be made and then moved. */
    Path made() {
        return work.resolve("made");
    }

    /** Moves what was made to its place. */
    void publish() throws IOException {
        if (!folder) {
            Files.move(made(), target, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        Files.createDirectories(target);
        Files.writeString(target.resolve(MARK), "The folders of years beside this file were written by Demarche.\n");
        Path old = Files.createDirectory(work.resolve("old"));
        try {
            move(target, old);
            move(made(), target);
        } catch (IOException e) {
            Files.createDirectories(made());
            move(target, made());
            move(old, target);
            throw e;
        }
    }

    private static void move(Path from, Path to) throws IOException {
        for (Path year : years(from)) {
            Path place = to.resolve(name(year));
            if (!Files.exists(place)) {
                Files.move(year, place);
            }
        }
    }

    /** Removes all that is not the export itself. */
    void clean() throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void checkFolder() throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw refused("there is a file of that name, not a folder.");
        }
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(target)) {
            if (inside.iterator().hasNext() && !Files.isRegularFile(target.resolve(MARK))) {
                throw refused("the folder holds files that are not of an earlier export.");
            }
        }
        for (Path year : years(target)) {
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(year)) {
                for (Path file : inside) {
                    if (!name(file).endsWith(".parquet")) {
                        throw refused("'" + name(year) + "' in it holds '" + name(file) + "', which is not ours.");
                    }
                }
            }
        }
    }

    private void checkFile() throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (Files.isDirectory(target)) {
            throw refused("there is a folder of that name, not a file.");
        }
        try (var in = Files.newInputStream(target)) {
            String head = new String(in.readNBytes(MAGIC.length()), StandardCharsets.ISO_8859_1);
            if (!head.isEmpty() && !head.equals(MAGIC)) {
                throw refused("the file that stands there is no Parquet.");
            }
        }
    }

    private DemarcheException refused(String detail) {
        return new DemarcheException(List.of(new Problem(ProblemCode.DM116, target.toString(), detail)));
    }

    private static List<Path> years(Path parent) throws IOException {
        List<Path> years = new ArrayList<>();
        if (!Files.isDirectory(parent)) {
            return years;
        }
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(parent, YEAR + "*")) {
            inside.forEach(years::add);
        }
        return years;
    }

    private static String name(Path path) {
        return Objects.requireNonNull(path.getFileName()).toString();
    }
}
