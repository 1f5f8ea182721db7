package org.demarche.page;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells pages that hold no article: front pages, forms for logging in, errors, pages that only lead elsewhere. */
final class Emptiness {
    private static final int SHORTEST = 140;
    private static final int SHORTEST_HEADED = 100;
    private static final int SHORTEST_DECLARED = 40;
    private static final int SHORT = 800;
    /** The first page of a site with so many links is there for them. */
    private static final int MANY_LINKS = 15;

    private static final int MANY_TEASERS = 6;
    private static final Pattern ERROR =
            Pattern.compile("(?i)\\b(?:404|403|50[023]|not found|access denied|forbidden|just a moment|are you a robot|"
                    + "attention required|service unavailable|page unavailable)\\b");
    private static final Pattern LOGIN = Pattern.compile("(?i)\\b(?:log ?in|sign ?in|sign ?on)\\b");

    private Emptiness() {}

    /**
     * Why the page holds no article; null when it holds one.
     *
     * @param blocks what was found to be its text
     * @param declared characters of the text that the page declares in JSON-LD
     * @param isDeclared whether the page says that it is an article
     */
    static @Nullable String reason(
            Document page, List<Block> blocks, int declared, boolean isDeclared, String title, @Nullable String url) {
        double prose =
                Math.max(declared, blocks.stream().mapToDouble(Block::prose).sum());
        if (prose == 0 && page.selectFirst("meta[http-equiv=refresh]") != null) {
            return "it only leads to another page: "
                    + page.select("meta[http-equiv=refresh]").attr("content") + ".";
        }
        if (prose < (isDeclared ? SHORTEST_DECLARED : isHeaded(page, title) ? SHORTEST_HEADED : SHORTEST)) {
            return prose == 0 ? "no running text was found." : "hardly any running text was found.";
        }
        if (isDeclared) {
            return null;
        }
        if (prose < SHORT && ERROR.matcher(page.title() + " " + title).find()) {
            return "it reports an error: " + page.title() + ".";
        }
        boolean asksForPassword = page.selectFirst("input[type=password]") != null;
        if (prose < SHORT
                && asksForPassword
                && LOGIN.matcher(page.title() + " " + title).find()) {
            return "it asks to log in.";
        }
        boolean front =
                url != null && PageFacts.isFront(url) && page.select("a[href]").size() >= MANY_LINKS;
        if (front || teasers(blocks) >= MANY_TEASERS) {
            return "it leads to several articles and holds none of its own.";
        }
        return null;
    }

    /** Whether the first heading is the headline, and the title of the window begins with it. */
    private static boolean isHeaded(Document page, String title) {
        Element heading = page.selectFirst("h1");
        return heading != null
                && Headlines.same(heading.text(), title)
                && page.title().strip().startsWith(title);
    }

    /** How many paragraphs stand beside a heading that is a link, as under the headlines of a front page. */
    private static long teasers(List<Block> blocks) {
        return blocks.stream()
                .map(Block::element)
                .filter(element -> isTeaser(element.parent()))
                .distinct()
                .count();
    }

    private static boolean isTeaser(@Nullable Element parent) {
        return parent != null
                && parent.childrenSize() <= 10
                && parent.children().stream()
                        .anyMatch(
                                child -> child.normalName().matches("h[1-6]") && child.selectFirst("a[href]") != null);
    }
}
