package org.demarche.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Finds the article among everything that stands on a page. */
final class ArticleBody {
    /** What a level of nesting costs: an outer element is taken when it adds more than what it costs. */
    private static final double DECAY = 0.9;

    private ArticleBody() {}

    /** The paragraphs of the article; empty when there is none. */
    static List<Block> find(Element body, String title) {
        Map<Element, Double> all = weights(Blocks.of(body, e -> false), body, 1);
        Furniture furniture = new Furniture(all, all.getOrDefault(body, 0.0));
        List<Block> blocks = Blocks.of(body, furniture::isFurniture);
        Map<Element, Double> scores = weights(blocks, body, DECAY);
        Element best = body;
        double most = 0;
        for (Map.Entry<Element, Double> e : scores.entrySet()) {
            double score = e.getValue() * furniture.likelihood(e.getKey());
            if (score > most) {
                most = score;
                best = e.getKey();
            }
        }
        if (System.getProperty("trace") != null) {
            for (Element e = best; e != null; e = e.parent()) {
                System.err.println("   ^ " + e.tagName() + "." + e.className() + "#" + e.id() + " " + scores.get(e) + " of all " + all.get(e));
            }
        }
        return Trimming.trim(Blocks.of(best, furniture::isFurniture), title);
    }

    /** What each element holds of prose, the prose of its inner elements counted less for each level. */
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
