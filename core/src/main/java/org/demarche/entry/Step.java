package org.demarche.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step in the history of an entry.
 *
 * @param stage what was reached, or null where the records do not say
 * @param date when, as YYYY, YYYY-MM or YYYY-MM-DD, or null where it is not said
 * @param basis what the date rests on: text, dateline or publication; null without a date
 * @param moved true where it moved the entry to this stage, false where it recalls an earlier one
 * @param records those that tell it, at least one
 */
public record Step(
        @Nullable String stage,
        @Nullable String date,
        @Nullable String basis,
        boolean moved,
        List<Citation> records) {

    public Step {
        records = List.copyOf(records);
    }
}
