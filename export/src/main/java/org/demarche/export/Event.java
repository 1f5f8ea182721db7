package org.demarche.export;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.mention.Actor;
import org.demarche.place.Place;
import org.demarche.record.CodedRecord;
import org.demarche.record.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A record that has a code and a day, in one direction.
 *
 * @param article where it was found
 * @param record the record
 * @param origin what made it
 * @param day its day
 * @param lead whether it stands in the headline or the first paragraph, for a layout that asks
 * @param mirrored whether source and target have changed places
 */
record Event(Article article, CodedRecord record, Origin origin, LocalDate day, boolean lead, boolean mirrored) {
    /** The same act as the other side's. */
    Event mirror() {
        return new Event(article, record, origin, day, lead, !mirrored);
    }

    /** True when both sides are there and act alike. */
    boolean reciprocal() {
        return record.reciprocal() && record.source() != null && record.target() != null;
    }

    @Nullable
    Actor source() {
        return mirrored ? record.target() : record.source();
    }

    @Nullable
    Actor target() {
        return mirrored ? record.source() : record.target();
    }

    /** CAMEO code, with its leading zero. */
    String code() {
        return Objects.requireNonNull(record.cameo(), "an event has a code");
    }

    /** The first two digits. */
    String root() {
        return code().substring(0, 2);
    }

    /** The first three digits, or the two that there are. */
    String base() {
        return code().substring(0, Math.min(code().length(), 3));
    }

    /** Where it happened, or null. */
    @Nullable
    Place place() {
        return record.place() == null ? null : record.place().place();
    }

    /** Who published the article, else the agency that it credits, else "". */
    String publisher() {
        return Optional.ofNullable(article.publisher())
                .or(() -> Optional.ofNullable(article.agency()))
                .orElse("");
    }

    /** The words that a title was read from, or ""; "his counterpart" is no title of its own. */
    static String title(Actor actor) {
        return actor.via().stream()
                .filter(step -> step.kind().equals("title"))
                .map(Actor.Via::text)
                .filter(title -> !title.equals("counterpart"))
                .findFirst()
                .orElse("");
    }
}
