package org.demarche.feed;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.Source;
import org.demarche.reading.SourceFormat;

/** RSS, RDF, Atom and CDF. */
public final class FeedFormat implements SourceFormat {
    private static final Pattern ROOT = Pattern.compile("<(?:[a-z][\\w.-]*:)?([a-z]+)[\\s>/]");
    private static final Pattern ANYWHERE =
            Pattern.compile("<rss\\s[^<>]*version|<feed\\s[^<>]*xmlns|<rdf:rdf\\s[^<>]*purl\\.org/rss");

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public List<String> endings() {
        return List.of(".rss", ".atom", ".rdf", ".feed", ".xml");
    }

    @Override
    public Fit fits(Head head) {
        String text = head.lower();
        int start = XmlStart.of(text);
        Matcher root = ROOT.matcher(text).region(start, text.length());
        String name = root.lookingAt() ? root.group(1) : "";
        boolean fits = switch (name) {
            case "rss" -> true;
            case "feed", "entry" -> text.contains("/atom") || text.contains("<entry");
            case "rdf" ->
                text.contains("purl.org/rss") || text.contains("netscape.com/rdf") || text.contains("purl.org/net/rss");
            case "channel" -> text.contains("<item") || text.contains(".cdf");
            case "html" -> false;
            default -> ANYWHERE.matcher(text).find() && !text.contains("<html");
        };
        return fits ? Fit.YES : Fit.NO;
    }

    @Override
    public ArticleReader open(Source source) throws IOException {
        return new FeedReader(new XmlFeed(source), source, Instant.now());
    }
}
