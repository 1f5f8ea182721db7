package org.demarche.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbsentParquetTest {
    @TempDir
    private Path folder;

    /** By its ending and by its first bytes; this module is tested without the one that reads it. */
    @Test
    void withoutItsModuleAFileIsRecognisedAndToldHowToRead() throws IOException {
        Files.writeString(folder.resolve("a.parquet"), "PAR1 and so on");
        Path other = Files.writeString(folder.resolve("b.dat"), "PAR1 and so on");
        List<Problem> problems = new ArrayList<>();
        try (ArticleStream articles = new ArticleStream(
                List.of(folder.toString(), other.toString()),
                null,
                null,
                Map.of(),
                InputStream.nullInputStream(),
                problems::add)) {
            assertThat(articles.hasNext()).isFalse();
        }
        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.DM115, ProblemCode.DM115);
        assertThat(SourceFormats.names()).containsOnlyOnce("parquet");
    }
}
