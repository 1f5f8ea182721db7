package org.demarche.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.Encodings;
import org.demarche.reading.Problems;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Lists of feeds in OPML. Nothing is fetched. */
public final class Opml {
    /** Most characters of a list. */
    private static final int LONGEST = 16 << 20;

    private Opml() {}

    /**
     * The feeds of a list in its order, each address once. Outlines without an address are headings.
     *
     * @param in closed by the caller
     */
    public static List<FeedAddress> read(InputStream in, Problems problems) throws IOException {
        String markup = text(Encodings.reader(in));
        if (markup.length() > LONGEST) {
            problems.report(ProblemCode.DM089, "the list of feeds has more than " + LONGEST + " characters.");
            return List.of();
        }
        Walk walk = new Walk();
        XmlFeed.parse(markup).traverse(walk);
        return List.copyOf(walk.feeds);
    }

    private static String text(Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] block = new char[1 << 14];
        for (int read = reader.read(block); read >= 0 && text.length() <= LONGEST; read = reader.read(block)) {
            text.append(block, 0, read);
        }
        return text.toString();
    }

    /** Collects feeds and keeps the headings that it is under. */
    private static final class Walk implements NodeVisitor {
        private static final int MOST_HEADINGS = 16;

        private final List<FeedAddress> feeds = new ArrayList<>();
        private final Set<String> seen = new LinkedHashSet<>();
        private final Deque<String> headings = new ArrayDeque<>();

        @Override
        public void head(Node node, int depth) {
            if (!(node instanceof Element element) || !element.normalName().equals("outline")) {
                return;
            }
            String title = first(element, "title", "text");
            String url = first(element, "xmlurl");
            if (url != null && seen.add(url)) {
                feeds.add(new FeedAddress(url, title, first(element, "htmlurl"), categories(element)));
            }
            headings.addLast(title == null || url != null ? "" : title);
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.normalName().equals("outline")) {
                headings.removeLast();
            }
        }

        private List<String> categories(Element element) {
            Set<String> categories = new LinkedHashSet<>();
            headings.stream()
                    .limit(MOST_HEADINGS)
                    .filter(name -> !name.isEmpty())
                    .forEach(categories::add);
            for (String category : element.attr("category").split(",")) {
                String name = category.strip().replaceFirst("^/", "");
                if (!name.isEmpty()) {
                    categories.add(name);
                }
            }
            return List.copyOf(categories);
        }

        private static @Nullable String first(Element element, String... names) {
            for (String name : names) {
                String words = element.attr(name).strip();
                if (!words.isEmpty()) {
                    return FeedText.line(words);
                }
            }
            return null;
        }
    }
}
