package org.demarche.export;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.export.Exclusions.Reason;
import org.demarche.record.CodedRecord;

/** Keeps out what a format without a status cannot hold, and counts it by reason. */
final class Screen {
    private final boolean plover;
    private final Exclusions exclusions = new Exclusions();

    /** @param plover whether a record needs a PLOVER type */
    Screen(boolean plover) {
        this.plover = plover;
    }

    Exclusions exclusions() {
        return exclusions;
    }

    /** The day of a record that may stand in the export; none when it is left out, which is counted. */
    Optional<LocalDate> day(Article article, CodedRecord record) {
        Optional<Reason> unfit = unfit(record);
        if (unfit.isPresent()) {
            exclusions.add(unfit.get());
            return Optional.empty();
        }
        Optional<LocalDate> day = EventDay.of(article, record);
        if (day.isEmpty()) {
            exclusions.add(record.date() == null ? Reason.NO_DATE : Reason.NO_DAY);
        }
        return day;
    }

    private Optional<Reason> unfit(CodedRecord record) {
        if (record.cameo() != null) {
            return plover && record.plover() == null ? Optional.of(Reason.NO_PLOVER_TYPE) : Optional.empty();
        }
        return Optional.of(
                switch (record.status()) {
                    case NEGATED -> Reason.NEGATED;
                    case HYPOTHETICAL -> Reason.HYPOTHETICAL;
                    case HISTORIC -> Reason.HISTORIC;
                    default -> Reason.NO_CODE;
                });
    }
}
