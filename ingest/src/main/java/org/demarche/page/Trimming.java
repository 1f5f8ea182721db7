package org.demarche.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Leaves out of an article's paragraphs what is no text of it. */
final class Trimming {
    private static final int LONGEST_LINE = 110;

    /** A line with a day or a time of day, or a line of an author: what stands between headline and text. */
    private static final Pattern ABOUT = Pattern.compile(
            "(?:by|written by|posted|published|updated|last updated|from)\\b.*|"
                    + ".*\\b(?:19|20)\\d\\d\\b.*\\d\\d?:\\d\\d.*|.*\\d\\d?:\\d\\d.*\\b(?:19|20)\\d\\d\\b.*|"
                    + ".*\\d\\d?(?:st|nd|rd|th)?[ ,./-].{0,12}\\b(?:19|20)\\d\\d\\b\\D{0,20}|.{0,20}\\b(?:19|20)\\d\\d[-./年]\\d\\d?[-./月]\\d\\d?.{0,20}|"
                    + ".*\\b\\d+ (?:min(?:ute)?s?(?: read)?|minutos?)\\b\\W*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The heading above what readers wrote. */
    private static final Pattern COMMENTS = Pattern.compile(
            "(?:\\d+|no|one) (?:comments?|replies|reply|responses?|reactions?|thoughts?)(?: (?:on|to)\\b.*)?|"
                    + "comments? ?\\(\\d+\\)|leave a (?:comment|reply)\\b.*|join the (?:conversation|discussion)\\b.*",
            Pattern.CASE_INSENSITIVE);

    /** A town in capitals, which is where the report was filed. */
    private static final Pattern DATELINE = Pattern.compile("^\\p{Lu}[\\p{Lu} .'-]{2,}[,(]");

    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_OFFICE = 40;

    private Trimming() {}

    /**
     * @param title the headline, which is no part of the text
     * @param byline who wrote it, which is none either; may be empty
     */
    static List<Block> trim(List<Block> blocks, String title, String byline) {
        List<Block> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean begun = false;
        for (Block block : blocks) {
            if (begun
                    && block.text().length() <= LONGEST_LINE
                    && COMMENTS.matcher(block.text()).matches()) {
                break;
            }
            if (block.isLinks() || Notices.isNotice(block) || Headlines.same(block.text(), title)) {
                continue;
            }
            if (!begun
                    && (isAbout(block, byline) || block.element().normalName().equals("h1"))) {
                continue;
            }
            if (!seen.add(block.text()) && block.text().length() > LONGEST_LABEL) {
                continue;
            }
            begun |= block.prose() > 0 && block.endsSentence();
            kept.add(block);
        }
        return withoutIdleHeadings(kept);
    }

    private static boolean isAbout(Block block, String byline) {
        String text = block.text();
        if (text.length() > LONGEST_LINE
                || block.endsSentence()
                || DATELINE.matcher(text).find()) {
            return false;
        }
        boolean isAuthor =
                !byline.isEmpty() && text.length() <= byline.length() + LONGEST_OFFICE && text.contains(byline);
        return isAuthor || ABOUT.matcher(text).matches();
    }

    /** Without the headings at the end that nothing follows. */
    private static List<Block> withoutIdleHeadings(List<Block> blocks) {
        int end = blocks.size();
        while (end > 0 && blocks.get(end - 1).isHeading()) {
            end--;
        }
        return blocks.subList(0, end);
    }
}
