package org.demarche.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the words by which a sentence names a relationship: "strategic partnership". Thread-safe. */
final class RelationWords {
    private static final String FILE = "relations.txt";
    private static final int LAST_OF_COOPERATION = 2;
    private static final Pattern COOPERATION = read("+ ");
    private static final Pattern CONFLICT = read("- ");

    private RelationWords() {}

    /** The patterns of the lines that begin so. */
    private static Pattern read(String sign) {
        try (InputStream in = Objects.requireNonNull(RelationWords.class.getResourceAsStream(FILE), FILE)) {
            String either = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(sign))
                    .map(line -> line.substring(sign.length()))
                    .collect(Collectors.joining("|"));
            return Pattern.compile("\\b(?:" + either + ")\\b", Pattern.CASE_INSENSITIVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of the evidence that are nearest to the trigger of a record. */
    static Optional<String> of(RecordLine line) {
        Integer quad = line.quad();
        boolean cooperation = quad == null || quad <= LAST_OF_COOPERATION;
        Matcher found = (cooperation ? COOPERATION : CONFLICT).matcher(line.evidence());
        String nearest = null;
        int least = Integer.MAX_VALUE;
        while (found.find()) {
            int distance = Math.max(found.start() - line.triggerEnd(), line.triggerStart() - found.end());
            if (distance < least) {
                least = distance;
                nearest = found.group();
            }
        }
        return Optional.ofNullable(nearest);
    }
}
