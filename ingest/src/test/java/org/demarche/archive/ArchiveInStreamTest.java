package org.demarche.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.demarche.ingest.ArticleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives among the inputs of a run: their packed bytes reach the reader. */
class ArchiveInStreamTest {
    @TempDir
    Path folder;

    @Test
    void recognisesAPackedArchiveUnderAnyNameAndKeepsWhatFollowsADamage() throws IOException {
        byte[] cut = Arrays.copyOf(Warcs.gzip(Warcs.page("Bern")), 300);
        byte[] bytes = Warcs.joined(Warcs.gzip(Warcs.page("Oslo")), cut, Warcs.gzip(Warcs.page("Rome")));
        assertThat(ids("crawl.bin", bytes)).containsExactly("urn:x:Oslo", "urn:x:Rome");
    }

    @Test
    void recognisesAnArchiveWhoseFirstMemberIsCut() throws IOException {
        byte[] cut = Arrays.copyOf(Warcs.gzip(Warcs.page("Bern")), 300);
        assertThat(ids("a.warc.gz", Warcs.joined(cut, Warcs.gzip(Warcs.page("Rome")))))
                .containsExactly("urn:x:Rome");
        assertThat(ids("a", Warcs.joined(cut, Warcs.gzip(Warcs.page("Rome"))))).containsExactly("urn:x:Rome");
    }

    private List<String> ids(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        List<String> ids = new ArrayList<>();
        try (ArticleStream articles = new ArticleStream(
                List.of(file.toString()), null, null, Map.of(), InputStream.nullInputStream(), problem -> {})) {
            articles.forEachRemaining(reading -> ids.add(reading.article().id()));
        }
        return ids;
    }
}
