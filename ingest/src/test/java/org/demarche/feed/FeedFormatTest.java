package org.demarche.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.demarche.article.Article;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedFormatTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='2.0'><channel/></rss>",
                "\uFEFF<?xml version='1.0'?>\n<!-- made > by hand --><!DOCTYPE rss [<!ENTITY a '>'>]><rss>",
                "<feed xmlns='http://www.w3.org/2005/Atom'>",
                "<a:feed xmlns:a='http://www.w3.org/2005/Atom'>",
                "<entry xmlns='http://www.w3.org/2005/Atom'>",
                "<rdf:RDF xmlns='http://purl.org/rss/1.0/' >",
                "<CHANNEL HREF='x'><ITEM HREF='y'/>",
                "Warning: no such file in index.php\n<br/><?xml version='1.0'?><rss version='2.0'>"
            })
    void knowsFeeds(String text) {
        assertThat(fit(text)).isEqualTo(Fit.YES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rss",
                "<html><body><rss version='2.0'>",
                "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'/>",
                "<opml version='2.0'>",
                "<rdf:RDF xmlns:owl='http://www.w3.org/2002/07/owl#'>",
                "{\"version\":\"https://jsonfeed.org/version/1\"}"
            })
    void knowsWhatIsNone(String text) {
        assertThat(fit(text)).isEqualTo(Fit.NO);
    }

    @Test
    void readsAllFieldsOfRss() {
        Article article = FeedRun.of("""
                <?xml version="1.0" encoding="utf-8"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:content="http://purl.org/rss/1.0/modules/content/">
                  <channel>
                    <title>Ministry of Harbours</title><link>http://harbours.example/</link>
                    <language>en-GB</language><copyright>Free to use</copyright>
                    <image><title>Logo</title></image>
                    <item>
                      <title>Port opens &amp; ships sail</title>
                      <link>/news/7</link>
                      <guid isPermaLink="false">tag:7</guid>
                      <pubDate>Tue, 26 May 2020 01:30:00 +0300</pubDate>
                      <author>desk@harbours.example (Ann Reed)</author>
                      <enclosure url="http://harbours.example/a.mp3"/>
                      <description>In short.</description>
                      <content:encoded><![CDATA[<p>The port <b>opened</b>.</p><p>Ships sailed.</p>]]></content:encoded>
                    </item>
                  </channel>
                </rss>
                """).only();

        assertThat(article.text()).isEqualTo("Port opens & ships sail\n\nThe port opened.\n\nShips sailed.");
        assertThat(article.title()).isEqualTo("Port opens & ships sail");
        assertThat(article.published()).isEqualTo("2020-05-26");
        assertThat(article.url()).isEqualTo("http://harbours.example/news/7");
        assertThat(article.id()).isEqualTo("tag:7");
        assertThat(article.byline()).isEqualTo("Ann Reed");
        assertThat(article.publisher()).isEqualTo("Ministry of Harbours");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.rights()).isEqualTo("Free to use");
        assertThat(article.origin()).isEqualTo("a.feed#item 1");
        assertThat(article.retrieved()).isNull();
    }

    @Test
    void readsAllFieldsOfAtom() {
        Article article = FeedRun.of("""
                <a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="http://feed.example/x/">
                  <a:title type="html">All &lt;i&gt;news&lt;/i&gt;</a:title>
                  <a:author><a:name>The Desk</a:name></a:author>
                  <a:rights>Ask us</a:rights>
                  <a:entry xml:base="y/" xml:lang="fr">
                    <a:id>urn:1</a:id>
                    <a:title>1 &lt; 2</a:title>
                    <a:link rel="self" href="self"/><a:link rel="enclosure" href="a.mp3"/>
                    <a:link href="page.html"/>
                    <a:published>2020-05-25T23:30:00-05:00</a:published>
                    <a:updated>2021-01-01T00:00:00Z</a:updated>
                    <a:author><a:name>A. One</a:name><a:email>a@b.example</a:email></a:author>
                    <a:author><a:name>B. Two</a:name></a:author>
                    <a:summary>Short</a:summary>
                    <a:content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml">
                      <h:p>First <h:em>line</h:em>.</h:p><h:script/><h:p>Second.</h:p></h:div></a:content>
                  </a:entry>
                </a:feed>
                """).only();

        assertThat(article.text()).isEqualTo("1 < 2\n\nFirst line.\n\nSecond.");
        assertThat(article.id()).isEqualTo("urn:1");
        assertThat(article.url()).isEqualTo("http://feed.example/x/y/page.html");
        assertThat(article.published()).isEqualTo("2020-05-25");
        assertThat(article.byline()).isEqualTo("A. One, B. Two");
        assertThat(article.publisher()).isEqualTo("All news");
        assertThat(article.language()).isEqualTo("fr");
        assertThat(article.rights()).isEqualTo("Ask us");
    }

    @Test
    void readsRdf() {
        Article article = FeedRun.of("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                    xmlns:x="http://purl.org/dc/elements/1.1/">
                  <channel rdf:about="http://r.example/"><title>R</title><x:language>es</x:language>
                    <items><rdf:Seq><rdf:li resource="http://r.example/1"/></rdf:Seq></items></channel>
                  <item rdf:about="http://r.example/1"><title>T</title><description>D</description>
                    <x:creator>C. Three</x:creator><x:date>2004-05</x:date></item>
                </rdf:RDF>
                """).only();

        assertThat(article.text()).isEqualTo("T\n\nD");
        assertThat(article.id()).isEqualTo("http://r.example/1");
        assertThat(article.url()).isEqualTo("http://r.example/1");
        assertThat(article.byline()).isEqualTo("C. Three");
        assertThat(article.published()).isEqualTo("2004-05");
        assertThat(article.language()).isEqualTo("es");
        assertThat(article.publisher()).isEqualTo("R");
    }

    @Test
    void readsCdf() {
        Article article = FeedRun.of(
                        "<CHANNEL><TITLE>C</TITLE><ITEM HREF='http://c.example/1' LASTMOD='1998-11-05T10:00'>"
                                + "<TITLE>T</TITLE><ABSTRACT>A text.</ABSTRACT></ITEM></CHANNEL>")
                .only();

        assertThat(article.text()).isEqualTo("T\n\nA text.");
        assertThat(article.url()).isEqualTo("http://c.example/1");
        assertThat(article.published()).isEqualTo("1998-11-05");
        assertThat(article.publisher()).isEqualTo("C");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <description>a &lt;b&gt;b&lt;/b&gt; c</description>                           | a b c
            <description>a <b>b</b> c</description>                                       | a b c
            <description><![CDATA[<p>a</p>]]></description>                               | a
            <description>AT&amp;amp;T and R&amp;D</description>                           | AT&T and R&D
            <description>AT&T and R & D</description>                                     | AT&T and R & D
            <description>caf&eacute;&nbsp;bar &unknown; x</description>                   | café bar &unknown; x
            <description>5 &lt; 6 and 7 &gt; 2</description>                              | 5 < 6 and 7 > 2
            <description>don&amp;#146;t</description>                                     | don’t
            <description>one&lt;iframe src="x"&gt; two</description>                      | one two
            <body xmlns="http://www.w3.org/1999/xhtml"><p>in <b>body</b></p></body>       | in body
            <description>a\u0000\u0008b</description>                                     | ab
            <description type="text/plain" bad=x y">ok</description>                      | ok
            <DESCRIPTION>loud</DESCRIPTION>                                               | loud
            <x:description xmlns:x="http://wrong.example/">none</x:description><description>d</description> | d
            """)
    void readsTextsInAllTheirForms(String element, String text) {
        FeedRun run = FeedRun.of("<rss version='2.0'><channel><item>" + element + "</item></channel></rss>");

        assertThat(run.only().text()).isEqualTo(text);
        assertThat(run.only().title()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <content type="text">use &lt;b&gt; tags</content>                             | use <b> tags
            <content type="html">use &lt;b&gt;bold&lt;/b&gt; tags</content>               | use bold tags
            <content type="application/octet-stream">PHA+YWJjPC9wPg==</content>          | abc
            <content mode="base64" type="text/plain">YWJj</content>                       | abc
            <content type="image/png">YWJj</content><summary>s</summary>                  | s
            <content src="http://x.example/v.mp4" type="video/mp4"/><summary>s</summary>  | s
            <content type="text/plain" mode="escaped">a &lt;i&gt;b&lt;/i&gt;</content>    | a b
            <summary>a &lt;p&gt;b&lt;/p&gt;</summary>                                     | `a

            b`
            """)
    void readsTextsOfAtomByTheirType(String element, String text) {
        FeedRun run = FeedRun.of("<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + element + "</entry></feed>");

        assertThat(run.only().text()).isEqualTo(text);
    }

    @Test
    void keepsParagraphsOfPlainText() {
        FeedRun run =
                FeedRun.of("<rss><item><title>T</title><description>One\n line.\n\nTwo.</description></item></rss>");

        assertThat(run.only().text()).isEqualTo("T\n\nOne\nline.\n\nTwo.");
    }

    @Test
    void takesTheContentUnlessTheSummaryIsFarLonger() {
        FeedRun run = FeedRun.of("<feed xmlns='http://www.w3.org/2005/Atom'>"
                + "<entry><content>twelve signs</content><summary>thirteen signs</summary></entry>"
                + "<entry><content>more</content><summary>a text that is far longer</summary></entry></feed>");

        assertThat(run.articles())
                .extracting(Article::text)
                .containsExactly("twelve signs", "a text that is far longer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <pubDate>25 May 2020</pubDate><dc:date>2021-01-01</dc:date>              | 2020-05-25
            <updated>2022-01-01</updated><dc:date>2021-01-01</dc:date>               | 2021-01-01
            <pubDate>soon</pubDate><updated>2022-01-01</updated>                     | 2022-01-01
            <issued>2003-12-31T10:14:55Z</issued>                                    | 2003-12-31
            <title2/>                                                                |
            """)
    void takesTheDateOfPublicationAndElseThatOfAChange(String elements, String day) {
        FeedRun run = FeedRun.of("<rss><item><title>T</title>" + elements + "</item></rss>");

        assertThat(run.only().published()).isEqualTo(day);
    }

    @Test
    void reportsDatesThatAreNone() {
        FeedRun run = FeedRun.of("<rss><item><title>T</title><pubDate>31 Jun 2004</pubDate></item>"
                + "<item><title>U</title><pubDate>Mon, 01 Jan 2999 00:00:00 GMT</pubDate></item></rss>");

        assertThat(run.articles()).extracting(Article::published).containsOnlyNulls();
        assertThat(run.messages()).hasSize(2);
        assertThat(run.messages().get(0)).contains("DM085", "item 1", "'31 Jun 2004'");
        assertThat(run.messages().get(1)).contains("DM085", "item 2", "2999");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <guid>http://g.example/1</guid>                                                  | http://g.example/1
            <guid isPermaLink="false">http://g.example/1</guid>                              |
            <guid isPermaLink="false">http://g.example/1</guid><link>http://l.example/</link>| http://l.example/
            <link/><link rel="alternate" type="text/html">http://t.example/</link>           | http://t.example/
            <atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="http://s.example/"/> |
            <link>http://l.example/?a=1&copy=2</link>                                        | http://l.example/?a=1&copy=2
            <enclosure url="http://e.example/a.mp3"/>                                        |
            <link>relative/page</link>                                                       | http://h.example/relative/page
            """)
    void takesThePageForItsAddress(String elements, String url) {
        FeedRun run = FeedRun.of("<rss><channel><link>http://h.example/</link><item><title>T</title>" + elements
                + "</item></channel></rss>");

        assertThat(run.only().url()).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <author>Ann Reed &lt;a@b.example&gt;</author>                  | Ann Reed
            <author>a@b.example</author>                                   | a@b.example
            <dc:creator>One</dc:creator><dc:creator>Two</dc:creator>       | One, Two
            <author>a@b.example (Ann)</author><dc:creator>Two</dc:creator> | Ann
            <itunes:author>The Cast</itunes:author>                        | The Cast
            """)
    void namesAuthors(String elements, String byline) {
        FeedRun run = FeedRun.of("<rss><item><title>T</title>" + elements + "</item></rss>");

        assertThat(run.only().byline()).isEqualTo(byline);
    }

    @Test
    void namesTheSourceThatAnItemWasTakenFrom() {
        FeedRun run = FeedRun.of("<rss><channel><title>Collector</title><item><title>T</title>"
                + "<source url='http://s.example/'>The Source</source></item></channel></rss>");

        assertThat(run.only().publisher()).isEqualTo("The Source");
    }

    @Test
    void knowsWhatTheFeedSaysBehindItsItems() {
        FeedRun run = FeedRun.of("<rss><channel><item><title>T</title></item><title>Late</title></channel></rss>");

        assertThat(run.only().publisher()).isEqualTo("Late");
    }

    @Test
    void givesTheSameIdInEveryPoll() {
        String item = "<item><title>T</title><description>D</description></item>";
        String first = FeedRun.of("<rss>" + item + "</rss>").only().id();
        FeedRun second = FeedRun.of("<rss><channel><item><title>New</title></item>" + item + "</channel></rss>");

        assertThat(first).hasSize(16);
        assertThat(second.articles().get(1).id()).isEqualTo(first);
    }

    @Test
    void aTitleAloneIsTheTextAndNothingIsReported() {
        FeedRun run = FeedRun.of("<rss><item><title>T</title></item><item><link>http://l.example/</link></item></rss>");

        assertThat(run.articles()).extracting(Article::text).containsExactly("T", "");
        assertThat(run.articles()).extracting(Article::url).containsExactly(null, "http://l.example/");
        assertThat(run.messages()).hasSize(1);
        assertThat(run.messages().get(0)).contains("DM087", "item 2", "http://l.example/");
    }

    @Test
    void doesNotSayTheHeadlineTwice() {
        FeedRun run = FeedRun.of("<rss><item><title>T</title><description>&lt;p&gt;T&lt;/p&gt;&lt;p&gt;D&lt;/p&gt;"
                + "</description></item><item><title>Same</title><description>Same</description></item></rss>");

        assertThat(run.articles()).extracting(Article::text).containsExactly("T\n\nD", "Same");
    }

    @Test
    void namesAFeedWithoutItems() {
        FeedRun run = FeedRun.of("<feed xmlns='http://www.w3.org/2005/Atom'><title>Quiet</title></feed>");

        assertThat(run.articles()).isEmpty();
        assertThat(run.messages()).hasSize(1);
        assertThat(run.messages().get(0)).contains("DM086", "no items in 'Quiet'");
    }

    private static Fit fit(String text) {
        return new FeedFormat().fits(new Head(text.getBytes(StandardCharsets.UTF_8)));
    }
}
