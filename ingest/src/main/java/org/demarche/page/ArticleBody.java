package org.demarche.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Finds the article among everything that stands on a page. */
final class ArticleBody {
    /** What a level of nesting costs: an outer element is taken when it adds more than it costs. */
    private static final double DECAY = 0.9;

    private static final double LEAST_OF_ONE = 0.1;

    /** What counts of an element that the first prose behind the headline does not stand in. */
    private static final double ELSEWHERE = 0.6;

    private static final double LEAST_FIRST = 60;
    private static final int MOST_HEADINGS = 100;

    private final Furniture furniture;
    private final Element body;
    private final List<Block> blocks;
    private final Map<Element, Double> prose;

    private ArticleBody(Element body, String title) {
        this.body = body;
        Map<Element, Double> all = weights(Blocks.of(body, element -> false), body, 1);
        this.furniture = new Furniture(all, all.getOrDefault(body, 0.0), Story.of(body, all, title));
        this.blocks = Blocks.of(body, furniture::isFurniture);
        this.prose = weights(blocks, body, 1);
    }

    /**
     * The paragraphs of the article in order; empty when there are none.
     *
     * @param title the headline, which is left out
     * @param byline who wrote it, or nothing
     */
    static List<Block> find(Element body, String title, String byline) {
        ArticleBody finder = new ArticleBody(body, title);
        Element place = finder.ownArticle(finder.place(title), title);
        return Trimming.trim(Blocks.of(place, finder.furniture::isFurniture), title, byline);
    }

    /** All paragraphs of a page but those of its furniture. */
    static List<Block> all(Element body) {
        return new ArticleBody(body, "").blocks;
    }

    /** The element that holds most prose near to it, preferably the first prose behind the headline, too. */
    private Element place(String title) {
        Set<Element> aroundFirst = aroundFirst(title);
        Element best = body;
        double most = 0;
        Map<Element, Double> scores = weights(blocks, body, DECAY);
        for (Element element : body.getAllElements()) {
            boolean isNear = aroundFirst.isEmpty() || aroundFirst.contains(element) || Furniture.isNamedBody(element);
            double score = scores.getOrDefault(element, 0.0) * (isNear ? 1 : ELSEWHERE) * furniture.likelihood(element);
            if (score > most) {
                most = score;
                best = element;
            }
        }
        return best;
    }

    /** The elements that the first prose behind the headline stands in; none where there is no headline. */
    private Set<Element> aroundFirst(String title) {
        Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
        boolean isBehind = false;
        for (Block block : blocks) {
            if (isBehind && block.prose() >= LEAST_FIRST && block.endsSentence()) {
                around.add(block.element());
                around.addAll(block.element().parents());
                return around;
            }
            isBehind |= block.isHeading() && Headlines.same(block.text(), title);
        }
        return around;
    }

    /** Of several articles in a place, the one that has the headline in it. */
    private Element ownArticle(Element place, String title) {
        if (place.getElementsByTag("article").size() < 2) {
            return place;
        }
        double least = LEAST_OF_ONE * prose.getOrDefault(place, 0.0);
        return place.select("h1, h2").stream()
                .limit(MOST_HEADINGS)
                .filter(heading -> Headlines.same(heading.text(), title))
                .map(heading -> heading.closest("article"))
                .filter(article -> article != null && prose.getOrDefault(article, 0.0) >= least)
                .findFirst()
                .map(article -> article.parents().contains(place) ? article : place)
                .orElse(place);
    }

    /** What each element holds of prose, that of its inner elements counted less for each level. */
    private static Map<Element, Double> weights(List<Block> blocks, Element root, double decay) {
        Map<Element, Double> weights = new IdentityHashMap<>();
        blocks.forEach(block -> weights.merge(block.element(), block.prose(), Double::sum));
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {}

                    @Override
                    public void tail(Node node, int depth) {
                        Double weight = node instanceof Element element ? weights.get(element) : null;
                        if (weight != null && node != root && node.parent() instanceof Element parent) {
                            weights.merge(parent, decay * weight, Double::sum);
                        }
                    }
                },
                root);
        return weights;
    }
}
