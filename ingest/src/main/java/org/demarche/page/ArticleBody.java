package org.demarche.page;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Finds the article among everything that stands on a page. */
final class ArticleBody {
    /** What a level of nesting costs: an outer element is taken when it adds more than it costs. */
    private static final double DECAY = 0.9;

    private static final double LEAST_OF_ONE = 0.1;

    private final Furniture furniture;
    private final Element body;
    private final Map<Element, Double> prose;

    private ArticleBody(Element body) {
        this.body = body;
        Map<Element, Double> all = weights(Blocks.of(body, element -> false), body, 1);
        this.furniture = new Furniture(all, all.getOrDefault(body, 0.0));
        this.prose = weights(Blocks.of(body, furniture::isFurniture), body, 1);
    }

    /**
     * The paragraphs of the article in order; empty when there are none.
     *
     * @param title the headline, which is left out
     */
    static List<Block> find(Element body, String title) {
        ArticleBody finder = new ArticleBody(body);
        Element place = finder.ownArticle(finder.place(), title);
        return Trimming.trim(Blocks.of(place, finder.furniture::isFurniture), title);
    }

    /** All paragraphs of a page but those of its furniture. */
    static List<Block> all(Element body) {
        return Blocks.of(body, new ArticleBody(body).furniture::isFurniture);
    }

    /** The element that holds most prose near to it. */
    private Element place() {
        Element best = body;
        double most = 0;
        Map<Element, Double> scores = weights(Blocks.of(body, furniture::isFurniture), body, DECAY);
        for (Element element : body.getAllElements()) {
            Double score = scores.get(element);
            if (score != null && score * furniture.likelihood(element) > most) {
                most = score * furniture.likelihood(element);
                best = element;
            }
        }
        return best;
    }

    /** Of several articles in a place, the one that has the headline in it. */
    private Element ownArticle(Element place, String title) {
        List<Element> articles = place.getElementsByTag("article");
        if (articles.size() < 2) {
            return place;
        }
        double least = LEAST_OF_ONE * prose.getOrDefault(place, 0.0);
        for (Element article : articles) {
            boolean isOwn = article.select("h1, h2").stream().anyMatch(line -> Headlines.same(line.text(), title));
            if (isOwn && prose.getOrDefault(article, 0.0) >= least) {
                return article;
            }
        }
        return place;
    }

    /** What each element holds of prose, that of its inner elements counted less for each level. */
    private static Map<Element, Double> weights(List<Block> blocks, Element root, double decay) {
        Map<Element, Double> weights = new IdentityHashMap<>();
        for (Block block : blocks) {
            double weight = block.prose();
            for (Element e = block.element(); e != null && weight > 0; e = e == root ? null : e.parent()) {
                weights.merge(e, weight, Double::sum);
                weight *= decay;
            }
        }
        return weights;
    }
}
