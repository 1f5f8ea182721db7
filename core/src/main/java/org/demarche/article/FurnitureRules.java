package org.demarche.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises lines that belong to the page and not to the article. */
final class FurnitureRules {
    /** Longer lines are prose. */
    static final int MAX_LENGTH = 700;

    private static final Set<String> OPENERS = setOf(
            "subscribe sign log register follow like join share tweet email print"
                    + " copy read see also related more recommended watch listen most must trending top latest you tag tags topic"
                    + " topics keywords filed category categories source sources advertisement advertising advertisment sponsored"
                    + " story continue copyright \u00a9 c all click tap photo photos photograph image images picture pictures video"
                    + " infographic graphic map file editor editors note reporting additional editing edited writing compiled"
                    + " translated translation with ends end cookie cookies we this by accept published updated posted last first"
                    + " modified for download get support donate leave comment comments loading skip back terms privacy contact"
                    + " about home facebook twitter x instagram linkedin whatsapp telegram reddit pinterest youtube tiktok vk"
                    + " messenger rss threads bluesky weibo flipboard tumblr viber link save menu search next previous send odnoklassniki mail");
    private static final Set<String> BUTTONS =
            setOf("share tweet email e-mail print facebook twitter instagram linkedin"
                    + " whatsapp telegram reddit pinterest youtube tiktok vk vkontakte messenger rss threads bluesky weibo"
                    + " flipboard tumblr viber google+ odnoklassniki");
    private static final Set<String> BESIDE_BUTTONS = setOf(
            "this on via and or to x mail copy link save pin post like comment comments article story page send ok");
    private static final Set<String> NAVIGATION = Set.of(
            "comments",
            "comment",
            "leave a comment",
            "leave a reply",
            "loading",
            "skip to content",
            "skip to main content",
            "back to top",
            "terms of use",
            "terms of service",
            "terms and conditions",
            "privacy policy",
            "cookie policy",
            "contact us",
            "about us",
            "home",
            "menu",
            "search",
            "next",
            "previous",
            "next article",
            "previous article",
            "related articles",
            "related stories",
            "related news",
            "most read",
            "most popular",
            "top stories",
            "latest news",
            "more stories",
            "recommended",
            "trending",
            "log in",
            "sign in",
            "register",
            "subscribe",
            "sign up",
            "email",
            "print",
            "rss",
            "tags",
            "end",
            "ends",
            "photo",
            "video",
            "advertisement",
            "sponsored content");
    private static final String SOCIAL =
            "facebook|twitter|instagram|linkedin|whatsapp|telegram|reddit|pinterest|youtube|tiktok|vk|viber|threads|bluesky"
                    + "|weibo|flipboard|google news|social media|rss";
    private static final Pattern MEDIUM = Pattern.compile("(?i)\\b(?:" + SOCIAL
            + "|channel|newsletters?|podcasts?|updates|feeds?|e-?mails?|inbox|alerts|notifications|briefings?|digest"
            + "|magazine|edition|free trial|unlimited access)\\b");
    private static final Pattern SPEECH = Pattern.compile(
            "(?i)\\b(?:said|says|told|tells|added|asked|warned|urged|accused|demanded|announced|was|were|had)\\b");
    private static final Pattern FOLLOW = Pattern.compile(
            "(?i:follow|like|join|find) (?:(?i:us|our|me)\\b|@\\S+|(?i:the )?\\p{Lu}[\\p{L}.'\u2019]*(?: \\p{Lu}[\\p{L}.'\u2019]*){0,3})"
                    + ".{0,40}\\b(?:on|at|via|in|to)\\b.*(?:\\b(?i:" + SOCIAL + ")\\b|\\bX\\b).*");
    private static final Pattern POINTER = Pattern.compile(
            "(?i)(?:read(?: more| also| next)?|also read|see(?: also| more)?|also|more(?: (?:on|from) [^:]{1,50}| stories)?"
                    + "|related(?: \\w+){0,2}|recommended(?: \\w+)?|watch(?: also| live| now| more)?|listen(?: live| now)?"
                    + "|(?:most|must) (?:read|popular)|trending(?: now)?|top stories|latest news|you may(?: also)? like"
                    + "|tags?|topics?|keywords|filed under|categor(?:y|ies)|(?:file )?(?:photo(?:graph)?|image|picture|video"
                    + "|infographic|graphic|map)s?(?: credits?| courtesy| by| source)?|file|note to (?:editors|readers))"
                    + "\\s?:.*");
    private static final Pattern READ_ON = Pattern.compile(
            "(?:(?i:read (?:more|also|next|on|(?:the )?full (?:story|article))|see (?:also|more))[\\s.\u2026\u00bb>\u2192]*"
                    + "|(?:READ (?:MORE|ALSO|NEXT)|ALSO READ|SEE ALSO|MORE FROM|WATCH)\\b.*)");
    private static final Pattern SOURCE = Pattern.compile("(?i)sources?\\s?: .*");
    private static final Pattern ADVERTISEMENT =
            Pattern.compile("(?i)(?:advertise?ment|advertising|sponsored(?: content| by .{1,40})?)[.:]?"
                    + "(?:\\s?[-\u2013\u2014:.]\\s?.{0,60}|\\s(?:story|article|continue|scroll|skip).{0,60})?");
    private static final Pattern CONTINUE = Pattern.compile(
            "(?i)(?:story|article) continues (?:below|after).{0,60}|continue reading.{0,60}|this (?:video|content) (?:is|can).{0,80}");
    private static final Pattern COPYRIGHT = Pattern.compile(
            "(?i)(?:copyright\\s?(?:\u00a9|\\(c\\)|\\d{4}|:).*|(?:\u00a9|\\(c\\))\\s?(?:copyright|\\d{4}|\\p{Lu}).*)");
    private static final Pattern RIGHTS = Pattern.compile(
            "(?i)(?:\\ball rights reserved\\b" + "|may not be (?:published|reproduced|republished|redistributed)\\b)");
    private static final Pattern CLICK = Pattern.compile(
            "(?i)(?:click|tap)(?: here| below| on (?:the|this) \\w+| the \\w+)?(?:,? (?:to|for|if|and)\\b.*|[.!:].*)?");
    private static final Pattern CREDIT =
            Pattern.compile("(?i:(?:(?:with )?(?:additional |further )?(?:reporting|writing"
                    + "|editing)|edited|compiled|written|translated|translation)(?: and (?:writing|editing|reporting))? by) "
                    + "(?:\\p{Lu}[\\p{L}.'\u2019-]*|in|and|at|for|of|the|de|al|van|von|bin|by|additional|reporting|editing|writing"
                    + "|Reporting|Editing|Writing|[,;&/ ]){1,80}");
    private static final Pattern CREDIT_START = Pattern.compile(
            "(?i)(?:with )?(?:additional |further )?(?:reporting|writing|editing|edited|compiled|translated|translation)"
                    + "(?: and (?:writing|editing|reporting))? by\\b.*");
    private static final Pattern CONTRIBUTED =
            Pattern.compile("(?i)\\bcontributed (?:to (?:this|the) (?:report|story|article)|reporting)\\b");
    private static final Pattern EDITORS_NOTE = Pattern.compile(
            "(?i)(?:editor(?:['\u2019`]s|s['\u2019`]?)? note\\b|file(?: photo| image| picture)?\\s?[-\u2013\u2014]\\s).*");
    private static final Pattern CAPTION =
            Pattern.compile("(?:Photo|Photograph|Image|Video|Picture)s? (?:by|courtesy of) \\p{Lu}[^.!?]{1,60}");
    private static final Pattern COOKIES = Pattern.compile("(?i)(?:we(?: and our partners)? use (?:\\w+ )?cookies\\b"
            + "|this (?:web)?site uses (?:\\w+ )?cookies\\b|by (?:continuing|using|clicking|browsing)\\b.*\\bcookies?\\b"
            + "|accept(?: all)? cookies\\b|cookies? (?:policy|settings|notice|preferences)\\b).*");
    private static final Pattern STAMP = Pattern.compile(
            "(?i)(?:first |last )?(?:published|updated|posted|modified)(?: on| at)?:? (?=[^.]*\\d)(?:(?:jan|feb|mar|apr|may"
                    + "|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november"
                    + "|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|am|pm|a\\.m|p\\.m"
                    + "|gmt|utc|est|edt|et|bst|cet|ist|at|on|of|hours?|minutes?|days?|ago|\\d{1,4}(?:st|nd|rd|th)?|[ap]m)\\b"
                    + "|[ ,:./|()+-]){1,40}");
    private static final Pattern BETWEEN_BUTTONS = Pattern.compile("[|\u2022\u00b7>/]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,:;!/|\u2022\u00b7]+");
    private static final Pattern FINAL_MARKS = Pattern.compile("[.:!\u2026]+$");
    private static final Pattern ORIGIN = Pattern.compile(
            "(?i)this (?:article|story|report|piece|post) (?:(?:was|has been) )?(?:(?:originally|first|also) )?"
                    + "(?:published|appeared|translated|produced|updated|syndicated)\\b.*");
    private static final Pattern MORE_INFO = Pattern.compile(
            "(?i)for (?:more|the latest|breaking|further)\\b.*\\b(?:visit|follow us|click|subscribe|download|go to)\\b.*");
    private static final Pattern APPEAL = Pattern.compile("(?i)(?:download (?:the|our) (?:\\w+ ){0,3}app\\b"
            + "|get (?:the|our|all|more)\\b.*\\b(?:newsletters?|inbox|app|alerts)\\b"
            + "|support (?:our|independent) journalism\\b|donate (?:now|today|here)\\b).*");
    private static final Pattern COUNTER =
            Pattern.compile("(?i)\\d{1,4} (?:min(?:ute)?s?\\.? read|comments?|shares?|views)|(?:https?://|www\\.)\\S+");
    private static final Pattern PUBLISHER = Pattern.compile(
            "(?:Subscribe to|Follow|Like|Join) (?:the |our )?(?<name>\\p{Lu}[\\w.&'\u2019-]*(?: \\p{Lu}[\\w.&'\u2019-]*){0,3}?)(?:['\u2019]s)?"
                    + " (?:(?:Telegram|YouTube|WhatsApp|Viber|Facebook|Twitter|news)?\\s?(?:channel|newsletter|page|feed)|on )"
                    + ".*");
    private static final Pattern OWNER = Pattern.compile(
            "(?i)(?:copyright )?(?:\u00a9|\\(c\\)|copyright)\\s?(?:copyright )?(?:\\d{4}(?:\\s?[-\u2013]\\s?\\d{4})?)?,?\\s?(?:by )?"
                    + "(?<name>\\p{L}[^.,|;]{1,50}(?:\\.[A-Za-z]{2,4}\\b)?)(?:[.,|;].*)?");

