package org.demarche.page;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.reading.HtmlText;
import org.jsoup.nodes.Element;

/**
 * Tells by kinds, roles and names of elements what belongs to the page and not to the article: navigation, related
 * links, comments, notices. Names mislead, so that an element with much of the page's prose in it is none; how much
 * depends on how sure the name is.
 */
final class Furniture {
    private static final Set<String> KINDS =
            Set.of("aside", "dialog", "figcaption", "footer", "form", "input", "label", "menu", "nav");

    private static final Set<String> ROLES = Set.of(
            "alert",
            "alertdialog",
            "banner",
            "complementary",
            "contentinfo",
            "dialog",
            "menu",
            "menubar",
            "navigation",
            "search",
            "tablist",
            "toolbar",
            "tooltip");

    private static final Set<String> NEVER =
            Set.of("article", "body", "html", "main", "table", "tbody", "td", "th", "tr");

    /** What readers write, which may be more than the article. */
    private static final Pattern COMMENTS =
            names("comentarios?|commentaires?|commentlist|comments?|discussion|disqus|kommentare?|replies|respond");

    private static final Pattern SURE =
            names("ads?|adsense|adv|advert|advertisement|advertising|addthis|banner|breadcrumbs?|"
                    + "cookies?|footer|gdpr|jp-relatedposts|masthead|menu|most-popular|most-read|most-viewed|nav|navbar|navigation|"
                    + "newsletters?|outbrain|paywall|promos?|recirc|recommendations?|recommended|related|share|sharebar|sharedaddy|"
                    + "shares|sharing|sidebar|signup|similar|skip|social|sponsor|sponsored|subscribe|subscription|subscriptions|"
                    + "taboola|trending|read-next|more-stories|more-news|pagination|pager|login|signin|register");

    private static final Pattern UNSURE =
            names("author|authors|bio|byline|captions?|carousel|consent|copyright|credits?|"
                    + "gallery|inset|lightbox|meta|modal|overlay|popular|popup|postmeta|print|pullquote|ratings?|"
                    + "read-more|readmore|recommend|screen-reader-text|side|slideshow|sr-only|taglist|tags?|teasers?|"
                    + "timestamp|toolbar|tools|topics|video-player|visually-hidden|widgets?|wp-caption-text");

    /** What a page shows beside a word when the pointer is over it. */
    private static final Pattern POPUP = Pattern.compile(
            "(?:^|[-_ ])(?:hovercard|popover|rollover|tooltip)[\\w-]*?(?:block|body|box|card|content|inner|text)(?=$|[-_ ])");

    /** Names that builders of pages give to every part of a page. */
    private static final Pattern BUILDER = Pattern.compile("(?:elementor|fusion|siteorigin|so)-[\\w-]*");

    private static final Pattern BODY =
            Pattern.compile("(?:^|[-_ ])(?:article|content|entry|main|news|page|post|story|text)"
                    + "[-_]*(?:article|body|content|entry|main|text)(?:$|[-_ ])");

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final int LONGEST_NAME = 400;
    private static final double MOST_COMMENTS = 0.9;
    private static final double MOST_SURE = 0.4;
    private static final double MOST_UNSURE = 0.15;
    private static final double ITS_OWN_WORD = 2;
    private static final double NAMED = 1.3;
    private static final double KIND = 1.2;

    private final Map<Element, Double> prose;
    private final double all;
    private final Story story;

    /**
     * @param prose what each element of the page holds of prose, with all that is in it
     * @param all what the page holds
     * @param story what has the headline in it: names of what stands apart from it are believed
     */
    Furniture(Map<Element, Double> prose, double all, Story story) {
        this.prose = prose;
        this.story = story;
        this.all = all;
    }

    /** Whether the element is no part of the article, with all that is in it. */
    boolean isFurniture(Element element) {
        String kind = element.normalName();
        if (NEVER.contains(kind) || isNamedBody(element)) {
            return false;
        }
        double share = all == 0 ? 0 : prose.getOrDefault(element, 0.0) / all;
        String names = element.attributesSize() == 0 ? "" : names(element);
        if (story.isTeasers(element, names)
                || share > MOST_COMMENTS && COMMENTS.matcher(names).find() && story.isApart(element)) {
            return true;
        }
        if (share > MOST_COMMENTS) {
            return false;
        }
        if (POPUP.matcher(names).find()) {
            return true;
        }
        if (isInSentence(element)) {
            return false;
        }
        if (COMMENTS.matcher(names).find()) {
            return true;
        }
        if (share > MOST_SURE) {
            return false;
        }
        return KINDS.contains(kind)
                || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || SURE.matcher(names).find()
                || share <= MOST_UNSURE && UNSURE.matcher(names).find();
    }

    /** How much likelier than another element this one is to be the article's own, by what it is called. */
    double likelihood(Element element) {
        if (isNamedBody(element)) {
            return ITS_OWN_WORD;
        }
        if (BODY.matcher(names(element)).find()) {
            return NAMED;
        }
        return element.normalName().equals("article") ? KIND : 1;
    }

    /** Whether the element says itself that it is the body of an article. */
    static boolean isNamedBody(Element element) {
        return element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody");
    }

    /** Whether the element holds words of a paragraph, which would lack them. */
    private static boolean isInSentence(Element element) {
        Element around = element;
        while (around != null && !HtmlText.isBlock(around)) {
            around = around.parent();
        }
        return around != null && around != element && around.normalName().equals("p");
    }

    private static String names(Element element) {
        String names = element.className() + " " + element.id();
        String some = names.length() > LONGEST_NAME ? names.substring(0, LONGEST_NAME) : names;
        String apart = CAMEL.matcher(some).replaceAll("-").toLowerCase(Locale.ROOT);
        return BUILDER.matcher(apart).replaceAll(" ");
    }

    /** Any of the names, between dashes, underscores or the ends of a name. */
    private static Pattern names(String alternatives) {
        return Pattern.compile("(?:^|[-_ ])(?:" + alternatives + ")(?=$|[-_ ])");
    }
}
