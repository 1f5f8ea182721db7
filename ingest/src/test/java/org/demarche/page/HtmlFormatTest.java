package org.demarche.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.demarche.article.Article;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.Problems;
import org.demarche.reading.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlFormatTest {
    private final Sample sample = new Sample();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "<!DOCTYPE html><p>;YES",
                " <!doctype HTML PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\">;YES",
                "<HTML lang=en>;YES",
                "<?xml version='1.0'?><!DOCTYPE html><html>;YES",
                "<!-- saved from url=(0014)about:internet --><html>;YES",
                "<head><title>a;MAYBE",
                "<p>a;MAYBE",
                "<?xml version='1.0'?><rss><channel><description>a <html>;NO",
                "<rss version='2.0'><channel><description><![CDATA[<html>;NO",
                "<feed xmlns='http://www.w3.org/2005/Atom'><content type='html'>;NO",
                "<?xml version='1.0'?><nitf><head></head>;NO",
                "<?xml version='1.0'?><!-- <html> --><newsItem>;NO",
                "<!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf>;NO",
                "The tag <html> begins a page.;NO",
                "{\"text\":\"<html>\"};NO",
                "WARC/1.0 <html>;NO",
                "<htmlish>;NO",
                ";NO",
            })
    void recognisesPages(String start, Fit fit) {
        assertThat(new HtmlFormat().fits(new Head((start == null ? "" : start).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(fit);
    }

    @Test
    void aFileHoldsOneArticle() throws IOException {
        byte[] html = Sample.article("").getBytes(StandardCharsets.UTF_8);
        Source source = new Source(
                new ByteArrayInputStream(html), new Problems("pages/boats.html", sample.problems::add), Map.of());
        try (ArticleReader reader = new HtmlFormat().open(source)) {
            Article article = Objects.requireNonNull(reader.next()).article();

            assertThat(article.origin()).isEqualTo("pages/boats.html");
            assertThat(article.title()).isEqualTo("Boats for Fenwick");
            assertThat(reader.next()).isNull();
        }
    }
}
