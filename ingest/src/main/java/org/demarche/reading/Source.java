package org.demarche.reading;

import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One input that is to be read.
 *
 * @param in its bytes, unpacked where it is a gzip file, unless the format wants it packed; closed by the reader
 * @param problems where the reader reports; holds the name of the input
 * @param fields what the input calls our fields, where the user said so: our name to its name or path; see
 *     docs/reading.md
 * @param charset how its server says that it is encoded, or null
 */
public record Source(
        InputStream in,
        Problems problems,
        Map<String, String> fields,
        @Nullable String charset) {
    /** Name of standard input in messages. */
    public static final String STANDARD_INPUT = "standard input";

    public Source {
        fields = Map.copyOf(fields);
    }

    /** An input that no server says anything about. */
    public Source(InputStream in, Problems problems, Map<String, String> fields) {
        this(in, problems, fields, null);
    }

    /** The name of the input as it was given. */
    public String name() {
        return problems.input();
    }

    /** Whether the input is a file and no stream without a name. */
    public boolean isFile() {
        return !name().equals(STANDARD_INPUT);
    }
}
