package org.demarche.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days in the lines around a headline that are a date and little else.
 *
 * @param published days of publication, those first that are called so
 * @param modified days of a later change
 */
record DateLines(List<String> published, List<String> modified) {
    static final Pattern MODIFIED =
            Pattern.compile("(?iu)modif|updat|aktualisi|actuali[sz]|atualiza|mis à jour|обновл");
    static final Pattern PUBLISHED =
            Pattern.compile("(?iu)publi|posted|issued|released|veröffentlicht|erschienen|опубликован");

    /** A day in running words. */
    private static final Pattern DAY =
            Pattern.compile("(?iu)\\d{1,2}(?:st|nd|rd|th)?[ .-]+\\p{L}{3,12}[., -]+(?:19|20)\\d\\d|"
                    + "\\p{L}{3,12}\\.? \\d{1,2}(?:st|nd|rd|th)?,? +(?:19|20)\\d\\d|(?:19|20)\\d\\d[-./]\\d\\d?[-./]\\d\\d?|"
                    + "\\d{1,2} de \\p{L}{3,12} de (?:19|20)\\d\\d|(?:19|20)\\d\\d年\\d\\d?月\\d\\d?日");

    /** Words in small letters that stand beside a date; any other one makes a line running text. */
    private static final Set<String> SMALL =
            Set.of(("a à ago el du des alle am and at aan by da das de del den der di do door e em en et first for "
                            + "from h heure heures hrs il in la last le les lire lu m min mins minute minutes mis on "
                            + "originally par pm por pour read the to uhr um und uur van via von y às as jour último "
                            + "в г года и от о comment comments views shares no gmt utc est edt bst cet th st nd rd "
                            + "a.m p.m")
                    .split(" "));

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’.]*");
    private static final Pattern END = Pattern.compile(".*[.!?…。！？][\"'”’»)]*", Pattern.DOTALL);
    private static final Pattern HALF_OF_DAY = Pattern.compile("(?i).*\\b[ap]\\.m\\.");
    private static final int LONGEST = 120;
    private static final int LONGEST_IDEOGRAPHIC = 40;
    private static final int MOST_WORDS = 12;
    private static final int BEFORE = 2;
    private static final int BEHIND = 8;

    /** The lines just before and behind the headline. */
    static DateLines near(List<Block> blocks, String title) {
        int at = -1;
        for (int i = 0; i < blocks.size() && at < 0; i++) {
            at = Headlines.same(blocks.get(i).text(), title) ? i : -1;
        }
        DateLines found = new DateLines(new ArrayList<>(), new ArrayList<>());
        List<String> unnamed = new ArrayList<>();
        for (int i = Math.max(0, at - BEFORE); at >= 0 && i < Math.min(blocks.size(), at + BEHIND); i++) {
            if (i != at && !blocks.get(i).isHeading()) {
                found.add(blocks.get(i).text(), unnamed);
            }
        }
        found.published.addAll(unnamed);
        return found;
    }

    private void add(String line, List<String> unnamed) {
        Matcher day = DAY.matcher(isDateLine(line) ? line : "");
        int from = 0;
        while (day.find()) {
            String name = line.substring(from, day.start());
            if (MODIFIED.matcher(name).find()) {
                modified.add(day.group());
            } else if (PUBLISHED.matcher(name).find()) {
                published.add(day.group());
            } else {
                unnamed.add(day.group());
            }
            from = day.end();
        }
    }

    /** Whether a line is a date with a name, a place or a time beside it, and no sentence. */
    private static boolean isDateLine(String line) {
        boolean isIdeographic = line.codePoints().anyMatch(c -> c >= 0x3040 && c <= 0x9FFF);
        if (line.length() > (isIdeographic ? LONGEST_IDEOGRAPHIC : LONGEST) || line.split("\\s+").length > MOST_WORDS) {
            return false;
        }
        String rest = DAY.matcher(line).replaceAll(" ").strip();
        if (END.matcher(line).matches()
                && !HALF_OF_DAY.matcher(line).matches()
                && WORD.matcher(rest).find()) {
            return false;
        }
        return WORD.matcher(rest)
                .results()
                .map(word -> word.group().replaceAll("[.'’]+$", ""))
                .allMatch(word -> !Character.isLowerCase(word.codePointAt(0))
                        || SMALL.contains(word)
                        || PUBLISHED.matcher(word).find()
                        || MODIFIED.matcher(word).find());
    }
}
