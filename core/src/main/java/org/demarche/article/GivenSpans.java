package org.demarche.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.text.Span;

/** The marked spans of an article, found by place: an article may hold as many of them as it has sentences. Immutable. */
public final class GivenSpans {
    private final List<Article.GivenSpan> given;

    /** Positions in {@link #given}, by the start of the span. */
    private final List<Integer> byStart;

    /** The furthest end of a span at or before each place of {@link #byStart}. */
    private final int[] furthest;

    private GivenSpans(List<Article.GivenSpan> given) {
        this.given = given;
        this.byStart = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            byStart.add(i);
        }
        byStart.sort(Comparator.comparingInt(i -> given.get(i).span().start()));
        this.furthest = new int[given.size()];
        int end = 0;
        for (int i = 0; i < furthest.length; i++) {
            end = Math.max(end, given.get(byStart.get(i)).span().end());
            furthest[i] = end;
        }
    }

    /** Those of an article. */
    public static GivenSpans of(Article article) {
        return new GivenSpans(article.given());
    }

    /** Those that overlap or touch a stretch of the text, in the order in which they were given. */
    public List<Article.GivenSpan> near(Span stretch) {
        List<Integer> found = new ArrayList<>();
        for (int i = firstAfter(stretch.end()) - 1; i >= 0 && furthest[i] >= stretch.start(); i--) {
            if (given.get(byStart.get(i)).span().end() >= stretch.start()) {
                found.add(byStart.get(i));
            }
        }
        found.sort(null);
        return found.stream().map(given::get).toList();
    }

    /** Place in {@link #byStart} of the first span that begins after an offset. */
    private int firstAfter(int offset) {
        int low = 0;
        int high = byStart.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (given.get(byStart.get(middle)).span().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
