package org.demarche.web.feed;

import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.demarche.web.feed.FeedData.Item;

/** Writes a feed as RSS 2.0 and as Atom (RFC 4287). */
final class XmlFeeds {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    /** Characters that XML cannot hold, however they are written. */
    private static final Pattern IMPOSSIBLE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final XMLStreamWriter xml;

    private XmlFeeds(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Something that writes XML. */
    private interface Writing {
        void on(XmlFeeds feeds) throws XMLStreamException;
    }

    static String rss(FeedData feed) {
        return written(feeds -> feeds.writeRss(feed));
    }

    static String atom(FeedData feed) {
        return written(feeds -> feeds.writeAtom(feed));
    }

    private static String written(Writing writing) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            writing.on(new XmlFeeds(xml));
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed could not be written", e);
        }
        return out.toString();
    }

    private void writeRss(FeedData feed) throws XMLStreamException {
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("atom", ATOM);
        xml.writeNamespace("dc", DUBLIN_CORE);
        xml.writeStartElement("channel");
        element("title", feed.title());
        element("link", feed.home());
        element("description", feed.title());
        element("lastBuildDate", rfc822(feed.updated()));
        xml.writeEmptyElement("atom", "link", ATOM);
        xml.writeAttribute("rel", "self");
        xml.writeAttribute("type", "application/rss+xml");
        xml.writeAttribute("href", feed.self());
        for (Item item : feed.items()) {
            rssItem(item);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void rssItem(Item item) throws XMLStreamException {
        xml.writeStartElement("item");
        element("title", item.title());
        element("link", item.link());
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters(item.id());
        xml.writeEndElement();
        element("pubDate", rfc822(item.updated()));
        element("description", escaped(item.text()));
        for (String by : item.by()) {
            xml.writeStartElement("dc", "creator", DUBLIN_CORE);
            xml.writeCharacters(clean(by));
            xml.writeEndElement();
        }
        for (String tag : item.tags()) {
            element("category", tag);
        }
        xml.writeEndElement();
    }

    /** The description of RSS is HTML: what is plain text is written so that it stays that. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void writeAtom(FeedData feed) throws XMLStreamException {
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element("title", feed.title());
        element("id", feed.id());
        element("updated", feed.updated());
        link("self", "application/atom+xml", feed.self());
        link("alternate", "text/html", feed.home());
        author("Demarche");
        element("generator", "Demarche");
        for (Item item : feed.items()) {
            entry(item);
        }
        xml.writeEndElement();
    }

    private void entry(Item item) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("title", item.title());
        element("id", item.id());
        element("published", item.published());
        element("updated", item.updated());
        link("alternate", "text/html", item.link());
        for (String by : item.by()) {
            author(by);
        }
        for (String tag : item.tags()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", clean(tag));
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(clean(item.text()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void author(String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element("name", name);
        xml.writeEndElement();
    }

    private void link(String rel, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private static String clean(String text) {
        return IMPOSSIBLE.matcher(text).replaceAll("\uFFFD");
    }

    private static String rfc822(String moment) {
        return OffsetDateTime.parse(moment).format(RFC_822);
    }
}
