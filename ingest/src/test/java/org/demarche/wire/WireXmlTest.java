package org.demarche.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.demarche.article.Article;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.junit.jupiter.api.Test;

class WireXmlTest {
    private static final NitfFormat NITF = new NitfFormat();
    private static final NewsMlFormat NEWS_ML = new NewsMlFormat();

    private static final String ARTICLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
            <nitf xml:lang="en-GB"><head><title>Not this one</title>
            <docdata management-status="usable"><doc-id id-string="N-17"/><date.issue norm="20240305T101500Z"/>
            <doc.copyright holder="The Crier" year="2024"/></docdata><pubdata name="Evening Crier"/></head>
            <body><body.head><hedline><hl1>Envoys meet in Oslo</hl1><hl2>Second line</hl2></hedline>
            <byline>By <person>Ann Reed</person></byline><distributor>Crier News</distributor>
            <dateline><location>OSLO</location>, March 5</dateline></body.head>
            <body.content><p>The envoys of <location>Norway</location> &amp; Chile met&nbsp;on Tuesday.</p>
            <media><media-caption>An envoy smiles.</media-caption></media>
            <hl2>The plan</hl2><block><p>They <em>agreed</em> on a plan.</p></block></body.content></body></nitf>
            """;

    private final Wires wires = new Wires();

    @Test
    void tellsTheKinds() {
        assertThat(fit(NITF, ARTICLE)).isEqualTo(Fit.YES);
        assertThat(fit(NITF, "<contentSet><inlineXML><nitf>")).isEqualTo(Fit.YES);
        assertThat(fit(NITF, "<html><nitf>")).isEqualTo(Fit.NO);
        assertThat(fit(NEWS_ML, ARTICLE)).isEqualTo(Fit.NO);
        assertThat(fit(NEWS_ML, "<?xml version='1.0'?>\n<!-- a -->\n<n:newsMessage xmlns:n='x'>"))
                .isEqualTo(Fit.YES);
        assertThat(fit(NEWS_ML, "<newsItem\n guid='a'>")).isEqualTo(Fit.YES);
        assertThat(fit(NEWS_ML, "<newsItems>")).isEqualTo(Fit.NO);
    }

    @Test
    void readsNitf() throws IOException {
        Article article = wires.read(NITF, ARTICLE).get(0);
        assertThat(article.text())
                .isEqualTo("Envoys meet in Oslo\n\nOSLO, March 5 - The envoys of Norway & Chile met on Tuesday.\n\nThe"
                        + " plan\n\nThey agreed on a plan.");
        assertThat(article)
                .isEqualTo(new Article.Builder("N-17", article.text())
                        .title("Envoys meet in Oslo")
                        .published("2024-03-05")
                        .publisher("Evening Crier")
                        .agency("Crier News")
                        .byline("Ann Reed")
                        .dateline("OSLO, March 5")
                        .language("en")
                        .rights("The Crier")
                        .origin("wire#item 1")
                        .build());
        assertThat(wires.problems).isEmpty();
    }

    @Test
    void doesNotDoubleTheDateline() throws IOException {
        String twice = ARTICLE.replace("<p>The envoys", "<p>Oslo, March 5 (Crier) - The envoys");
        assertThat(wires.read(NITF, twice).get(0).text()).contains("Oslo\n\nOslo, March 5 (Crier) - The envoys");
        String agency = ARTICLE.replace("<p>The envoys", "<p>(Crier) - The envoys");
        assertThat(wires.read(NITF, agency).get(0).text()).contains("\n\nOSLO, March 5 (Crier) - The envoys");
    }

    @Test
    void readsNewsItemsOfAMessage() throws IOException {
        String message =
                "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><header/><itemSet><packageItem guid='p'>"
                        + "<itemRef/></packageItem>"
                        + newsItem(
                                "a",
                                "text",
                                "usable",
                                "<inlineData contenttype='text/plain'>Two lines.\n\nOf text.</inlineData>")
                        + newsItem("b", "picture", "usable", "<remoteContent href='x.jpg'/>")
                        + newsItem("c", "text", "canceled", "<inlineData>Never said.</inlineData>")
                        + newsItem("d", "text", "withheld", "<inlineData>Not yet said.</inlineData>")
                        + newsItem(
                                "e",
                                "text",
                                "usable",
                                "<inlineXML><html xmlns='x'><head><title>T</title></head><body><p>One.</p><p>Two.</p></body></html></inlineXML>")
                        + newsItem(
                                "f",
                                "text",
                                "usable",
                                "<inlineXML contenttype='application/nitf+xml'>"
                                        + ARTICLE.substring(ARTICLE.indexOf("<nitf")) + "</inlineXML>")
                        + newsItem("g", "text", "usable", "")
                        + "</itemSet></newsMessage>";
        assertThat(wires.read(NEWS_ML, message))
                .extracting(Article::id, Article::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", "Head a\n\nBERN (ANP) - Two lines.\n\nOf text."),
                        org.assertj.core.groups.Tuple.tuple("e", "Head e\n\nBERN (ANP) - One.\n\nTwo."),
                        org.assertj.core.groups.Tuple.tuple(
                                "f",
                                "Head f\n\nBERN (ANP) - The envoys of Norway & Chile met on Tuesday.\n\nThe plan\n\n"
                                        + "They agreed on a plan."));
        assertThat(wires.reported())
                .containsExactly(
                        "DM094 wire item 4 (c) has the status 'canceled'.",
                        "DM094 wire item 5 (d) has the status 'withheld'.",
                        "DM006 wire item 8 (g) has a headline alone.",
                        "DM092 wire 1 package item, 1 picture.");
    }

    @Test
    void takesTheFieldsOfANewsItem() throws IOException {
        Article article = wires.read(NEWS_ML, newsItem("urn:a", "text", "usable", "<inlineData>Words.</inlineData>"))
                .get(0);
        assertThat(article)
                .isEqualTo(new Article.Builder("urn:a", "Head urn:a\n\nBERN (ANP) - Words.")
                        .title("Head urn:a")
                        .published("2024-03-04")
                        .publisher("ANP")
                        .agency("Old Wire")
                        .byline("Ann Reed")
                        .dateline("BERN (ANP) -")
                        .language("en")
                        .rights("(c) ANP; Not for broadcast")
                        .origin("wire#item 1")
                        .build());
    }

    @Test
    void givesWhatStandsBeforeAMistake() throws IOException {
        String broken = "<newsMessage>\n" + newsItem("a", "text", "usable", "<inlineData>Words.</inlineData>") + "\n"
                + newsItem("b", "text", "usable", "<inlineData>Profit < 5.</inlineData>") + "</newsMessage>";
        assertThat(wires.read(NEWS_ML, broken)).extracting(Article::id).containsExactly("a");
        assertThat(wires.reported())
                .singleElement()
                .asString()
                .startsWith("DM093 wire:3 ")
                .endsWith("The rest of the file was not read.");
    }

    @Test
    void putsNoEntitiesIn() throws IOException {
        String laughs = "<!DOCTYPE nitf [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c"
                + " '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY f SYSTEM 'file:///etc/passwd'><!ENTITY % d SYSTEM"
                + " 'http://127.0.0.1:9/x.dtd'> %d;]>\n<nitf><body><body.content><p>One &c; and &f; two &eacute;.</p></body.content></body></nitf>";
        assertThat(wires.read(NITF, laughs)).extracting(Article::text).containsExactly("One and two é.");
    }

    @Test
    void bearsDepthAndSize() throws IOException {
        String deep = "<nitf><body><body.content>" + "<block>".repeat(100_000) + "Deep words."
                + "</block>".repeat(100_000) + "</body.content></body></nitf>";
        assertThat(wires.read(NITF, deep)).extracting(Article::text).containsExactly("Deep words.");
        assertThat(wires.problems).isEmpty();
        assertThat(wires.read(
                        NITF,
                        Wires.filled(
                                "<a><nitf><body><body.content>",
                                'x',
                                50_000_000,
                                "</body.content></body></nitf>" + ARTICLE.substring(ARTICLE.indexOf("<nitf"))
                                        + "</a>")))
                .extracting(Article::id)
                .containsExactly("N-17");
        assertThat(wires.read(NITF, Wires.filled("<nitf a='", 'x', 400_000_000, "'/>")))
                .isEmpty();
        assertThat(wires.reported())
                .extracting(words -> words.substring(0, 5))
                .containsExactly("DM091", "DM091", "DM006");
    }

    private static Fit fit(org.demarche.reading.SourceFormat format, String text) {
        return format.fits(new Head(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String newsItem(String guid, String kind, String status, String content) {
        return "<newsItem guid='" + guid
                + "' version='3' xml:lang='en-US'><rightsInfo><copyrightHolder><name>ANP</name>"
                + "</copyrightHolder><copyrightNotice>(c) ANP</copyrightNotice><usageTerms>Not for broadcast</usageTerms>"
                + "</rightsInfo><itemMeta><itemClass qcode='ninat:" + kind + "'/><provider qcode='nprov:ANP'/>"
                + "<versionCreated>2024-03-05T23:30:00-05:00</versionCreated><pubStatus qcode='stat:" + status
                + "'/></itemMeta><contentMeta><contentCreated>2024-03-04T23:30:00-05:00</contentCreated><creator>"
                + "<name>Ann Reed</name></creator><infoSource literal='Old Wire'/><headline>Head " + guid
                + "</headline><dateline>BERN (ANP) -</dateline></contentMeta><contentSet>" + content
                + "</contentSet></newsItem>";
    }
}
