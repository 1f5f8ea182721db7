package org.demarche.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.demarche.article.Article;
import org.demarche.problem.Problem;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Problems;
import org.demarche.reading.Reading;
import org.demarche.reading.Source;

/** Makes the bytes of archives and reads them. */
final class Warcs {
    static final String NAME = "crawl.warc";

    final List<Problem> problems = new ArrayList<>();

    List<Article> read(byte[] bytes) throws IOException {
        List<Article> articles = new ArrayList<>();
        Source source = new Source(new ByteArrayInputStream(bytes), new Problems(NAME, problems::add), Map.of());
        try (ArticleReader reader = new WarcFormat().open(source)) {
            for (Reading reading = reader.next(); reading != null; reading = reader.next()) {
                articles.add(reading.article());
            }
        }
        return articles;
    }

    /** Number and place of the problems that are no summary. */
    List<String> faults() {
        return problems.stream()
                .filter(problem -> !problem.code().name().equals("DM092"))
                .map(problem -> problem.code() + " " + problem.where())
                .toList();
    }

    List<String> ids(byte[] bytes) throws IOException {
        return read(bytes).stream().map(Article::id).toList();
    }

    static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return packed.toByteArray();
    }

    static String html(String town) {
        return "<!DOCTYPE html><html><head><title>Talks in " + town + "</title></head><body><article><h1>Talks in "
                + town + "</h1><p>Ministers of both countries met in " + town
                + " on Tuesday to speak about the border, the port and the prisoners of war.</p><p>They agreed to meet"
                + " again within a month and to send experts to the river before that, a spokesman said.</p><p>The"
                + " opposition in " + town
                + " called the talks a beginning and asked for a vote.</p></article></body></html>";
    }

    /** A whole record with this content, its length declared as given. */
    static byte[] record(String id, String type, long length, byte[] content) {
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: https://news.example/" + id
                + "\r\nWARC-Date: 2024-03-05T06:07:08Z\r\nWARC-Record-ID: <urn:x:" + id
                + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + length + "\r\n\r\n";
        return joined(bytes(head), content, bytes("\r\n\r\n"));
    }

    static byte[] response(String id, String fields, byte[] body) {
        byte[] content =
                joined(bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + fields + "\r\n"), body);
        return record(id, "response", content.length, content);
    }

    static byte[] page(String id) {
        return response(id, "", bytes(html(id)));
    }
}
