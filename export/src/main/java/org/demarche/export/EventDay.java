package org.demarche.export;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Article;
import org.demarche.record.CodedRecord;
import org.demarche.record.EventDate;
import org.demarche.record.Status;
import org.jspecify.annotations.Nullable;

/**
 * The one day that a format without precision wants: the first day of the record's date, else the day of publication.
 * Of a month or a year no day is made up: the day of publication stands for it when it lies within, else there is none.
 * An intention, a request or a threat has the day of publication when what it is about comes later.
 */
final class EventDay {
    private static final int DAY_LENGTH = 10;
    private static final Set<Status> TO_COME =
            Set.of(Status.PLANNED, Status.PLEDGED, Status.PROPOSED, Status.REQUESTED, Status.THREATENED);

    private EventDay() {}

    /** The day, or none. */
    static Optional<LocalDate> of(Article article, CodedRecord record) {
        EventDate date = record.date();
        Optional<LocalDate> published = day(article.published());
        if (date == null) {
            return published;
        }
        if (published.isPresent() && announced(record, date, published.get().toString())) {
            return published;
        }
        Optional<LocalDate> start = day(date.start());
        return start.isPresent() ? start : published.filter(day -> covers(date, day.toString()));
    }

    /** True where the date is that of what is still to come: what is coded is that it was announced, asked for, threatened. */
    private static boolean announced(CodedRecord record, EventDate date, String published) {
        String start = date.start();
        return TO_COME.contains(record.status()) && start != null && start.compareTo(prefix(published, start)) > 0;
    }

    /** A whole calendar date. */
    static Optional<LocalDate> day(@Nullable String date) {
        if (date == null || date.length() != DAY_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean covers(EventDate date, String day) {
        String start = date.start();
        String end = date.end();
        if (start == null && end == null) {
            return false;
        }
        return (start == null || start.compareTo(prefix(day, start)) <= 0)
                && (end == null || end.compareTo(prefix(day, end)) >= 0);
    }

    private static String prefix(String day, String bound) {
        return day.substring(0, Math.min(day.length(), bound.length()));
    }
}
