package org.demarche.page;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells by names and kinds of elements what belongs to the page and not to the article. */
final class Furniture {
    private static final Set<String> KINDS = Set.of("nav", "footer", "aside", "form", "figcaption", "menu", "dialog", "label", "input");
    private static final Set<String> ROLES = Set.of(
            "navigation", "complementary", "banner", "contentinfo", "dialog", "alertdialog", "search", "menu", "menubar", "toolbar", "tooltip", "alert", "tablist");
    private static final Pattern NAME = Pattern.compile("(?:^|[-_ ])(?:"
            + "share|shares|sharing|sharebar|social|addthis|sharedaddy|related|recommended|recommend|recommendations|recirc|promo|promos|newsletter|signup|"
            + "subscribe|subscription|subscriptions|paywall|comments?|disqus|respond|breadcrumbs?|sidebar|side|nav|navbar|navigation|menu|footer|"
            + "toolbar|tools|cookies?|gdpr|consent|banner|ads?|adv|advert|advertisement|adsense|sponsor|sponsored|outbrain|taboola|"
            + "popup|modal|overlay|lightbox|tags?|taglist|topics|byline|author|authors|bio|timestamp|meta|postmeta|caption|captions|wp-caption-text|credits?|gallery|slideshow|"
            + "carousel|widget|widgets|trending|popular|most-read|most-viewed|read-more|readmore|more-stories|more-news|copyright|pagination|pager|"
            + "rating|ratings|masthead|print|screen-reader-text|visually-hidden|sr-only|skip|pullquote|inset|teaser|teasers|jp-relatedposts|video-player|rollover|tooltip|popover|hovercard"
            + ")(?=$|[-_ ])");
    private static final Pattern BODY = Pattern.compile(
            "(?:^|[-_ ])(?:article|story|post|entry|news|content|page|main|text)[-_]*(?:body|content|text|article|main|entry)(?:$|[-_ ])");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final double MOST = 0.4;

    private final Map<Element, Double> prose;
    private final double all;

    Furniture(Map<Element, Double> prose, double all) {
        this.prose = prose;
        this.all = all;
    }

    boolean isFurniture(Element element) {
        String kind = element.normalName();
        if (kind.equals("body") || kind.equals("html") || kind.equals("main") || kind.equals("article")) {
            return false;
        }
        if (prose.getOrDefault(element, 0.0) > MOST * all) {
            return false;
        }
        if (kind.equals("tr") || kind.equals("td") || kind.equals("th")) {
            return false;
        }
        return KINDS.contains(kind) || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT)) || NAME.matcher(names(element)).find();
    }

    double likelihood(Element element) {
        if (element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody")) {
            return 2;
        }
        if (BODY.matcher(names(element)).find()) {
            return 1.3;
        }
        return element.normalName().equals("article") ? 1.2 : 1;
    }

    private static String names(Element element) {
        String names = element.className() + " " + element.id();
        return CAMEL.matcher(names.length() > 400 ? names.substring(0, 400) : names).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
