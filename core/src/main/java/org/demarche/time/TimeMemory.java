package org.demarche.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Article;
import org.demarche.article.Dateline;
import org.demarche.article.StoryLayout;
import org.demarche.codebook.TimeGrammar;
import org.demarche.codebook.TimeOp;
import org.demarche.text.Sentence;
import org.demarche.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What an article has said of time so far: from which day it speaks, the last date that it gave, and the year that its
 * paragraph speaks of. One for each article; not thread-safe.
 */
public final class TimeMemory {
    /** What a paragraph dates further back than this is background, and so are the sentences that follow in it. */
    private static final int NEWS_DAYS = 31;

    private static final int DAYS_OF_WEEK = 7;
    private static final int LEAD_SENTENCES = 2;
    /** For so many sentences after the last that named or used it a year of the past is the one spoken of. */
    private static final int STORY_SENTENCES = 3;

    private static final Set<TimeOp> SPEAKS_OF_NOW = EnumSet.of(TimeOp.WEEKDAY, TimeOp.NEAR_DAY, TimeOp.UNIT);

    private record Filed(int from, Reference day) {}

    private final String text;
    private final @Nullable Reference published;
    private final @Nullable Span headline;
    private final List<Filed> datelines = new ArrayList<>();
    private @Nullable Reference reference;
    private @Nullable Period there;
    private @Nullable Integer year;
    private boolean firm;
    private int age;
    private boolean background;
    private boolean nextBackground;
    private int end;
    private int body;
    private boolean lead;

    public TimeMemory(Article article, StoryLayout layout, TimeGrammar grammar) {
        this.text = article.text();
        this.published = Reference.published(article.published()).orElse(null);
        this.headline = layout.headline().orElse(null);
        this.reference = published;
        for (Dateline dateline : layout.datelines()) {
            String words = dateline.date();
            if (words != null) {
                DatelineDay.read(words, grammar, published)
                        .ifPresent(
                                day -> datelines.add(new Filed(dateline.span().end(), day)));
            }
        }
    }

    /** Goes on to the next sentence. */
    void begin(Sentence sentence) {
        int start = sentence.span().start();
        if (end > 0 && start >= end && text.substring(end, start).indexOf('\n') >= 0) {
            year = null;
            nextBackground = false;
        }
        age++;
        if (year != null && age > (isPast(year) ? STORY_SENTENCES : 1)) {
            year = null;
        }
        background = nextBackground;
        for (Filed filed : datelines) {
            if (filed.from() <= start) {
                reference = filed.day();
            }
        }
        end = sentence.span().end();
        boolean title = headline != null && headline.contains(sentence.span());
        body += title ? 0 : 1;
        lead = title || body <= LEAD_SENTENCES;
    }

    /**
     * Keeps what later words may refer to.
     *
     * @param main whether the time belongs to the verb of the sentence
     * @param aside whether it belongs to what happened along with that, so that a year of the past is that of the verb
     */
    void keep(TimeReading reading, boolean main, boolean aside) {
        if (!reading.isClosed() || reading.beforeNoun()) {
            return;
        }
        Period period = reading.period().orElseThrow();
        there = period;
        if (reading.future() || !main && !aside || period.first() == null || period.last() == null) {
            return;
        }
        int named = period.first().getYear();
        if (reading.namesYear() && (main || isPast(named) && (year == null || age > 0))) {
            year = named;
            firm = reading.owner().isVerb();
            age = 0;
        } else if (main && SPEAKS_OF_NOW.contains(reading.op())) {
            year = null;
        } else if (reading.op() == TimeOp.DATE && year != null && year == named) {
            age = 0;
        }
        if (main && reference != null) {
            nextBackground = period.last().isBefore(reference.day().minusDays(NEWS_DAYS));
        }
    }

    /** Goes back from a year that was spoken of before to the day of the report, as a verb in the present does. */
    void returnToNow() {
        if (age > 0) {
            year = null;
        }
    }

    /** True for a year that is neither that of the report nor the one before. */
    private boolean isPast(int other) {
        return reference != null && reference.day().getYear() - other > 1;
    }

    /**
     * What a time in this sentence depends on.
     *
     * @param own whether it belongs to a verb, so that the year that the text has named is its year too
     */
    TimeContext context(boolean future, boolean own) {
        return new TimeContext(reference, future, there, future || !own ? null : year, firm);
    }

    /** True for a day of the calendar, its year left out, that was within the week before the report. */
    boolean justWas(TimeExpression expression) {
        Reference now = reference;
        if (now == null || expression.rule().op() != TimeOp.DATE || TimeResolver.grain(expression) != Grain.DAY) {
            return false;
        }
        LocalDate earliest = now.day().minusDays(DAYS_OF_WEEK);
        Optional<Period> before = TimeResolver.resolve(expression, context(false, false));
        LocalDate first = before.isEmpty() ? null : before.get().first();
        return first != null && !first.isBefore(earliest) && !first.isAfter(now.day());
    }

    /** The day from which the sentence speaks: that of the dateline above it, else that of publication. */
    public Optional<Reference> reference() {
        return Optional.ofNullable(reference);
    }

    /** True in the headline and in the first two sentences below it, where the news of the day stands. */
    public boolean isLead() {
        return lead;
    }

    /** True when the sentences before, in this paragraph, have gone back to a time that is no longer news. */
    public boolean isBackground() {
        return background;
    }
}
