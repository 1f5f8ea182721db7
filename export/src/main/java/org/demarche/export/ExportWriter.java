package org.demarche.export;

import org.demarche.record.RecordWriter;

/** Writes records in one format and knows how many it wrote and left out. Not thread-safe. */
public interface ExportWriter extends RecordWriter {
    /** Rows written so far, without a header. */
    long rows();

    /** Records left out so far, by reason. */
    Exclusions exclusions();
}
