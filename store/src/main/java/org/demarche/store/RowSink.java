package org.demarche.store;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes rows of a table whose columns are known from its first call on. */
public interface RowSink {
    /** The names of the columns; called once, before all rows. */
    void columns(List<String> names) throws IOException;

    /** A row: texts, Long, Double, or null for what is absent. */
    void row(List<@Nullable Object> values) throws IOException;
}
