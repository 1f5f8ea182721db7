package org.demarche.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Opens text files in UTF-8, compressed with gzip when their name says so. */
final class TextFiles {
    private TextFiles() {}

    static BufferedReader reader(Path path) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path));
        return new BufferedReader(
                new InputStreamReader(isPacked(path) ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
    }

    static Writer writer(Path path) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(path));
        return new BufferedWriter(
                new OutputStreamWriter(isPacked(path) ? new GZIPOutputStream(out) : out, StandardCharsets.UTF_8));
    }

    private static boolean isPacked(Path path) {
        return path.toString().endsWith(".gz");
    }
}
