package org.demarche.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The files below a folder, each folder's entries by name. Hidden ones are passed over; a folder that is reached twice
 * through links is read once, so loops end.
 */
final class FolderWalk {
    private final Predicate<Path> wanted;
    private final Consumer<Problem> problems;
    private final Deque<Iterator<Path>> open = new ArrayDeque<>();
    private final Set<Path> seen = new HashSet<>();

    FolderWalk(Path folder, Predicate<Path> wanted, Consumer<Problem> problems) {
        this.wanted = wanted;
        this.problems = problems;
        enter(folder);
    }

    /** The next file that is wanted, or null at the end. */
    @Nullable
    Path next() {
        while (!open.isEmpty()) {
            Iterator<Path> entries = open.getLast();
            if (!entries.hasNext()) {
                open.removeLast();
                continue;
            }
            Path entry = entries.next();
            if (name(entry).startsWith(".")) {
                continue;
            }
            if (Files.isDirectory(entry)) {
                enter(entry);
            } else if (wanted.test(entry)) {
                return entry;
            }
        }
        return null;
    }

    private void enter(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            if (seen.add(folder.toRealPath())) {
                List<Path> sorted =
                        entries.sorted(Comparator.comparing(FolderWalk::name)).toList();
                open.addLast(sorted.iterator());
            }
        } catch (IOException e) {
            problems.accept(new Problem(ProblemCode.DM002, folder.toString(), ArticleStream.reason(e)));
        }
    }

    static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
