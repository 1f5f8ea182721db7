package org.demarche.page;

import java.util.regex.Pattern;

/** Knows by their words the short paragraphs that publishers put between those of an article. */
final class Notices {
    private static final int LONGEST_LABEL = 70;
    private static final int LONGEST = 300;

    private static final Pattern LABEL =
            pattern("(?:\\d+ |no |view |all |add |post |leave |write )*(?:an? |your )?comments?(?: \\(?\\d+\\)?)?:?|"
                    + "adv\\.?|advert(?:isement|ising)?s?|close|continue reading.*|e-?mail|facebook|twitter|whatsapp|linkedin|reddit|"
                    + "getty(?: images)?|load(?:ing)?(?: more)?[.…]*|more(?: on this| from .*| stories)?:?|most (?:popular|read|shared|viewed)|"
                    + "print|promoted|read (?:more|also|next)\\b.*|also read\\b.*|recommended.*|related\\b.*:?|replay|save|"
                    + "see also\\b.*|share(?: this.*| on .*)?|\\d+ shares?|sponsored(?: content)?|"
                    + "(?:story|article) continues below.*|tags?:?|topics:?|filed under.*|trending(?: news| now)?|"
                    + "you (?:may|might) (?:also )?(?:like|be interested in).*|(?:image|photo|picture)s?(?: credits?)?:.*|"
                    + "tell us what you think.*|what do you think\\W*|関連記事|\\[/?\\w+[^\\]]*\\].*");

    private static final Pattern APPEAL =
            pattern("(?:please )?(?:click|download|e-?mail|follow|get|join|like|listen|log in|"
                    + "register|send|sign up|stay|subscribe|support|tap|visit|watch|want|write)\\b.*");

    private static final Pattern CHANNEL = Pattern.compile(
            "\\b(?:alerts?|apps?|click here|e-?mails?|facebook|free trial|here|homepage|inbox|instagram|letterbox|newsletters?|"
                    + "notifications?|podcasts?|subscri\\w+|telegram|twitter|whatsapp|youtube)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OWNER = pattern(
            ".*\\b(?:site uses|we use) cookies\\b.*|all rights reserved\\b.*|.{0,120}\\ball rights reserved\\.?|"
                    + ".{0,60}may not be (?:published|reproduced|copied)\\b.*|(?:©|\\(c\\)|copyright) .*\\b\\d{4}\\b.*");

    private Notices() {}

    /** Whether the paragraph is a label, an appeal to the reader or a note of the owner. */
    static boolean isNotice(Block block) {
        String text = block.text();
        if (text.length() > LONGEST) {
            return false;
        }
        if (text.length() <= LONGEST_LABEL && LABEL.matcher(text).matches()
                || OWNER.matcher(text).matches()) {
            return true;
        }
        return block.linked() > 0
                && APPEAL.matcher(text).matches()
                && CHANNEL.matcher(text).find();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