    private FurnitureRules() {}

    private static Set<String> setOf(String list) {
        return Set.copyOf(Arrays.asList(list.split(" ")));
    }

    /** Number of words. */
    static int count(CharSequence line) {
        int found = 0;
        boolean inside = false;
        for (int i = 0; i < line.length(); i++) {
            boolean space = Character.isWhitespace(line.charAt(i));
            found += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return found;
    }

    /** True when a whole line is furniture. */
    static boolean matches(String raw) {
        String line = core(raw);
        if (line.isEmpty() || (line.equals("30") && raw.contains("-30-"))) {
            return true;
        }
        if (line.length() > 15
                && (RIGHTS.matcher(line).find() || CONTRIBUTED.matcher(line).find())) {
            return count(line) <= 60;
        }
        return OPENERS.contains(firstWord(line))
                ? isNavigation(line) || isNotice(line) || isInvitation(line)
                : line.length() > 5 && COUNTER.matcher(line).matches();
    }

    /** Without bullets, brackets and rules around it. */
    private static String core(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && !isMeaning(raw.charAt(start))) {
            start++;
        }
        if (start > 0 && start < end && raw.charAt(start - 1) == '(' && raw.startsWith("c)", start)) {
            start--;
        }
        while (end > start
                && (Character.isWhitespace(raw.charAt(end - 1)) || ")]}#*-_=".indexOf(raw.charAt(end - 1)) >= 0)) {
            end--;
        }
        return raw.substring(start, end);
    }

