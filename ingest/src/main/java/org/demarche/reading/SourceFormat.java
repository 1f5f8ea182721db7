package org.demarche.reading;

import java.io.IOException;
import java.util.List;

/** A kind of file that articles are read from. Without state, and so thread-safe. */
public interface SourceFormat {
    /** Name as written after {@code --from}: small letters. */
    String name();

    /** How names of such files end, in small letters with the dot; files in folders are taken by it. */
    List<String> endings();

    /** How well the first bytes of an input fit. */
    Fit fits(Head head);

    /** Whether the reader unpacks gzip files by itself, and so is given their bytes as they are. */
    default boolean wantsPacked() {
        return false;
    }

    /**
     * Opens an input.
     *
     * @return a reader that closes the input
     * @throws IOException when the input cannot be read at all
     */
    ArticleReader open(Source source) throws IOException;
}
