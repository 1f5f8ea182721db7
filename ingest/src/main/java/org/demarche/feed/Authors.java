package org.demarche.feed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Who wrote an item or a feed, in one line. */
final class Authors {
    private static final List<String> NAMES =
            List.of("author", "dc:creator", "dc:author", "atom:author", "itunes:author", "media:credit");
    private static final String ADDRESS = "[^\\s()<>\\[\\],;:]+@[^\\s()<>\\[\\],;:]+";
    private static final Pattern MAIL_THEN_NAME =
            Pattern.compile("(?:mailto:)?<?" + ADDRESS + ">?\\s*[(\\[]\\s*([^()\\[\\]]+?)\\s*[)\\]]");
    private static final Pattern NAME_THEN_MAIL =
            Pattern.compile("(.+?)[\\s,]*[<(\\[]\\s*(?:mailto:)?" + ADDRESS + "\\s*[>)\\]]");
    private static final int LONGEST = 500;

    private Authors() {}

    /** Names of the authors, by the first kind of element that names any; an address only where no name stands. */
    static @Nullable String of(ItemElement fields, Vocabulary vocabulary) {
        for (String name : NAMES) {
            Set<String> found = new LinkedHashSet<>();
            for (Element author : fields.all(name)) {
                String words = name(author, vocabulary);
                if (!words.isEmpty() && words.length() <= LONGEST) {
                    found.add(words);
                }
            }
            if (!found.isEmpty()) {
                return String.join(", ", found);
            }
        }
        return null;
    }

    /** The name in words that may hold an address for mail too. */
    static String named(String words) {
        if (words.length() > LONGEST) {
            return words;
        }
        Matcher mailFirst = MAIL_THEN_NAME.matcher(words);
        if (mailFirst.matches()) {
            return mailFirst.group(1);
        }
        Matcher nameFirst = NAME_THEN_MAIL.matcher(words);
        return nameFirst.matches() ? nameFirst.group(1) : words;
    }

    private static String name(Element author, Vocabulary vocabulary) {
        ItemElement person = new ItemElement(author, vocabulary);
        String name = person.line("name", "atom:name", "foaf:name", "dc:title", "email", "atom:email");
        return named(name == null ? FeedText.line(author, vocabulary.isAtom()) : name);
    }
}
