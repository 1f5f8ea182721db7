package org.demarche.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.Encodings;
import org.demarche.reading.JsonFaults;
import org.demarche.reading.JsonTrees;
import org.demarche.reading.Problems;
import org.jspecify.annotations.Nullable;

/** What the readers of JSON share. */
final class WireJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(JsonTrees.LARGEST)
                    .maxNestingDepth(200)
                    .build())
            .build();

    private WireJson() {}

    /** A parser that refuses deep nesting and values beyond the largest tree. */
    static JsonParser parser(InputStream in) throws IOException {
        return JSON.createParser(Encodings.reader(in));
    }

    /**
     * The object that begins here; the parser is left at its end.
     *
     * @param where which part of the input it is, such as "item 3"
     * @return null when it is too large, which is reported
     */
    static @Nullable Map<?, ?> object(JsonParser parser, String where, Problems problems) throws IOException {
        if (JsonTrees.value(parser) instanceof Map<?, ?> object) {
            return object;
        }
        problems.report(ProblemCode.DM091, where + " has more than " + JsonTrees.LARGEST + " characters.");
        return null;
    }

    /** Reports that reading ends here because of what the parser met. */
    static void report(JsonProcessingException e, Problems problems) {
        problems.report(
                ProblemCode.DM093, JsonFaults.line(e), JsonFaults.reason(e) + " The rest of the file was not read.");
    }
}
