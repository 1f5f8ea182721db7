package org.demarche.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The part of a page that holds a headline and prose under it, and what stands apart from it. Not thread-safe. */
final class Story {
    private static final double LEAST_PROSE = 100;
    private static final int MOST_HEADINGS = 100;
    private static final int MOST_LOOKS = 200;
    private static final int LEAST_TEASERS = 2;

    private static final Pattern RELATED = Pattern.compile(
            "(?:^|[-_ ])(?:related|recommended|recommendations?|similar|(?:more|other|latest|further|top)[-_]?"
                    + "(?:articles|headlines|news|posts|stories)|read-?(?:more|next)|most-(?:popular|read|viewed)|trending)(?=$|[-_ ])");

    private static final Pattern RELATED_HEADING = Pattern.compile(
            "(?iu)(?:related\\b.*|recommended\\b.*|see also|(?:read|see) (?:more|next)\\b.*|(?:more|other|latest|further|top) "
                    + "(?:articles|headlines|news|posts|stories|from|in|on)\\b.*|most (?:popular|read|viewed)|trending\\b.*|"
                    + "you (?:may|might) also like.*|mehr zum thema|à lire aussi|lire aussi|más noticias|leia também)\\W*");

    private final @Nullable Element place;
    private final Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
    private int looks;

    private Story(@Nullable Element place) {
        this.place = place;
        if (place != null) {
            around.add(place);
            around.addAll(place.parents());
        }
    }

    /**
     * @param prose what each element holds of prose
     * @param title the headline; where it is empty, no part is known
     */
    static Story of(Element body, Map<Element, Double> prose, String title) {
        Element place = body.select("h1, h2").stream()
                .limit(MOST_HEADINGS)
                .filter(heading -> Headlines.same(heading.text(), title))
                .findFirst()
                .orElse(null);
        while (place != null && prose.getOrDefault(place, 0.0) < LEAST_PROSE) {
            place = place == body ? null : place.parent();
        }
        return new Story(place == body ? null : place);
    }

    /** Whether an element, which is named for comments, stands apart from the story. */
    boolean isApart(Element element) {
        return place != null
                && !around.contains(element)
                && looks++ < MOST_LOOKS
                && !element.parents().contains(place);
    }

    /** Whether an element apart from the story is called related or the like and leads to other stories. */
    boolean isTeasers(Element element, String names) {
        if (place == null || around.contains(element)) {
            return false;
        }
        Element first = element.firstElementChild();
        boolean isCalled = RELATED.matcher(names).find()
                || first != null
                        && first.normalName().matches("h[2-6]")
                        && RELATED_HEADING.matcher(first.text().strip()).matches();
        return isCalled
                && isApart(element)
                && element.select(
                                        "h2 a[href], h3 a[href], h4 a[href], h5 a[href], a[href] h2, a[href] h3, a[href] h4, a[href] h5")
                                .size()
                        >= LEAST_TEASERS;
    }
}
