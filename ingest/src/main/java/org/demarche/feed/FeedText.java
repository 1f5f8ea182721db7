package org.demarche.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.reading.Decoding;
import org.demarche.reading.HtmlText;
import org.demarche.reading.Paragraphs;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Plain text of the texts of a feed, which may be plain, HTML, escaped HTML, elements, or Base64 of any of them. */
final class FeedText {
    private static final Set<String> HTML = Set.of("html", "text/html", "xhtml", "application/xhtml+xml");
    private static final Set<String> PLAIN = Set.of("text", "text/plain");
    private static final Pattern TAG = Pattern.compile(
            "</[a-zA-Z][\\w:-]*\\s*>|<!--|<(?:p|br|hr|a|b|i|u|em|strong|div|span|img|ul|ol|li|h[1-6]|table|td|tr|font|iframe"
                    + "|script|style|embed|object|video|audio|figure|pre|code|center|small|sub|sup|strike|s|q|input|link|meta"
                    + "|applet|frame|frameset|blockquote|cite|section|article)(?:\\s[^<>]*)?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY_TAG = Pattern.compile("</?[a-zA-Z][^<>]*>|<!--");
    private static final Pattern REFERENCE = Pattern.compile("&#?\\w{1,32};");
    private static final Pattern MEDIA = Pattern.compile("(?:image|audio|video|font|model)/.*");

    /** Elements that swallow what follows them when an HTML parser finds them without an end tag of their own. */
    private static final Set<String> SWALLOWING = Set.of(
            "script", "style", "iframe", "textarea", "title", "noscript", "noframes", "noembed", "xmp", "object");

    /** Elements whose words a reader does not see, and their tags. */
    private static final Map<String, Pattern> HIDING = Stream.of(
                    "iframe",
                    "object",
                    "video",
                    "audio",
                    "canvas",
                    "textarea",
                    "select",
                    "button",
                    "noscript",
                    "noframes",
                    "map",
                    "template",
                    "svg",
                    "math",
                    "frameset")
            .collect(Collectors.toMap(name -> name, name -> Pattern.compile("<" + name + "\\b[^<>]*>")));

    private FeedText() {}

    /** The text of an element in paragraphs. */
    static String of(Element element, boolean isAtom) {
        String type = type(element);
        if (MEDIA.matcher(type).matches()) {
            return "";
        }
        if (!element.children().isEmpty()) {
            return ofTags(markup(element));
        }
        String words = element.wholeText();
        if (isBase64(element, type, isAtom)) {
            words = decoded(words);
            return TAG.matcher(words).find() ? ofTags(words) : plain(words);
        }
        if (HTML.contains(type)) {
            return html(words);
        }
        return isAtom && PLAIN.contains(type) && !element.attr("mode").equalsIgnoreCase("escaped")
                ? plain(words)
                : either(words);
    }

    /** As {@link #of}, in one line. */
    static String line(Element element, boolean isAtom) {
        return line(of(element, isAtom));
    }

    /** Words that may be plain or HTML. */
    static String either(String words) {
        if (TAG.matcher(words).find()) {
            return ofTags(words);
        }
        return plain(REFERENCE.matcher(words).find() ? Parser.unescapeEntities(words, false) : words);
    }

    /** Words that are HTML; where no tag stands in them, lines and paragraphs are kept as if they were plain. */
    static String html(String words) {
        return ANY_TAG.matcher(words).find() ? ofTags(words) : either(words);
    }

    /** Plain words in paragraphs. */
    static String plain(String words) {
        Paragraphs paragraphs = new Paragraphs();
        paragraphs.append(words, true);
        return paragraphs.toString();
    }

    /** Words in one line. */
    static String line(String words) {
        Paragraphs line = new Paragraphs();
        line.append(words, false);
        return line.toString().replace('\t', ' ');
    }

    /** The text of HTML, whose frames and objects without an end do not swallow what follows them. */
    private static String ofTags(String html) {
        String whole = html;
        for (Map.Entry<String, Pattern> open : HIDING.entrySet()) {
            if (html.contains("<" + open.getKey()) && !html.contains("</" + open.getKey())) {
                whole = open.getValue().matcher(whole).replaceAll("");
            }
        }
        return HtmlText.of(whole);
    }

    private static String type(Element element) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip();
    }

    private static boolean isBase64(Element element, String type, boolean isAtom) {
        boolean said = element.attr("mode").equalsIgnoreCase("base64");
        boolean isOther = isAtom && type.contains("/") && !type.startsWith("text/") && !type.endsWith("xml");
        return said || isOther && !HTML.contains(type);
    }

    private static String decoded(String words) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(words.strip().getBytes(StandardCharsets.ISO_8859_1));
            return Decoding.utf8(bytes, bytes.length).orElseGet(() -> Decoding.windows(bytes, bytes.length));
        } catch (IllegalArgumentException e) {
            return words;
        }
    }

    /** The markup in an element as HTML, without prefixes of XHTML. */
    private static String markup(Element element) {
        for (Element inner : List.copyOf(element.getAllElements())) {
            if (inner == element) {
                continue;
            }
            String name = inner.tagName();
            String local = name.substring(name.indexOf(':') + 1);
            if (!local.equals(name)) {
                inner.tagName(local);
            }
            if (SWALLOWING.contains(local) && inner.childNodeSize() == 0) {
                inner.appendText(" ");
            }
        }
        StringBuilder html = new StringBuilder();
        for (Node node : element.childNodes()) {
            html.append(node instanceof CDataNode data ? data.getWholeText() : outer(node));
        }
        return html.toString();
    }

    private static String outer(Node node) {
        return node instanceof TextNode || node instanceof Element ? node.outerHtml() : "";
    }
}