    private static boolean isMeaning(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || c == '@'
                || c == '\u00a9'
                || c == '"'
                || c == '\u201c'
                || c == '\''
                || c == '\u2018'
                || c == '$'
                || c == '\u20ac'
                || c == '\u00a3';
    }

    private static String firstWord(String line) {
        int end = 0;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        return end == 0
                ? line.substring(0, 1).replace("(", "c")
                : line.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isNavigation(String line) {
        if (line.length() > 200) {
            return false;
        }
        if (allIn(BETWEEN_BUTTONS.split(line, -1))) {
            return true;
        }
        boolean button = false;
        for (String word : BETWEEN_WORDS.split(line.toLowerCase(Locale.ROOT), -1)) {
            button |= BUTTONS.contains(word);
            if (!word.isEmpty() && !BUTTONS.contains(word) && !BESIDE_BUTTONS.contains(word)) {
                return false;
            }
        }
        return button;
    }

    private static boolean allIn(String[] parts) {
        for (String part : parts) {
            String name =
                    FINAL_MARKS.matcher(part.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
            if (!NAVIGATION.contains(name)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNotice(String line) {
        return COPYRIGHT.matcher(line).matches()
                || EDITORS_NOTE.matcher(line).matches()
                || CREDIT.matcher(line).matches()
                || CAPTION.matcher(line).matches()
                || COOKIES.matcher(line).matches()
                || STAMP.matcher(line).matches()
                || ADVERTISEMENT.matcher(line).matches()
                || CONTINUE.matcher(line).matches()
                || (ORIGIN.matcher(line).matches() && count(line) <= 40);
    }

    private static boolean isInvitation(String line) {
        int words = count(line);
        if (words > 40) {
            return false;
        }
        if (POINTER.matcher(line).matches() || READ_ON.matcher(line).matches()) {
            return true;
        }
        if (SPEECH.matcher(line).find()) {
            return false;
        }
        String lower = line.toLowerCase(Locale.ROOT);
        boolean offer = lower.startsWith("subscribe") || lower.startsWith("sign ") || lower.startsWith("register ");
        return (offer && (MEDIUM.matcher(line).find() || (words <= 3 && lower.matches(".* (?:now|today|here)\\W*"))))
                || FOLLOW.matcher(line).matches()
                || CLICK.matcher(line).matches()
                || MORE_INFO.matcher(line).matches()
                || APPEAL.matcher(line).matches()
                || (SOURCE.matcher(line).matches() && words <= 8);
    }

    /** True when the words inside a bracket at the end of a paragraph name reporters and editors. */
    static boolean isCredit(String inside) {
        return CREDIT_START.matcher(inside).matches();
    }

    /** The publisher that a line of furniture names. */
    static Optional<String> publisher(String raw) {
        String line = core(raw);
        Matcher follow = PUBLISHER.matcher(line);
        if (follow.matches()) {
            return Optional.of(follow.group("name"));
        }
        Matcher owner = OWNER.matcher(line);
        return owner.matches() ? Optional.of(owner.group("name").strip()) : Optional.empty();
    }

    /** The agency that a line of furniture names as its source or owner. */
    static Optional<String> agency(String raw) {
        String line = core(raw);
        Matcher owner = OWNER.matcher(line);
        if (owner.matches()) {
            return Agencies.find(owner.group("name"));
        }
        return SOURCE.matcher(line).matches()
                ? Agencies.find(line.substring(line.indexOf(':') + 1).replaceFirst("\\.$", ""))
                : Optional.empty();
    }
}
