package org.demarche.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.demarche.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageEncodingTest {
    private final Sample sample = new Sample();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "UTF-8;-;",
                "windows-1252;-;",
                "windows-1252;-;<meta charset='iso-8859-1'>",
                "windows-1252;-;<meta charset='utf-8'>",
                "windows-1252;utf-8;<meta charset='windows-1252'>",
                "UTF-8;-;<meta charset='iso-8859-1'>",
                "UTF-8;iso-8859-1;<meta charset='utf-8'>",
                "UTF-8;no-such-thing;",
                "UTF-8;-;<meta charset='utf-16'>",
                "UTF-16;-;",
                "windows-1252;windows-1252;",
            })
    void findsTheEncoding(String charset, String served, String head) {
        String text = "Café “Zenda” – 20 €";
        byte[] html = (head == null ? "" : head).concat("<p>" + text).getBytes(Charset.forName(charset));

        assertThat(PageEncoding.decode(html, served)).endsWith(text);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, Две лодки для Фенвика",
        "Shift_JIS, 日本語の記事です",
        "EUC-KR, 한국어 기사",
        "GB2312, 中文新闻报道",
        "ISO-8859-2, Dwie łodzie",
    })
    void believesADeclarationThatFits(String charset, String text) {
        Charset written = Charset.forName(charset);
        byte[] declared = ("<meta http-equiv='Content-Type' content='text/html; charset=" + charset + "'><p>" + text)
                .getBytes(written);
        byte[] xml = ("<?xml version='1.0' encoding='" + charset + "'?><html><p>" + text).getBytes(written);

        assertThat(PageEncoding.decode(declared, null)).endsWith(text);
        assertThat(PageEncoding.decode(xml, null)).endsWith(text);
        assertThat(PageEncoding.decode(("<p>" + text).getBytes(written), charset))
                .endsWith(text);
    }

    @Test
    void theMarkAtTheBeginningIsNoText() {
        assertThat(PageEncoding.decode("\uFEFF<p>é".getBytes(StandardCharsets.UTF_8), "windows-1252"))
                .isEqualTo("<p>é");
    }

    @Test
    void charactersThatAreLostAreReported() {
        byte[] html = Sample.article("<meta charset=utf-8>")
                .replace("Hentzau", "Höntzäu Ü#")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < html.length; i++) {
            html[i] = html[i] == '#' ? (byte) 0xE4 : html[i];
        }

        assertThat(sample.read(html, null, null)).isNotNull();
        assertThat(sample.codes()).containsExactly(ProblemCode.DM083);
        assertThat(sample.problems.get(0).message()).contains("Höntzäu Ü\uFFFD");
    }
}
