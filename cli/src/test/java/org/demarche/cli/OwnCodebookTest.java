package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnCodebookTest {
    @TempDir
    Path folder;

    @Test
    void twoCanReadOneJarAtOnce() throws IOException {
        Path jar = folder.resolve("a jar.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("data/codebook.yml"));
            out.write("name: mine".getBytes(StandardCharsets.UTF_8));
        }
        URI resource = URI.create("jar:" + jar.toUri() + "!/data/codebook.yml");

        String both = OwnCodebook.within(resource, one -> text(one) + again(resource) + text(one));

        assertThat(both).isEqualTo("name: mine".repeat(3));
    }

    private static String again(URI resource) {
        try {
            return OwnCodebook.within(resource, OwnCodebookTest::text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Path data) {
        try {
            return Files.readString(data.resolve("codebook.yml"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
