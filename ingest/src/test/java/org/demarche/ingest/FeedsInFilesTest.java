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

class FeedsInFilesTest {
    @TempDir
    Path folder;

    @Test
    void areKnownByWhatTheyHoldAndTakenFromFolders() throws IOException {
        Files.writeString(folder.resolve("a.rss"), "<rss><item><title>A</title></item></rss>");
        Files.writeString(
                folder.resolve("b.xml"),
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>B</title></entry></feed>");
        Files.writeString(
                folder.resolve("c.json"),
                "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"title\":\"C\"}]}");
        Files.writeString(folder.resolve("d.txt"), "<rss version='2.0'><item><title>D</title></item></rss>");
        Files.writeString(folder.resolve("e.opml"), "<opml><body><outline xmlUrl='http://e.example/'/></body></opml>");
        List<Problem> problems = new ArrayList<>();
        List<String> texts = new ArrayList<>();

        try (ArticleStream stream = new ArticleStream(
                List.of(folder.toString()), null, null, Map.of(), InputStream.nullInputStream(), problems::add)) {
            stream.forEachRemaining(reading -> texts.add(reading.article().text()));
        }

        assertThat(texts).containsExactly("A", "B", "C", "D");
        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.DM088);
    }
}
