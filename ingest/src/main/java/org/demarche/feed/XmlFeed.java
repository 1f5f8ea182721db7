package org.demarche.feed;

import java.io.IOException;
import java.util.Set;
import org.demarche.reading.Encodings;
import org.demarche.reading.Source;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The items of a feed in XML: RSS, RDF, Atom or CDF. Not thread-safe. */
final class XmlFeed implements FeedSource {
    private static final int DEEPEST = 512;
    private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf", "channel");

    private final FeedSplitter splitter;
    private @Nullable Vocabulary vocabulary;
    private String base = "";

    XmlFeed(Source source) throws IOException {
        this.splitter = new FeedSplitter(Encodings.reader(source.in(), source.charset()), source.problems());
    }

    @Override
    public @Nullable FeedItem next() throws IOException {
        for (String markup = splitter.next(); markup != null; markup = splitter.next()) {
            Element element = parse(markup).firstElementChild();
            if (element != null) {
                return new ItemReader(element, vocabulary(element), base).read(splitter.number());
            }
        }
        return null;
    }

    @Override
    public FeedFacts facts() {
        return new Frame(root(splitter.frame())).facts();
    }

    @Override
    public void close() throws IOException {
        splitter.close();
    }

    /** Lenient, with names of tags and attributes in small letters. */
    static Document parse(String markup) {
        return Parser.xmlParser()
                .settings(ParseSettings.htmlDefault)
                .setMaxDepth(DEEPEST)
                .parseInput(markup, "");
    }

    /** Made of what stands before the first item; an item that stands alone is the outermost element itself. */
    private Vocabulary vocabulary(Element item) {
        if (vocabulary == null) {
            Element root = root(splitter.frame());
            vocabulary = new Vocabulary(root == null ? item : root);
            base = new Frame(root).base();
        }
        return vocabulary;
    }

    /** The outermost element of a feed, whatever stands before it. */
    private static @Nullable Element root(String frame) {
        Document document = parse(frame);
        return document.getAllElements().stream()
                .filter(element -> ROOTS.contains(element.normalName().replaceFirst("^.*:", "")))
                .findFirst()
                .orElse(document.firstElementChild());
    }
}
