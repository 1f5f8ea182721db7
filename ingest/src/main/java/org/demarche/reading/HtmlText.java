package org.demarche.reading;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The words of HTML as a reader sees them: paragraphs, headings, items of lists, quotations and rows of tables are set
 * apart by blank lines, cells by tabs; other white space is collapsed. Walks without recursion, so that depth does not
 * matter.
 */
public final class HtmlText {
    /** Elements that a reader does not see, or that are controls of the page and no text. */
    private static final Set<String> UNREAD = Set.of(
            "audio",
            "button",
            "canvas",
            "datalist",
            "embed",
            "frameset",
            "head",
            "iframe",
            "link",
            "map",
            "math",
            "meta",
            "noembed",
            "noframes",
            "noscript",
            "object",
            "param",
            "rp",
            "script",
            "select",
            "style",
            "svg",
            "template",
            "textarea",
            "title",
            "video");

    /** Elements of HTML's block kind that jsoup counts as inline or does not know. */
    private static final Set<String> ALSO_BLOCKS =
            Set.of("amp-story", "caption", "center", "dialog", "main", "search", "summary");

    private static final int LONGEST_STYLE = 2000;

    private HtmlText() {}

    /** The text of a fragment or of a whole page; text without any tags is text already. */
    public static String of(String html) {
        return of(Jsoup.parseBodyFragment(html).body());
    }

    /** The text of an element. */
    public static String of(Element element) {
        return of(element, inner -> false);
    }

    /**
     * The text of an element without some of those in it.
     *
     * @param leftOut says which elements inside are not read, with all that is in them
     */
    public static String of(Element element, Predicate<Element> leftOut) {
        Walk walk = new Walk(element, leftOut);
        walk.traverse(element);
        return walk.text.toString();
    }

    /** Whether the element and all in it is unseen: by its kind, its attribute {@code hidden} or its style. */
    public static boolean isUnseen(Element element) {
        if (UNREAD.contains(element.normalName())) {
            return true;
        }
        if (element.attributesSize() == 0) {
            return false;
        }
        return element.hasAttr("hidden") || hides(element.attr("style"));
    }

    private static boolean hides(String style) {
        if (style.isEmpty() || style.length() > LONGEST_STYLE) {
            return false;
        }
        String bare = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return bare.contains("display:none") || bare.contains("visibility:hidden");
    }

    /** Whether the element begins and ends a paragraph. */
    public static boolean isBlock(Element element) {
        return element.isBlock() && !isCell(element) || ALSO_BLOCKS.contains(element.normalName());
    }

    private static boolean isCell(Element element) {
        String name = element.normalName();
        return name.equals("td") || name.equals("th");
    }

    /** Collects text on the way through the tree. */
    private static final class Walk implements NodeFilter {
        private final Element root;
        private final Predicate<Element> leftOut;
        private final Paragraphs text = new Paragraphs();
        private int preformatted;

        Walk(Element root, Predicate<Element> leftOut) {
            this.root = root;
            this.leftOut = leftOut;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText(), preformatted > 0);
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element != root && (isUnseen(element) || leftOut.test(element))) {
                if (isBlock(element) && !UNREAD.contains(element.normalName())) {
                    text.endParagraph();
                }
                return FilterResult.SKIP_ENTIRELY;
            }
            switch (element.normalName()) {
                case "br" -> text.endLine();
                case "pre" -> preformatted++;
                default -> {}
            }
            if (isBlock(element)) {
                text.endParagraph();
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (isBlock(element)) {
                    text.endParagraph();
                } else if (isCell(element)) {
                    text.endCell();
                }
                if (element.normalName().equals("pre")) {
                    preformatted--;
                }
            }
            return FilterResult.CONTINUE;
        }
    }
}
