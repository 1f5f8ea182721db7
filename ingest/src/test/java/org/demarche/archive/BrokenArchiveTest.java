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
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is whole is read, and what is broken is named by its place. */
class BrokenArchiveTest {
    private final Warcs warcs = new Warcs();

    @ParameterizedTest
    @ValueSource(longs = {0, 10, 100, 5000, 2_000_000_000, 900_000_000_000_000_000L})
    void goesOnBehindARecordOfWrongLength(long length) throws IOException {
        byte[] first = page("Oslo");
        byte[] content = joined(bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"), bytes(html("Bern")));
        byte[] wrong = record("Bern", "response", length, content);
        assertThat(warcs.ids(joined(first, wrong, page("Rome"), page("Riga"))))
                .containsExactly("urn:x:Oslo", "urn:x:Rome", "urn:x:Riga");
        assertThat(warcs.faults()).containsExactly("DM090 crawl.warc@" + first.length);
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 5000, 2_000_000_000})
    void goesOnBehindAPackedRecordOfWrongLength(long length) throws IOException {
        byte[] first = gzip(page("Oslo"));
        byte[] wrong = gzip(record("Bern", "request", length, bytes("GET / HTTP/1.1\r\n\r\nno more")));
        assertThat(warcs.ids(joined(first, wrong, gzip(page("Rome"))))).containsExactly("urn:x:Oslo", "urn:x:Rome");
        assertThat(warcs.faults()).containsExactly("DM090 crawl.warc@" + first.length);
    }

    @Test
    void goesOnBehindACutMember() throws IOException {
        byte[] first = gzip(page("Oslo"));
        byte[] cut = gzip(page("Bern"));
        for (int length = 5; length < cut.length; length += 40) {
            Warcs each = new Warcs();
            assertThat(each.ids(joined(first, Arrays.copyOf(cut, length), gzip(page("Rome")), gzip(page("Riga")))))
                    .containsExactly("urn:x:Oslo", "urn:x:Rome", "urn:x:Riga");
            assertThat(each.faults()).isNotEmpty().allMatch(fault -> fault.contains("@" + first.length));
        }
    }

    @Test
    void goesOnBehindADamagedMember() throws IOException {
        byte[] first = gzip(page("Oslo"));
        byte[] damaged = gzip(page("Bern"));
        for (int at = 12; at < damaged.length; at += 25) {
            byte[] copy = damaged.clone();
            copy[at] ^= 0x55;
            Warcs each = new Warcs();
            assertThat(each.ids(joined(first, copy, gzip(page("Rome"))))).containsExactly("urn:x:Oslo", "urn:x:Rome");
            assertThat(each.faults()).containsExactly("DM090 crawl.warc@" + first.length);
        }
    }

    @Test
    void givesWhatIsWholeInACutFile() throws IOException {
        byte[] packed = joined(gzip(page("Oslo")), gzip(page("Bern")));
        assertThat(warcs.ids(Arrays.copyOf(packed, packed.length - 9))).containsExactly("urn:x:Oslo");
        byte[] plain = joined(page("Oslo"), page("Bern"));
        assertThat(warcs.ids(Arrays.copyOf(plain, plain.length - 20))).containsExactly("urn:x:Oslo");
        assertThat(warcs.faults())
                .containsExactly(
                        "DM090 crawl.warc@" + gzip(page("Oslo")).length, "DM090 crawl.warc@" + page("Oslo").length);
    }

    @Test
    void goesOnBehindRubbish() throws IOException {
        byte[] rubbish = new byte[300_000];
        new java.util.Random(1).nextBytes(rubbish);
        rubbish[0] = 'x';
        assertThat(warcs.ids(joined(page("Oslo"), rubbish, bytes("\n"), page("Rome"))))
                .containsExactly("urn:x:Oslo", "urn:x:Rome");
        assertThat(warcs.faults()).containsExactly("DM090 crawl.warc@" + page("Oslo").length);
    }

    @Test
    void refusesAHeadWithoutEnd() throws IOException {
        assertThat(warcs.ids(joined(bytes("WARC/1.0\r\n" + "a: b\r\n".repeat(3000)), bytes("\r\n"), page("Rome"))))
                .containsExactly("urn:x:Rome");
        assertThat(warcs.ids(joined(bytes("WARC/1.0\r\nX: " + "a".repeat(200_000) + "\r\n\r\n"), page("Riga"))))
                .containsExactly("urn:x:Riga");
        assertThat(warcs.faults()).containsExactly("DM090 crawl.warc@0", "DM090 crawl.warc@0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FFFFFFF", "7fffffffffffffff", "800"})
    void refusesChunksThatLie(String size) throws IOException {
        byte[] body = joined(bytes("5\r\n<html\r\n" + size + "\r\n"), bytes(html("Oslo")), bytes("\r\n0\r\n\r\n"));
        assertThat(warcs.ids(joined(response("Oslo", "Transfer-Encoding: chunked\r\n", body), page("Rome"))))
                .containsExactly("urn:x:Rome");
        assertThat(warcs.faults()).containsExactly("DM090 crawl.warc@0");
    }

    @Test
    void refusesABomb() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                out.write(zeros);
            }
        }
        byte[] packed = bomb.toByteArray();
        assertThat(warcs.ids(joined(
                        response("bomb", "Content-Encoding: gzip\r\n", packed),
                        response("twice", "Content-Encoding: gzip, gzip\r\n", gzip(packed)),
                        page("Rome"))))
                .containsExactly("urn:x:Rome");
        assertThat(warcs.faults()).hasSize(2).allMatch(fault -> fault.startsWith("DM091 crawl.warc@"));
    }

    @Test
    void refusesBodiesThatCannotBeUnpacked() throws IOException {
        byte[] cut = Arrays.copyOf(gzip(bytes(html("Oslo"))), 200);
        assertThat(warcs.ids(joined(
                        response("cut", "Content-Encoding: gzip\r\n", cut),
                        response("zstd", "Content-Encoding: zstd\r\n", cut),
                        response("br", "Content-Encoding: br\r\n", cut),
                        response("deflate", "Content-Encoding: deflate\r\n", new byte[] {1}),
                        page("Rome"))))
                .containsExactly("urn:x:Rome");
        assertThat(warcs.faults()).hasSize(4).allMatch(fault -> fault.startsWith("DM090 crawl.warc@"));
    }

    @Test
    void passesRecordsThatAreTooLarge() throws IOException {
        byte[] large = new byte[ArchiveReader.LARGEST + 1];
        Arrays.fill(large, (byte) 'x');
        assertThat(warcs.ids(joined(
                        response("large", "", large), record("r", "resource", large.length, large), page("Rome"))))
                .containsExactly("urn:x:Rome");
        assertThat(warcs.faults()).containsExactly("DM091 crawl.warc@0");
    }
}
