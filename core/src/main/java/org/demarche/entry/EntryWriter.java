package org.demarche.entry;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes entries in one format. Not thread-safe. */
public interface EntryWriter extends Closeable {
    /**
     * Writes entries in the order in which they are given.
     *
     * @throws IOException when the output cannot be written
     */
    void write(List<Entry> entries) throws IOException;
}
