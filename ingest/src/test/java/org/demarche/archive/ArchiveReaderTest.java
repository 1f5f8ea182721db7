package org.demarche.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.archive.Warcs.bytes;
import static org.demarche.archive.Warcs.gzip;
import static org.demarche.archive.Warcs.html;
import static org.demarche.archive.Warcs.joined;
import static org.demarche.archive.Warcs.page;
import static org.demarche.archive.Warcs.record;
import static org.demarche.archive.Warcs.response;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import org.demarche.article.Article;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.junit.jupiter.api.Test;

class ArchiveReaderTest {
    private final Warcs warcs = new Warcs();

    @Test
    void recognisesArchives() {
        WarcFormat format = new WarcFormat();
        assertThat(format.fits(new Head(page("Oslo")))).isEqualTo(Fit.YES);
        assertThat(format.fits(new Head(bytes("filedesc://x.arc 0.0.0.0 20140216050221 text/plain 75\n"))))
                .isEqualTo(Fit.YES);
        assertThat(format.fits(new Head(bytes("Oslo\n\nWARC/1.0 is a format."))))
                .isEqualTo(Fit.NO);
    }

    @Test
    void takesWhatTheRecordSays() throws IOException {
        Article article = warcs.read(joined(bytes("\r\n"), page("Oslo"))).get(0);
        assertThat(article.id()).isEqualTo("urn:x:Oslo");
        assertThat(article.url()).isEqualTo("https://news.example/Oslo");
        assertThat(article.retrieved()).isEqualTo("2024-03-05T06:07:08Z");
        assertThat(article.origin()).isEqualTo("crawl.warc@2");
        assertThat(article.text()).contains("Ministers of both countries met in Oslo");
        assertThat(warcs.problems).isEmpty();
    }

    @Test
    void placesPackedRecordsByTheirMember() throws IOException {
        byte[] first = gzip(page("Oslo"));
        byte[] both = gzip(joined(page("Bern"), page("Rome")));
        assertThat(warcs.read(joined(first, both, new byte[100])))
                .extracting(Article::origin)
                .containsExactly(
                        "crawl.warc@0",
                        "crawl.warc@" + first.length,
                        "crawl.warc@" + first.length + "+" + page("Bern").length);
        assertThat(warcs.problems).isEmpty();
    }

    @Test
    void readsArc() throws IOException {
        byte[] block = joined(bytes("HTTP/1.0 200 OK\nContent-Type: text/html\n\n"), bytes(html("Oslo")));
        byte[] arc = joined(
                bytes("filedesc://x.arc 0.0.0.0 20140216050221 text/plain 5\n1 0 X\n\n"),
                bytes("http://news.example/a b?c=d 192.0.2.1 20140216050221 text/html " + block.length + "\n"),
                block,
                bytes("\nhttp://news.example/2 192.0.2.1 20140216050222 text/html 200 - - 0 x.arc " + block.length
                        + "\n"),
                block,
                bytes("\n"));
        assertThat(warcs.read(arc))
                .extracting(Article::id, Article::url, Article::retrieved)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "http://news.example/a b?c=d 20140216050221",
                                "http://news.example/a b?c=d",
                                "2014-02-16T05:02:21Z"),
                        org.assertj.core.groups.Tuple.tuple(
                                "http://news.example/2 20140216050222",
                                "http://news.example/2",
                                "2014-02-16T05:02:22Z"));
        assertThat(warcs.faults()).isEmpty();
    }

    @Test
    void countsWhatIsNoPage() throws IOException {
        byte[] moved = bytes("HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\n\r\n");
        byte[] image = bytes("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n");
        byte[] archive = joined(
                record("a", "warcinfo", 4, bytes("a: b")),
                record("b", "request", 4, bytes("GET ")),
                record("c", "revisit", 4, bytes("HTTP")),
                record("d", "response", moved.length, moved),
                record("e", "response", image.length, image),
                record("f", "request", 4, bytes("GET ")));
        assertThat(warcs.read(archive)).isEmpty();
        assertThat(warcs.problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.DM092);
            assertThat(problem.where()).isEqualTo("crawl.warc");
            assertThat(problem.detail())
                    .isEqualTo(
                            "1 warcinfo, 2 request, 1 revisit, 1 response with status 301, 1 response of image/png.");
        });
    }

    @Test
    void undoesChunksAndPacking() throws IOException {
        byte[] html = bytes(html("Oslo"));
        byte[] packed = gzip(html);
        byte[] chunks = joined(
                bytes("A;x=y\r\n"),
                java.util.Arrays.copyOf(packed, 10),
                bytes("\r\n" + Integer.toHexString(packed.length - 10) + "\r\n"),
                java.util.Arrays.copyOfRange(packed, 10, packed.length),
                bytes("\r\n0\r\n\r\n"));
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            out.write(html);
        }
        assertThat(warcs.ids(joined(
                        response("chunks", "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunks),
                        response("deflated", "Content-Encoding: deflate\r\n", deflated.toByteArray()),
                        response("plain", "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", html),
                        response("brotli", "Content-Encoding: br\r\n", stored(html)))))
                .containsExactly("urn:x:chunks", "urn:x:deflated", "urn:x:plain", "urn:x:brotli");
        assertThat(warcs.faults()).isEmpty();
    }

    /** Brotli without any compression: a window of 64 KiB, one stored block of up to 64 KiB, an empty last block. */
    private static byte[] stored(byte[] plain) {
        int head = (plain.length - 1) << 4 | 1 << 20;
        return joined(new byte[] {(byte) head, (byte) (head >> 8), (byte) (head >> 16)}, plain, new byte[] {3});
    }
}
