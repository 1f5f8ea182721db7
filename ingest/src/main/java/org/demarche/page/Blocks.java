package org.demarche.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.demarche.reading.HtmlText;
import org.demarche.reading.Paragraphs;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Cuts what a reader sees of an element into blocks, in order and without recursion. */
final class Blocks implements NodeFilter {
    private final Element root;
    private final Predicate<Element> leftOut;
    private final List<Block> blocks = new ArrayList<>();

    private Paragraphs words = new Paragraphs();
    private Element place;
    private int linked;
    private int links;
    private int lines;
    private int preformatted;

    private Blocks(Element root, Predicate<Element> leftOut) {
        this.root = root;
        this.leftOut = leftOut;
        this.place = root;
    }

    /** @param leftOut says which elements inside are passed over, with all that is in them */
    static List<Block> of(Element root, Predicate<Element> leftOut) {
        Blocks walk = new Blocks(root, leftOut);
        walk.traverse(root);
        walk.end(root);
        return walk.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            add(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (element != root && (HtmlText.isUnseen(element) || leftOut.test(element))) {
            return FilterResult.SKIP_ENTIRELY;
        }
        switch (element.normalName()) {
            case "br" -> endLine();
            case "a" -> links++;
            case "pre" -> preformatted++;
            case "td", "th" -> place = words.length() == 0 ? element : parent(element);
            default -> {}
        }
        if (HtmlText.isBlock(element)) {
            end(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            switch (element.normalName()) {
                case "a" -> links--;
                case "pre" -> preformatted--;
                case "td", "th" -> words.endCell();
                default -> {}
            }
            if (HtmlText.isBlock(element)) {
                end(parent(element));
            }
        }
        return FilterResult.CONTINUE;
    }

    private Element parent(Element element) {
        Element parent = element == root ? null : element.parent();
        return parent == null ? root : parent;
    }

    private void add(String text) {
        if (text.isBlank()) {
            words.append(text, false);
            return;
        }
        int before = words.length();
        words.append(text, preformatted > 0);
        lines = 0;
        if (links > 0) {
            linked += words.length() - before;
        }
    }

    private void endLine() {
        if (++lines > 1) {
            end(place);
        } else {
            words.endLine();
        }
    }

    /** Ends the block; what follows stands in another element. */
    private void end(Element next) {
        String text = words.toString();
        if (!text.isBlank()) {
            blocks.add(new Block(place, text, Math.min(linked, text.length())));
        }
        words = new Paragraphs();
        linked = 0;
        lines = 0;
        place = next;
    }
}
