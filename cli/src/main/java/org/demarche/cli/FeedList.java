package org.demarche.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.demarche.feed.Opml;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.Problems;

/** The feeds that the arguments of a command name: addresses, and files of OPML with addresses in them. */
final class FeedList {
    private FeedList() {}

    /**
     * Reads them.
     *
     * @param notices takes what is wrong with a list and does not keep it from being read
     * @return addresses in the order in which they were given, each once
     * @throws DemarcheException with all lists that cannot be read or that name no feed
     */
    static List<String> read(List<String> arguments, Consumer<Problem> notices) {
        Set<String> feeds = new LinkedHashSet<>();
        List<Problem> refused = new ArrayList<>();
        for (String argument : arguments) {
            if (isAddress(argument)) {
                feeds.add(plain(argument));
            } else {
                feeds.addAll(ofFile(argument, notices, refused));
            }
        }
        if (!refused.isEmpty()) {
            throw new DemarcheException(refused);
        }
        return List.copyOf(feeds);
    }

    private static boolean isAddress(String argument) {
        return argument.toLowerCase(Locale.ROOT).matches("(?:https?|feed):.*");
    }

    private static List<String> ofFile(String name, Consumer<Problem> notices, List<Problem> refused) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(name)))) {
            List<String> found = Opml.read(in, new Problems(name, notices)).stream()
                    .map(feed -> plain(feed.url()))
                    .toList();
            if (found.isEmpty()) {
                refused.add(new Problem(ProblemCode.DM126, name, "it is no OPML file with addresses of feeds."));
            }
            return found;
        } catch (InvalidPathException | IOException e) {
            boolean isThere = e instanceof IOException && Files.exists(Path.of(name));
            refused.add(
                    isThere
                            ? new Problem(ProblemCode.DM002, name, e.getMessage() + ".")
                            : new Problem(ProblemCode.DM001, name, "there is no such file."));
            return List.of();
        }
    }

    /** An address as feed readers of old wrote it, {@code feed://host/} or {@code feed:https://host/}, made a usual one. */
    private static String plain(String address) {
        return address.strip().replaceFirst("(?i)^feed:(?=https?:)", "").replaceFirst("(?i)^feed:/*", "http://");
    }
}
